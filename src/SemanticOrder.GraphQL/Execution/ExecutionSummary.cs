namespace SemanticOrder.GraphQL.Execution;

/// <summary>What kind of response was written.</summary>
/// <param name="HasData">True when the response has <c>data</c>, be it null: the operation ran. False for a request error (GraphQL §7.1.1), which HTTP answers with 400.</param>
/// <param name="ErrorCount">How many entries <c>errors</c> has.</param>
public readonly record struct ExecutionSummary(bool HasData, int ErrorCount);
