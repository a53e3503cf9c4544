using SemanticOrder.Tagging.Intents;

namespace SemanticOrder.Tagging.Scheme;

/// <summary>What the knowledge declares of a tag that is read from texts.</summary>
/// <param name="Concept">IRI of the concept.</param>
/// <param name="Key">Its name in the lexicon and in labelled texts (<c>os:intentKey</c>).</param>
public sealed record TagDefinition(string Concept, string Key)
{
    // A safety tag is asked about from a fifth on, any other from three tenths (TagCosts.ZoneOf).
    private const double SafetyMiss = 1.5;

    /// <summary>How much the tag counts for a downstream system before there is feedback (<c>os:defaultWeight</c>).</summary>
    /// <value>0 to 1; 0.5 unless stated.</value>
    public double DefaultWeight { get; init; } = 0.5;

    /// <summary>Its place among the choices that a person is offered, the smallest first (<c>os:choiceRank</c>); null to come after those that have one.</summary>
    public int? ChoiceRank { get; init; }

    /// <summary>The channels in which it is offered (<c>os:choiceChannel</c>); empty for all.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>When it ends.</summary>
    public TagValidity Validity { get; init; }

    /// <summary>True when it concerns the safety of people or goods (<c>os:isSafetyTag</c>).</summary>
    public bool IsSafety { get; init; }

    /// <summary>What mistakes about it cost: a safety tag that is missed costs half as much again.</summary>
    public TagCosts Costs => IsSafety ? TagCosts.Even with { Miss = SafetyMiss } : TagCosts.Even;
}
