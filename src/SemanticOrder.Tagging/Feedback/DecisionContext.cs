namespace SemanticOrder.Tagging.Feedback;

/// <summary>
/// What a decision about a tag could see beside the probability and the novelty of the text, as logged with it. Later releases may log more under a larger version; what a reader does not know it leaves alone, and
/// what an older event lacks counts as unknown.
/// </summary>
/// <param name="Version">The form of the log: 0 for decisions that were logged before contexts were, of which nothing more is known; <see cref="CurrentVersion"/> for those of this release.</param>
public sealed record DecisionContext(int Version)
{
    /// <summary>The version that this release logs.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The context of a decision of which none was logged.</summary>
    public static DecisionContext Unknown { get; } = new(0);

    /// <summary>True when a trained model scored the tag, and its probability is calibrated; false when the lexicon did, and it is a stated belief.</summary>
    public bool IsModel { get; init; }

    /// <summary>Stretches of the text that speak for the tag.</summary>
    public int LiveCues { get; init; }

    /// <summary>Cues of the tag in the text that other words decline.</summary>
    public int DeclinedCues { get; init; }

    /// <summary>The source system whose record has the text, for example <c>crm</c>; null when unknown.</summary>
    public string? Channel { get; init; }

    /// <summary>How much is at stake: the digits before the decimal point of what the order costs, in its own currency (0 below 1, 1 below 10, 2 below 100 …); null when unknown.</summary>
    public int? ValueBand { get; init; }
}
