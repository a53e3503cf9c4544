using System.Globalization;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Rdf;
using SemanticOrder.Tagging.Scheme;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>A reading as steps of evidence. The words themselves are not in them: they stand in the text that the tag rests on, whose reader's role decides who sees them.</summary>
internal static class TagSteps
{
    /// <summary>Decimal places of scores in evidence and facts.</summary>
    public const int ScoreDigits = 4;

    /// <summary>Adds the steps of a reading.</summary>
    public static void Add(OrderGraph graph, TagReading reading)
    {
        TermId.TryFromDecimal(decimal.Round((decimal)reading.Score, ScoreDigits), out var score);
        graph.AddStep(new MappingStep(StepKind.Tag, X: score, Y: TimeOf(reading.Expires), Text: $"{(reading.Source == TagSource.Model ? "model" : "rule")} {reading.Origin}"));
        foreach (var cause in reading.Causes)
            graph.AddStep(new MappingStep(StepKind.Cue, cause.Start, cause.End));
        foreach (var declined in reading.Declined)
            graph.AddStep(new MappingStep(StepKind.DeclinedCue, declined.Cue.Start, declined.Cue.End, Text: string.Create(CultureInfo.InvariantCulture, $"{declined.By.Start}-{declined.By.End}")));
        if (reading.Time is { } time)
            graph.AddStep(new MappingStep(StepKind.MentionedTime, time.Start, time.End, TimeOf(time.From), TimeOf(time.Until), time.Role.ToString()));
    }

    private static TermId TimeOf(DateTimeOffset? time) => time is { } stated && TermId.TryFromDateTime(stated, out var id) ? id : TermId.None;
}
