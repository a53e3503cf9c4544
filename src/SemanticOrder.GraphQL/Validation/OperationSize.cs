namespace SemanticOrder.GraphQL.Validation;

/// <summary>How large an operation is when its fragments are inlined; what a fragment that spreads itself would add is not counted.</summary>
/// <param name="Depth">Levels of fields.</param>
/// <param name="Fields">Fields; at most <see cref="int.MaxValue"/>, which then means "at least so many".</param>
/// <param name="Nesting">Levels of fields, inline fragments and spreads together.</param>
internal readonly record struct OperationSize(int Depth, int Fields, int Nesting);
