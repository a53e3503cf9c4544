using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>Why an input value was refused, and where it stands.</summary>
internal readonly record struct InputProblem(string Message, SourceSpan Place);
