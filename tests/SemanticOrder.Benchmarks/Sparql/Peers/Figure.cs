namespace SemanticOrder.Benchmarks.Sparql.Peers;

/// <summary>One measured value.</summary>
/// <param name="Value">Seconds for parse and load, bytes per triple for memory, milliseconds for a query.</param>
/// <param name="Count">Triples read, or solutions given.</param>
internal readonly record struct Figure(double Value, long Count);
