namespace SemanticOrder.Orders;

/// <summary>What a canonical dump shows.</summary>
/// <param name="RenderDocument">Writes a document as text; it must not depend on anything but the bytes.</param>
public sealed record DumpOptions(Func<ReadOnlyMemory<byte>, string> RenderDocument)
{
    /// <summary>Writes evidence as text, by its bytes alone; null leaves evidence out.</summary>
    /// <value>Default null.</value>
    public Func<ReadOnlyMemory<byte>, string>? RenderEvidence { get; init; }

    /// <summary>
    /// False for what the same records give in any order of arrival: records, live and erased orders, current interpretations and their facts.
    /// True to add what depends on the way there: retired ids, lineage, interpretations that are not current, changes and rejections.
    /// </summary>
    /// <value>Default false.</value>
    public bool WithHistory { get; init; }
}
