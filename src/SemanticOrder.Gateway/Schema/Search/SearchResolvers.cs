using SemanticOrder.Gateway.Schema.Resolvers;
using SemanticOrder.Gateway.Schema.Values;
using SemanticOrder.Gateway.Schema.Views;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Text.Search;

namespace SemanticOrder.Gateway.Schema.Search;

/// <summary>The field <c>search</c>: the kinds one after the other, the best of each first.</summary>
internal static class SearchResolvers
{
    private const int MostHits = 200;

    public static void Register(SchemaBuilder builder)
    {
        new TypeResolvers<object?>(builder, "Query").Async("search", SearchAsync);
        new TypeResolvers<SearchHit>(builder, "SearchHit")
            .Field("kind", hit => EnumName.Of(hit.Kind))
            .Field("score", hit => hit.Score)
            .Field("property", hit => hit.Property)
            .Field("fragments", hit => hit.Fragments)
            .Field("concept", hit => hit.Concept)
            .Field("order", hit => hit.Order)
            .Field("rule", hit => hit.Rule);
        new TypeResolvers<TextFragment>(builder, "SearchFragment")
            .Field("text", fragment => fragment.Text)
            .Field("isMatch", fragment => fragment.IsMatch);
        new TypeResolvers<RuleView>(builder, "Rule")
            .Field("iri", rule => rule.Iri)
            .Field("curie", rule => rule.Served.Curie(rule.Iri))
            .Field("label", (rule, context) => rule.Served.Snapshot.Ontology.Label(rule.Id, Languages.Of(context)[0]))
            .Field("file", rule => rule.Place?.File)
            .Field("line", rule => rule.Place?.Line);
    }

    private static async ValueTask<IReadOnlyList<SearchHit>> SearchAsync(object? root, FieldContext context)
    {
        var state = context.State<RequestState>();
        var query = SearchQuery.Parse(context.Argument<string>("text")!);
        if (query.IsEmpty)
            throw new GraphQLFieldException("SO8035", "text has neither a letter nor a digit to look for.");
        var first = Page.Size(context, "first", 20, MostHits, "The best hits come first and there are no further pages; say more words, or ask for one kind with in.");
        var hits = new List<SearchHit>();
        foreach (var kind in context.Argument<string[]>("in")!.Select(EnumName.Parse<SearchKind>).Distinct())
        {
            hits.AddRange(kind == SearchKind.Orders
                ? await OrdersAsync(state, query, first, context.CancellationToken)
                : state.Served.Search.Search(query, kind).Take(first));
        }

        return hits;
    }

    private static async ValueTask<List<SearchHit>> OrdersAsync(RequestState state, SearchQuery query, int first, CancellationToken cancellation)
    {
        var phrases = query.Phrases.Select((tokens, number) => new SearchPhrase(tokens, query.IsPrefix(number))).ToList();
        var found = await state.Services.Orders.SearchAsync(phrases, first, state.ReadsPersonal, cancellation);
        var orders = found.Select(hit => (Node: OrderView.Of(state.Served, hit.Order, null), hit.Score)).ToList();
        await OrderView.PreparePersonalAsync(orders.Select(hit => hit.Node.Order).Where(order => order.HasPersonal), state, cancellation);
        var hits = new List<SearchHit>();
        foreach (var (node, score) in orders)
        {
            var (property, fragments) = await HighlightAsync(node.Order, query, state, cancellation);
            hits.Add(new SearchHit(SearchKind.Orders, score, property, fragments) { Order = node });
        }

        return hits;
    }

    /// <summary>The first text of the order in which the query stands.</summary>
    private static async ValueTask<(string Property, IReadOnlyList<TextFragment> Fragments)> HighlightAsync(OrderView order, SearchQuery query, RequestState state, CancellationToken cancellation)
    {
        var numbering = state.Served.Snapshot.Numbering;
        foreach (var statement in order.Document.Statements)
        {
            if (order.IsHidden(statement.Node) || !state.Served.Snapshot.Knowledge.IsSearchable(numbering.IdOf(statement.Property)))
                continue;
            DocumentValue? plain = statement.Value.Kind == DocumentValueKind.Personal ? await order.FindPersonalAsync(statement.Value, state, cancellation) : statement.Value;
            if (plain is { } value && LiteralValue.Text(value, state.Served.Snapshot.Graph.Terms) is { } text && query.Highlight(text, (40, 160)) is { Count: > 0 } fragments)
                return (order.PropertyName(statement.Property), fragments);
        }

        return ("", []);
    }
}
