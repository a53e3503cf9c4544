using SemanticOrder.Tagging.Text;

namespace SemanticOrder.Tagging.Time;

/// <summary>Times in Chinese and English texts, resolved by the message's own time and zone. Thread-safe.</summary>
public static class TimeExpressions
{
    /// <summary>Finds the times of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">When it was said; null when unknown, and then nothing is resolved.</param>
    /// <param name="zone">Where it was said; null for the offset of <paramref name="at"/>.</param>
    /// <returns>The times, in the order of the text.</returns>
    public static IReadOnlyList<TimeExpression> Find(string text, DateTimeOffset? at = null, TimeZoneInfo? zone = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (normal, reader) = (new NormalText(), new TimeReader());
        normal.Read(text);
        reader.Read(normal);
        return Resolve(normal, reader, at, zone);
    }

    internal static IReadOnlyList<TimeExpression> Resolve(NormalText normal, TimeReader reader, DateTimeOffset? at, TimeZoneInfo? zone)
    {
        var expressions = new List<TimeExpression>(reader.Count);
        DateTime? now = at is null ? null : zone is null ? at.Value.DateTime : TimeZoneInfo.ConvertTime(at.Value, zone).DateTime;
        foreach (ref readonly var mention in reader.Mentions)
        {
            var (start, end) = normal.ToOriginal(mention.Start, mention.End);
            var (from, until) = now is null ? default : new TimeResolver(now.Value).Resolve(mention);
            expressions.Add(new TimeExpression(start, end, mention.Role, mention.Granularity, Zoned(from, at, zone), Zoned(until, at, zone)));
        }

        return expressions;
    }

    /// <summary>An hour that the clock leaves out in spring is read by the offset before.</summary>
    private static DateTimeOffset? Zoned(DateTime? local, DateTimeOffset? at, TimeZoneInfo? zone) =>
        local is null ? null : new DateTimeOffset(local.Value, zone is null ? at!.Value.Offset : zone.GetUtcOffset(local.Value));
}
