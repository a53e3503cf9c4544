using System.Text;
using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary><c>time</c>: a moment, placed in the source's zone when it is local.</summary>
internal sealed class TimeReader(TimeOperator model) : ValueReader
{
    /// <summary>What is said of a text that several readers refused, each by its form: all forms are named.</summary>
    /// <param name="text">The text.</param>
    /// <param name="readers">The field's readers.</param>
    /// <returns>Null when fewer than two read times, or one of them knows the form but not the time.</returns>
    public static ReadProblem? NoneOf(ReadOnlySpan<byte> text, IReadOnlyList<ValueReader> readers)
    {
        var times = readers.OfType<TimeReader>().ToList();
        if (times.Count < 2)
            return null;
        foreach (var reader in times)
        {
            if (reader.HasForm(text))
                return null;
        }

        var (written, forms) = (Encoding.UTF8.GetString(text), times.Select(reader => reader.Form.Text).Distinct(StringComparer.Ordinal).ToList());
        return new ReadProblem("SO5131", $"“{written}”不是一个时刻（应为 {string.Join("、", forms)} 之一）。", $"'{written}' is not a time of any of the forms {string.Join(", ", forms)}.");
    }

    private TimeFormat Form => model.Format;

    private bool HasForm(ReadOnlySpan<byte> text) => model.Format.TryRead(text, out _);

    public override ReadOutcome Read(ReadScope scope, ReadOnlySpan<byte> text, string? unit, out TermId value)
    {
        value = TermId.None;
        if (!model.TryRead(text, out var time, out var problem))
        {
            var written = Encoding.UTF8.GetString(text);
            return scope.Invalid(new ReadProblem("SO5131", $"“{written}”不是一个时刻（应为 {model.Format}）。", $"'{written}' {problem}."));
        }

        // Finer than a millisecond says nothing about an order, and would not fit into an id.
        time = time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMillisecond));
        if (!TermId.TryFromDateTime(time, out value))
        {
            if (!TermId.TryFromDateTime(time.ToUniversalTime(), out value))
                return scope.Invalid(new ReadProblem("SO5131", "时刻超出可表示的范围。", "The time lies outside what can be represented."));
        }

        if (model.Format.NeedsZone && model.Zone is { } zone)
            scope.Graph.AddStep(new MappingStep(StepKind.Zone, X: value, Text: zone.Id));
        return ReadOutcome.Resolved;
    }
}
