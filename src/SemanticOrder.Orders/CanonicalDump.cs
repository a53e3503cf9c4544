using System.Globalization;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.Orders;

/// <summary>
/// Writes what a store holds as sorted text. The store hands in records and orders in order of their keys; everything inside one of them is sorted here.
/// Without history only what is independent of arrival is written, and the versions of a record are a set.
/// </summary>
/// <param name="output">Receives lines that end in a line feed.</param>
/// <param name="options">What to show.</param>
/// <param name="termOf">The IRI of a term number.</param>
public sealed class CanonicalDump(TextWriter output, DumpOptions options, Func<TermNumber, string> termOf)
{
    /// <summary>One record.</summary>
    /// <param name="key">The record.</param>
    /// <param name="versions">Its versions with payloads, in order of arrival; none when the record was erased.</param>
    public void Write(RecordKey key, IReadOnlyList<RecordVersion> versions)
    {
        Line(0, $"record {key}{(versions.Count == 0 ? " erased" : "")}");
        var shown = options.WithHistory
            ? versions.OrderBy(version => version.Arrival)
            : versions.GroupBy(version => (version.Ordinal, version.Hash)).Select(group => group.OrderBy(version => version.IsCurrent).Last()).OrderBy(version => version.Ordinal).ThenBy(version => version.Hash);
        foreach (var version in shown)
        {
            Line(1, $"version {version.Ordinal} {version.Hash}{(version.IsCurrent ? " current" : "")} payload {(version.Payload is { } payload ? ContentHash.Of(payload.Span) : "none")}");
            foreach (var link in version.Links.Order())
                Line(2, link.ToString());
        }
    }

    /// <summary>One order with its interpretations.</summary>
    /// <param name="order">The order; a retired one is history.</param>
    /// <param name="interpretations">Its interpretations, in any order.</param>
    public void Write(StoredOrder order, IReadOnlyList<DumpedInterpretation> interpretations)
    {
        if (order.Status == OrderStatus.Retired && !options.WithHistory)
            return;
        Line(0, $"order {order.Id} {order.Status}{(order.RetiredInto is { } into ? $" into {into}" : "")}{(order.Tombstone is { } tombstone ? $" because {tombstone.Reason}" : "")}");
        foreach (var member in order.Members.OrderBy(member => member.Record))
            Line(1, $"member {member.Record}{string.Concat(member.Lines.Order(StringComparer.Ordinal).Select(line => $" [{line}]"))}");
        var shown = interpretations.Where(interpretation => interpretation.IsCurrent || options.WithHistory)
            .OrderByDescending(interpretation => interpretation.IsCurrent).ThenBy(interpretation => interpretation.Key.Knowledge.Hash).ThenBy(interpretation => interpretation.Key.Inputs);
        foreach (var interpretation in shown)
            Write(interpretation);
    }

    /// <summary>The change table; history only.</summary>
    /// <param name="changes">In order.</param>
    public void Write(IEnumerable<OrderChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (!options.WithHistory)
            return;
        foreach (var change in changes)
            Line(0, $"change {change.Order} {change.Kind} {change.Knowledge}{(change.Other is { } other ? $" with {other}" : "")}");
    }

    /// <summary>The rejections; history only.</summary>
    /// <param name="rejections">In order of their numbers.</param>
    public void Write(IEnumerable<Rejection> rejections)
    {
        ArgumentNullException.ThrowIfNull(rejections);
        if (!options.WithHistory)
            return;
        foreach (var rejection in rejections)
        {
            Line(0, $"rejection {rejection.Source} {rejection.Record} attempts {rejection.Attempts} {(rejection.ResolvedAt is null ? "open" : "resolved")} payload {(rejection.Payload is { } payload ? ContentHash.Of(payload.Span) : "none")}");
            Line(1, rejection.Reason.ToString());
        }
    }

    private void Write(DumpedInterpretation interpretation)
    {
        Line(1, $"interpretation {interpretation.Key.Inputs} under {interpretation.Key.Knowledge}{(interpretation.IsCurrent ? " current" : "")}");
        foreach (var line in options.RenderDocument(interpretation.Document).Split('\n'))
            Line(2, $"| {line}");
        if (options.RenderEvidence is { } render)
        {
            foreach (var line in render(interpretation.Evidence).Split('\n'))
                Line(2, $"? {line}");
        }

        foreach (var fact in interpretation.Facts.Select(Show).Order(StringComparer.Ordinal))
            Line(2, fact);
    }

    private string Show(Fact fact)
    {
        var value = fact.Kind switch
        {
            FactKind.Concept => termOf(new TermNumber((int)fact.Value)),
            FactKind.Number => FactValue.ToNumber(fact.Value).ToString(CultureInfo.InvariantCulture),
            FactKind.Text => fact.Value.ToString("x16", CultureInfo.InvariantCulture),
            _ => fact.Value.ToString(CultureInfo.InvariantCulture),
        };
        var from = fact.From == long.MinValue ? "" : string.Create(CultureInfo.InvariantCulture, $" from {fact.From}");
        var until = fact.Until == long.MaxValue ? "" : string.Create(CultureInfo.InvariantCulture, $" until {fact.Until}");
        return string.Create(CultureInfo.InvariantCulture, $"fact {termOf(fact.Property)} {fact.Kind} {value} at {fact.Node} of {fact.Parent}{from}{until}");
    }

    private void Line(int depth, string text)
    {
        for (var i = 0; i < depth; i++)
            output.Write("  ");
        output.Write(text);
        output.Write('\n');
    }
}
