namespace SemanticOrder.Tagging.Feedback;

/// <summary>What outcomes are worth.</summary>
public sealed record RewardRules
{
    /// <summary>Of a tag that was accepted.</summary>
    /// <value>1 unless set.</value>
    public double Accepted { get; init; } = 1;

    /// <summary>Of one that was rejected.</summary>
    /// <value>−1 unless set.</value>
    public double Rejected { get; init; } = -1;

    /// <summary>Of one that was changed.</summary>
    /// <value>−0.5 unless set.</value>
    public double Edited { get; init; } = -0.5;

    /// <summary>Of an order that came on time.</summary>
    /// <value>0.5 unless set.</value>
    public double OnTime { get; init; } = 0.5;

    /// <summary>Of a complaint.</summary>
    /// <value>−1 unless set.</value>
    public double Complaint { get; init; } = -1;

    /// <summary>What is taken off for asking a person.</summary>
    /// <value>0.1 unless set.</value>
    public double AskPrice { get; init; } = 0.1;

    /// <summary>How long outcomes are waited for.</summary>
    /// <value>7 days unless set.</value>
    public TimeSpan TimeOut { get; init; } = TimeSpan.FromDays(7);

    /// <summary>What a decision is worth of which nothing was heard in that time.</summary>
    /// <value>0 unless set.</value>
    public double Unheard { get; init; }

    /// <summary>What an outcome is worth.</summary>
    public double Of(FeedbackOutcome outcome) => outcome switch
    {
        FeedbackOutcome.Accepted => Accepted,
        FeedbackOutcome.Rejected => Rejected,
        FeedbackOutcome.Edited => Edited,
        FeedbackOutcome.OnTime => OnTime,
        _ => Complaint,
    };

    /// <summary>What a decision was worth; null while more may be heard of it.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="outcomes">What was heard of it, and when.</param>
    /// <param name="now">The clock.</param>
    public LoggedReward? Judge(FeedbackEvent decision, IEnumerable<(FeedbackOutcome Outcome, DateTimeOffset At)> outcomes, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var price = decision.Action == FeedbackAction.Ask ? AskPrice : 0;
        var heard = outcomes.Where(outcome => outcome.At <= decision.At + TimeOut && outcome.At <= now).Select(outcome => Of(outcome.Outcome)).ToList();
        if (heard.Count > 0)
            return new LoggedReward(decision, heard.Sum() - price, false);
        return now >= decision.At + TimeOut ? new LoggedReward(decision, Unheard - price, true) : null;
    }
}
