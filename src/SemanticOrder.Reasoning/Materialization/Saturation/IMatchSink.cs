namespace SemanticOrder.Reasoning;

/// <summary>Takes the matches of a rule.</summary>
internal interface IMatchSink
{
    /// <summary>The matches that follow are of this rule.</summary>
    void Begin(SpecializedRule rule);

    /// <summary>One match.</summary>
    /// <param name="values">The value of each variable of the rule; valid during the call.</param>
    void Match(ReadOnlySpan<uint> values);
}
