using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>A column of SELECT.</summary>
/// <param name="Variable">Its name.</param>
/// <param name="Expression">What it is computed from; null for a variable alone.</param>
/// <param name="Place">Where it stands.</param>
internal readonly record struct SelectItem(Variable Variable, Expression? Expression, Token Place);
