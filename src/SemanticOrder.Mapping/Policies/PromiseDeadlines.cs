using System.Xml;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Policies;

/// <summary>The deadline of each promise that states none: its start plus its duration, on its calendar.</summary>
public sealed class PromiseDeadlines(MappingCatalog catalog, EventBoundGraph policies)
{
    /// <summary>Adds <c>os:dueBy</c> to promises that have a start and a duration.</summary>
    public void Apply(OrderGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var terms = catalog.Terms;
        for (var node = 0; node < graph.Nodes.Count; node++)
        {
            if (graph.Nodes[node].Class != terms.Promise || !graph.ValueOf(node, terms.DueBy, out _).IsNone)
                continue;
            if (!graph.ValueOf(node, terms.StartsAt, out var start).TryGetDateTime(out var startsAt, out var hasZone) || !hasZone
                || !graph.ValueOf(node, terms.Duration, out var length).TryGetDuration(out var duration))
                continue;
            var calendar = policies.CalendarOf(graph.ValueOf(node, terms.Calendar, out var calendarStatement));
            if (calendar?.Add(startsAt, duration) is not { } due || !TermId.TryFromDateTime(due, out var term))
                continue;
            var firstStep = graph.StepCount;
            graph.AddStep(new MappingStep(StepKind.Deadline, Y: term, Text: $"{startsAt:yyyy-MM-dd'T'HH:mm:sszzz} + {XmlConvert.ToString(duration)} ({calendar.Name}) = {due:yyyy-MM-dd'T'HH:mm:sszzz}"));
            graph.Compute(node, terms.DueBy, term, firstStep, calendarStatement < 0 ? [start, length] : [start, length, calendarStatement]);
        }
    }
}
