using System.Globalization;
using System.Runtime.CompilerServices;
using SemanticOrder.Gateway.Schema.Resolvers;
using SemanticOrder.Gateway.Schema.Subscriptions;
using SemanticOrder.Gateway.Schema.Views;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Orders;
using SemanticOrder.Rdf;

namespace SemanticOrder.Gateway.Schema.Tagging;

/// <summary>The subscription <c>tagAssigned</c>, fed by the change table.</summary>
internal static class TagSubscription
{
    public static void Register(SchemaBuilder builder)
    {
        builder.Subscribe("Subscription", "tagAssigned", Open);
        new TypeResolvers<object>(builder, "Subscription").Field("tagAssigned", assigned => (AssignedTag)assigned);
        new TypeResolvers<AssignedTag>(builder, "TagAssignment")
            .Field("sequence", assigned => assigned.Change.Change.Sequence.ToString(CultureInfo.InvariantCulture))
            .Field("order", View)
            .Field("concept", (assigned, context) => Concept(context, assigned.Number))
            .Async("tag", async (assigned, context) => (await OrderTagView.ReadAsync(View(assigned, context), context.State<RequestState>(), context.CancellationToken))
                .FirstOrDefault(tag => tag.Tag.State == SemanticLayer.Tagging.OrderTagState.Applied && tag.Concept.Id == Concept(context, assigned.Number).Id));
    }

    private static NodeView View(AssignedTag assigned, FieldContext context) => OrderView.Of(context.State<RequestState>().Served, assigned.Change.Order!, null);

    private static ConceptView Concept(FieldContext context, int number) => context.State<RequestState>().Served.Concept(context.State<RequestState>().Served.Snapshot.Numbering.IdOf(number));

    /// <exception cref="GraphQLFieldException">SO8022: no such concept. SO8026: no sequence number.</exception>
    private static IAsyncEnumerable<object?> Open(FieldContext context)
    {
        var state = context.State<RequestState>();
        if (context.Argument<string>("under") is { } under && ConceptResolvers.Find(state.Served, under) is null)
            throw new GraphQLFieldException("SO8022", $"The knowledge has no concept '{under}'. Give its IRI, or a name with a declared prefix such as tag:urgent.");
        return FollowAsync(state.Services.Changes.FollowAsync(OrderSubscriptions.After(context), context.CancellationToken), state.Services.Orders, context.Argument<string>("under"), state, context.CancellationToken);
    }

    private static async IAsyncEnumerable<object?> FollowAsync(
        IAsyncEnumerable<ChangedOrder> changes, IOrderStore orders, string? under, RequestState state, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var change in changes.WithCancellation(cancellation))
        {
            var served = state.Services.Schemas.Current;
            var property = served.Snapshot.Numbering.NumberOf(served.Snapshot.Catalog.Terms.Tag);
            if (change.Document is not { } document || AssignedTag.Of(document, property) is not { Count: > 0 } tags)
                continue;
            if (await OrderSubscriptions.FormerAsync(change.Change, orders, cancellation) is { } former)
                tags.ExceptWith(AssignedTag.Of(former, property));
            foreach (var tag in tags.Where(tag => IsUnder(served, tag, under)).Order())
                yield return new AssignedTag(change, tag);
        }
    }

    /// <summary>Under the knowledge in service when the change comes; a concept that it no longer has is above nothing.</summary>
    private static bool IsUnder(ServedSchema served, int tag, string? under)
    {
        var id = served.Snapshot.Numbering.IdOf(tag);
        return !id.IsNone && (under is null || (ConceptResolvers.Find(served, under) is { } above && (id == above.Id || served.Snapshot.Ontology.IsUnder(id, above.Id))));
    }
}
