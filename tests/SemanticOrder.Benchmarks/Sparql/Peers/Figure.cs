namespace SemanticOrder.Benchmarks.Sparql.Peers;

/// <summary>One measured value.</summary>
/// <param name="Value">Seconds for parse and load, bytes per triple for memory, milliseconds for a query.</param>
/// <param name="Count">Triples read, or solutions given.</param>
/// <param name="Cpu">The time of all cores together, in the unit of the value; 0 for memory.</param>
internal readonly record struct Figure(double Value, long Count, double Cpu);
