namespace SemanticOrder.GraphQL.Execution;

/// <summary>Stands where a value should be, until the response is written and the path of the error is known.</summary>
internal sealed record FieldFailure(Exception Exception);
