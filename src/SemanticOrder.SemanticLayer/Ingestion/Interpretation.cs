using SemanticOrder.Orders;
using SemanticOrder.Orders.Facts;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>What an order means, as it is stored.</summary>
/// <param name="Document">The document that answers read.</param>
/// <param name="Evidence">What <c>why</c> reads; holds the personal values.</param>
/// <param name="Facts">What filters read.</param>
public sealed record Interpretation(ReadOnlyMemory<byte> Document, ReadOnlyMemory<byte> Evidence, IReadOnlyList<Fact> Facts)
{
    /// <summary>The texts that the order is found by.</summary>
    public IReadOnlyList<SearchText> SearchTexts { get; init; } = [];
}
