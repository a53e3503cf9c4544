using System.Globalization;
using System.Runtime.CompilerServices;
using SemanticOrder.Gateway.Schema.Filters;
using SemanticOrder.Gateway.Schema.Resolvers;
using SemanticOrder.Gateway.Schema.Values;
using SemanticOrder.Gateway.Schema.Views;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.InMemory;
using SemanticOrder.Orders.Interpretations;

namespace SemanticOrder.Gateway.Schema.Subscriptions;

/// <summary>The subscriptions <c>orderChanged</c> and <c>violationRaised</c>, fed by the change table.</summary>
internal static class OrderSubscriptions
{
    private const int LookAhead = 10_000;

    public static void Register(SchemaBuilder builder)
    {
        builder.Subscribe("Subscription", "orderChanged", OpenChanges);
        builder.Subscribe("Subscription", "violationRaised", OpenViolations);
        new TypeResolvers<object>(builder, "Subscription")
            .Field("orderChanged", change => (ChangedOrder)change)
            .Field("violationRaised", raised => (RaisedViolation)raised);
        new TypeResolvers<ChangedOrder>(builder, "OrderChange")
            .Field("sequence", change => Sequence(change))
            .Field("kind", change => EnumName.Of(change.Change.Kind))
            .Field("id", change => change.Change.Order.Value)
            .Field("other", change => change.Change.Other?.Value)
            .Field("order", View);
        new TypeResolvers<RaisedViolation>(builder, "RaisedViolation")
            .Field("sequence", raised => Sequence(raised.Change))
            .Field("order", (raised, context) => View(raised.Change, context))
            .Field("violation", (raised, context) => new ViolationView(View(raised.Change, context)!.Order, raised.Violation));
    }

    private static string Sequence(ChangedOrder change) => change.Change.Sequence.ToString(CultureInfo.InvariantCulture);

    private static NodeView? View(ChangedOrder change, FieldContext context) =>
        change.Order is { } order ? OrderView.Of(context.State<RequestState>().Served, order, null) : null;

    private static IAsyncEnumerable<object?> OpenChanges(FieldContext context)
    {
        var state = context.State<RequestState>();
        var filter = new LiveFilter(state, context.Argument<InputObject>("where"));
        return ChangesAsync(state.Services.Changes.FollowAsync(After(context), context.CancellationToken), filter, context.CancellationToken);
    }

    /// <summary>An order that is gone passes every filter: whoever shows it must learn so.</summary>
    private static async IAsyncEnumerable<object?> ChangesAsync(IAsyncEnumerable<ChangedOrder> changes, LiveFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var change in changes.WithCancellation(cancellation))
        {
            if (change.Change.Kind is ChangeKind.Erased or ChangeKind.Merged || filter.Holds(change))
                yield return change;
        }
    }

    private static IAsyncEnumerable<object?> OpenViolations(FieldContext context)
    {
        var state = context.State<RequestState>();
        var filter = new LiveFilter(state, context.Argument<InputObject>("where"));
        return ViolationsAsync(state.Services.Changes.FollowAsync(After(context), context.CancellationToken), state.Services.Orders, filter, context.Argument<string>("severity"), state, context.CancellationToken);
    }

    private static async IAsyncEnumerable<object?> ViolationsAsync(
        IAsyncEnumerable<ChangedOrder> changes, IOrderStore orders, LiveFilter filter, string? severity, RequestState state, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var change in changes.WithCancellation(cancellation))
        {
            if (change.Document is not { Violations.Count: > 0 } document || !filter.Holds(change))
                continue;
            HashSet<string> known = await FormerAsync(change.Change, orders, cancellation) is { } former ? [.. former.Violations.Select(violation => RaisedViolation.Key(former, violation))] : [];
            foreach (var violation in document.Violations)
            {
                var isWanted = severity is null || Severities.NameOf(state.Services.Schemas.Current.Snapshot, violation.Severity) == severity;
                if (isWanted && !known.Contains(RaisedViolation.Key(document, violation)))
                    yield return new RaisedViolation(change, violation);
            }
        }
    }

    /// <summary>
    /// The document that the order had before a change; null when it had none. The present one is read later, when more may have happened: each later change stands for one interpretation,
    /// and a change without one makes this look too far back, so that something is told twice rather than not at all.
    /// </summary>
    public static async ValueTask<InterpretationDocument?> FormerAsync(OrderChange change, IOrderStore orders, CancellationToken cancellation)
    {
        var later = (await orders.ReadChangesAsync(change.Sequence, LookAhead, cancellation)).Count(other => other.Order == change.Order);
        return (await orders.GetInterpretationsAsync(change.Order, cancellation)).ElementAtOrDefault(1 + later) is { } former ? InterpretationCodec.Decode(former.Document.Span) : null;
    }

    /// <summary>The change to resume behind; null for none.</summary>
    /// <exception cref="GraphQLFieldException">SO8026: no sequence number.</exception>
    public static long? After(FieldContext context)
    {
        if (context.Argument<string>("after") is not { } text)
            return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : throw new GraphQLFieldException("SO8026", $"after: '{text}' is no sequence number of a change. Take it from an event.");
    }
}
