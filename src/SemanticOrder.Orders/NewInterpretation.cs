using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.Knowledge;

namespace SemanticOrder.Orders;

/// <summary>An interpretation to be stored. Its bytes mean nothing to the store.</summary>
/// <param name="Inputs">Hash of the record versions it was made from, by <see cref="InterpretationInputs.Hash"/>.</param>
/// <param name="Knowledge">The knowledge version it was made under; imported before.</param>
/// <param name="Document">Canonical statements, tags, conflicts and violations; stored in the clear and read for every answer.</param>
/// <param name="Evidence">What <c>why</c> decodes; stored compressed and encrypted under the order's key.</param>
/// <param name="Facts">What filters see; duplicates are dropped. Kept only while the interpretation is current.</param>
/// <param name="MadeAt">When it was made.</param>
public sealed record NewInterpretation(
    ContentHash Inputs,
    KnowledgeVersion Knowledge,
    ReadOnlyMemory<byte> Document,
    ReadOnlyMemory<byte> Evidence,
    IReadOnlyList<Fact> Facts,
    DateTimeOffset MadeAt)
{
    /// <summary>The texts that the order is found by. Kept only while the interpretation is current.</summary>
    /// <value>Default none.</value>
    public IReadOnlyList<SearchText> SearchTexts { get; init; } = [];

    /// <summary>False for a replay: it is kept beside the current one and changes no answer.</summary>
    /// <value>Default true.</value>
    public bool BecomesCurrent { get; init; } = true;
}
