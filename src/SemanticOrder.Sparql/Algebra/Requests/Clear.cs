namespace SemanticOrder.Sparql.Algebra;

/// <summary>CLEAR (Update §3.1.5): removes all statements of graphs.</summary>
/// <param name="Target">Which graphs.</param>
/// <param name="IsSilent">True when a failure is no error.</param>
public sealed record Clear(GraphTarget Target, bool IsSilent) : UpdateOperation;
