using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Policies;

/// <summary>The deadline operator between a handling (a queue) and a promise (a clock).</summary>
public sealed class LanesAgainstPromises(MappingCatalog catalog, EventBoundGraph policies)
{
    /// <summary>Whether a handling of an order keeps a promise of it.</summary>
    /// <param name="graph">The completed order.</param>
    /// <param name="handling">The handling's node.</param>
    /// <param name="promised">The graph of the promise, which may be another.</param>
    /// <param name="promise">The promise's node.</param>
    /// <param name="lane">The lane; none to take the handling's concept.</param>
    public LaneAssessment Assess(OrderGraph graph, int handling, OrderGraph promised, int promise, TermId lane = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(promised);
        var instants = OrderInstants.Of(graph, catalog).WithHandling(graph, handling, catalog);
        return Assess(instants, HandlingPlace.Of(graph, handling, catalog, lane), OrderInstants.OwnBounds(graph, handling, catalog), promised, promise);
    }

    /// <summary>Whether a lane would pick before a promise's deadline, when nothing is known of the order but the promise: the cut-off is taken to be the promise's start.</summary>
    /// <param name="promised">The graph of the promise.</param>
    /// <param name="promise">The promise's node.</param>
    /// <param name="place">The lane and the system it belongs to.</param>
    /// <param name="cutOff">The order's cut-off; null when unknown.</param>
    /// <param name="own">Bounds the order states itself; empty for none.</param>
    /// <returns>When it picks at the latest and the deadline; null when neither the promise nor the policies say enough.</returns>
    public (DateTimeOffset PickedBy, DateTimeOffset DueBy, IReadOnlyList<GuaranteeStep> Steps)? PickedInTime(OrderGraph promised, int promise, HandlingPlace place, DateTimeOffset? cutOff, IReadOnlyList<EventBound> own)
    {
        ArgumentNullException.ThrowIfNull(promised);
        var due = Due(promised, promise, out var start, assumeStart: true);
        if (due is not { } deadline)
            return null;
        var known = new Dictionary<TermId, DateTimeOffset> { [catalog.Terms.WaveCutOff] = cutOff ?? start };
        var picked = policies.Guarantee(known, catalog.Terms.Picked, place, own);
        return picked.Latest is { } time ? (time, deadline, picked.Steps) : null;
    }

    private LaneAssessment Assess(OrderInstants instants, HandlingPlace place, IReadOnlyList<EventBound> own, OrderGraph promised, int promise)
    {
        var end = promised.ValueOf(promise, catalog.Terms.EndEvent, out _);
        var due = Due(promised, promise, out _, assumeStart: false);
        if (end.IsNone)
            return new LaneAssessment(LaneOutcome.Undecided, null, due, [], "承诺的终止事件", "end event of the promise");
        var guarantee = policies.Guarantee(instants.Known, end, place, own);
        if (guarantee.Latest is not { } latest)
        {
            var reached = guarantee.MissingFrom.IsNone ? new Guarantee(null, [], TermId.None) : policies.Guarantee(instants.Known, guarantee.MissingFrom, place, own);
            return new LaneAssessment(
                LaneOutcome.Undecided, null, due, reached.Steps, policies.NameOfBound(guarantee.MissingFrom, end, "zh"), policies.NameOfBound(guarantee.MissingFrom, end, "en"));
        }

        if (due is not { } deadline)
            return new LaneAssessment(LaneOutcome.Undecided, latest, null, guarantee.Steps, "承诺的起算时刻", "start of the promise");
        return new LaneAssessment(latest <= deadline ? LaneOutcome.Kept : LaneOutcome.NotGuaranteed, latest, deadline, guarantee.Steps, null, null);
    }

    private DateTimeOffset? Due(OrderGraph graph, int promise, out DateTimeOffset start, bool assumeStart)
    {
        var terms = catalog.Terms;
        var hasStart = graph.ValueOf(promise, terms.StartsAt, out _).TryGetDateTime(out start, out var hasZone) && hasZone;
        if (graph.ValueOf(promise, terms.DueBy, out _).TryGetDateTime(out var due, out var dueHasZone) && dueHasZone)
        {
            if (!hasStart)
                start = due;
            return due;
        }

        if (!assumeStart || !graph.ValueOf(promise, terms.Duration, out _).TryGetDuration(out var duration))
            return null;

        // Any moment will do: only the difference counts.
        start = hasStart ? start : DateTimeOffset.UnixEpoch.AddYears(60);
        return policies.CalendarOf(graph.ValueOf(promise, terms.Calendar, out _))?.Add(start, duration);
    }
}
