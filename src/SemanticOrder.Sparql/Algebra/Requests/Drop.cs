namespace SemanticOrder.Sparql.Algebra;

/// <summary>DROP (Update §3.2.2): removes graphs.</summary>
/// <param name="Target">Which graphs.</param>
/// <param name="IsSilent">True when a failure is no error.</param>
public sealed record Drop(GraphTarget Target, bool IsSilent) : UpdateOperation;
