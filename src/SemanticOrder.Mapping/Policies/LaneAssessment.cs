namespace SemanticOrder.Mapping.Policies;

/// <summary>Whether a lane keeps a promise, as far as stated bounds decide it.</summary>
/// <param name="Outcome">Kept, broken, or not decided.</param>
/// <param name="Latest">When the promised event happens at the latest; null when not decided.</param>
/// <param name="DueBy">The promise's deadline; null when it has none.</param>
/// <param name="Steps">The bounds used, in order.</param>
/// <param name="MissingZh">The bound or time that is missing, in Chinese; null when decided.</param>
/// <param name="MissingEn">The bound or time that is missing, in English; null when decided.</param>
public sealed record LaneAssessment(LaneOutcome Outcome, DateTimeOffset? Latest, DateTimeOffset? DueBy, IReadOnlyList<GuaranteeStep> Steps, string? MissingZh, string? MissingEn)
{
    /// <summary>The sum in numbers, for explanations: each bound with the times before and after, then the comparison.</summary>
    public string Numbers()
    {
        var parts = Steps.Select(step => $"{step.From:yyyy-MM-dd'T'HH:mm:sszzz} + {System.Xml.XmlConvert.ToString(step.Bound.AtMost)} = {step.To:yyyy-MM-dd'T'HH:mm:sszzz}").ToList();
        if (Latest is { } latest && DueBy is { } due)
            parts.Add($"{latest:yyyy-MM-dd'T'HH:mm:sszzz} {(latest <= due ? "≤" : ">")} {due:yyyy-MM-dd'T'HH:mm:sszzz}");
        return string.Join("; ", parts);
    }
}

/// <summary>Whether a lane keeps a promise.</summary>
public enum LaneOutcome
{
    /// <summary>The bounds guarantee the promised event in time.</summary>
    Kept,

    /// <summary>The bounds guarantee the event only after the deadline, so they do not show that the promise holds.</summary>
    NotGuaranteed,

    /// <summary>A bound or a time is missing.</summary>
    Undecided,
}
