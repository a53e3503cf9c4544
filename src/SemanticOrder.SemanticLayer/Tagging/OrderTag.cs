using SemanticOrder.Rdf;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Scheme;

namespace SemanticOrder.SemanticLayer.Tagging;

/// <summary>A tag of an order with what it rests on. Of several sources the one that wins is told.</summary>
/// <param name="Statement">Its place in the document's list of statements.</param>
/// <param name="Node">Index of the node that has it.</param>
/// <param name="Concept">The tag.</param>
/// <param name="State">What became of it, whether it has ended or not.</param>
/// <param name="Source">The source that wins.</param>
public sealed record OrderTag(int Statement, int Node, TermId Concept, OrderTagState State, TagSource Source)
{
    /// <summary>All sources that say it, the one that wins first.</summary>
    public required IReadOnlyList<TagSource> Sources { get; init; }

    /// <summary>How likely it is right, 0 to 1; null where a person or an axiom says it.</summary>
    public double? Score { get; init; }

    /// <summary>What read it: SHA-256 of the model, or file and line of the lexicon; null where a person or an axiom says it.</summary>
    public string? Origin { get; init; }

    /// <summary>When it ends; null when it does not.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>What has become of it by a time: it may have ended.</summary>
    public OrderTagState StateAt(DateTimeOffset time) => Expires <= time ? OrderTagState.Ended : State;

    /// <summary>The stretches of the text that speak for it.</summary>
    public IReadOnlyList<TextStretch> Causes { get; init; } = [];

    /// <summary>How many of its cues other words decline.</summary>
    public int DeclinedCues { get; init; }

    /// <summary>The source system whose record has the text; null where a person or an axiom says the tag.</summary>
    public string? Channel { get; init; }

    /// <summary>The text that it was read from; often personal, so not to be shown to one who may not read personal values.</summary>
    public string? Text { get; init; }
}
