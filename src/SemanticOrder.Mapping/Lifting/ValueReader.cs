using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>One operator of a field, bound to the snapshot: makes a canonical value of a raw one and leaves the steps in the graph. Immutable and thread-safe.</summary>
internal abstract class ValueReader
{
    /// <summary>Reads one value.</summary>
    /// <param name="scope">Graph, element and context.</param>
    /// <param name="text">The value after <c>extract</c>, UTF-8, trimmed; not empty.</param>
    /// <param name="unit">What the <c>unit</c> group of <c>extract</c> found; null when there is none.</param>
    /// <param name="value">The canonical value; none unless resolved.</param>
    public abstract ReadOutcome Read(ReadScope scope, ReadOnlySpan<byte> text, string? unit, out TermId value);
}
