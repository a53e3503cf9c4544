namespace SemanticOrder.Tagging.Feedback;

/// <summary>
/// One decision about one tag of one order, logged when it was made. Without the probability of every action that could have been taken, nothing can be learnt from it later:
/// such an event is refused.
/// </summary>
/// <param name="Id">Names the decision: order and tag.</param>
/// <param name="Tag">The tag.</param>
/// <param name="ContextHash">Stands for what the decision could see.</param>
/// <param name="ModelHash">The model that scored.</param>
/// <param name="Probability">The calibrated probability of the tag, 0 to 1.</param>
/// <param name="Action">What was done.</param>
/// <param name="Propensities">How likely each action was, in the order of <see cref="FeedbackAction"/>; together 1.</param>
/// <param name="Seed">The seed of the draw.</param>
/// <param name="At">When.</param>
public sealed record FeedbackEvent(
    string Id, string Tag, string ContextHash, string ModelHash, double Probability, FeedbackAction Action, IReadOnlyList<double> Propensities, ulong Seed, DateTimeOffset At)
{
    private const double Tolerance = 1e-6;

    /// <summary>The order.</summary>
    /// <value>Empty unless set.</value>
    public string Order { get; init; } = "";

    /// <summary>The share of runs of the text that the model had never seen, 0 to 1.</summary>
    public double Novelty { get; init; }

    /// <summary>What else the decision could see.</summary>
    /// <value><see cref="DecisionContext.Unknown"/> unless set.</value>
    public DecisionContext Context { get; init; } = DecisionContext.Unknown;

    /// <summary>What the decision could see as numbers for a reward model, always as many: probability, novelty, whether a model scored, logarithms of the numbers of live and declined cues, value band, and 1 where it is known.</summary>
    public IReadOnlyList<double> Features =>
        [Probability, Novelty, Context.IsModel ? 1 : 0, Math.Log(1 + Context.LiveCues), Math.Log(1 + Context.DeclinedCues), Context.ValueBand ?? 0, Context.ValueBand is null ? 0 : 1];

    /// <summary>How likely the action was that was taken.</summary>
    public double Propensity => Propensities[(int)Action];

    /// <summary>Checks an event before it is stored.</summary>
    /// <exception cref="TaggingException">SO9107: propensities are missing, do not sum to 1, or say that the action taken could not have been.</exception>
    public void ThrowIfUnusable()
    {
        if (Propensities is not { Count: 3 })
            throw new TaggingException("SO9107", $"The event {Id} states {Propensities?.Count ?? 0} propensities; it needs that of every action: show, hide, ask.");
        if (Propensities.Any(propensity => !(propensity is >= 0 and <= 1)) || Math.Abs(Propensities.Sum() - 1) > Tolerance)
            throw new TaggingException("SO9107", $"The propensities of the event {Id} are no probabilities that sum to 1.");
        if (Propensity <= 0)
            throw new TaggingException("SO9107", $"The event {Id} says that its own action could not have been taken.");
    }
}
