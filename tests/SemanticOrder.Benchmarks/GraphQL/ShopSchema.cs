using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.Benchmarks.GraphQL;

/// <summary>The shop's schema for our engine, in calls; the same types as the text that the peers read (<c>Peers/shop.graphql</c>).</summary>
public static class ShopSchema
{
    /// <summary>The schema.</summary>
    public static Schema Build() => new SchemaBuilder()
        .Object<ShopOrder>("Order", Order)
        .Object<ShopLine>("Line", Line)
        .Object<ShopTag>("Tag", Tag)
        .Object<ShopConcept>("Concept", Concept)
        .Enum<ShopStatus>("OrderStatus")
        .Input("OrderFilter", input => input.Field("status", "OrderStatus").Field("minTotal", "Float"))
        .Object("Query", Query)
        .Build();

    private static void Order(ObjectTypeBuilder<ShopOrder> type)
    {
        type.Describe("An order placed in the shop.");
        type.Field("id", "ID!").Resolve(order => order.Id);
        type.Field("number", "String!").Resolve(order => order.Number);
        type.Field("customer", "String!").Resolve(order => order.Customer);
        type.Field("status", "OrderStatus!").Resolve(order => order.Status);
        type.Field("total", "Float!").Resolve(order => order.Total);
        type.Field("currency", "String!").Resolve(order => order.Currency);
        type.Field("placedAt", "String!").Resolve(order => order.PlacedAt);
        type.Field("lines", "[Line!]!").Resolve(order => order.Lines);
    }

    private static void Line(ObjectTypeBuilder<ShopLine> type)
    {
        type.Field("id", "ID!").Resolve(line => line.Id);
        type.Field("sku", "String!").Resolve(line => line.Sku);
        type.Field("name", "String!").Resolve(line => line.Name);
        type.Field("quantity", "Int!").Resolve(line => line.Quantity);
        type.Field("unitPrice", "Float!").Resolve(line => line.UnitPrice);
        type.Field("tags", "[Tag!]!").Resolve(line => line.Tags);
    }

    private static void Tag(ObjectTypeBuilder<ShopTag> type)
    {
        type.Field("id", "ID!").Resolve(tag => tag.Id);
        type.Field("label", "String!").Argument("lang", "String", "\"en\"").Resolve((tag, context) => tag.Label(context.Argument<string>("lang")));
        type.Field("concept", "Concept").Resolve(tag => tag.Concept);
    }

    private static void Concept(ObjectTypeBuilder<ShopConcept> type)
    {
        type.Field("iri", "ID!").Resolve(concept => concept.Iri);
        type.Field("label", "String!").Argument("lang", "String", "\"en\"").Resolve((concept, context) => concept.Label(context.Argument<string>("lang")));
        type.Field("broader", "Concept").Resolve(concept => concept.Broader);
    }

    private static void Query(ObjectTypeBuilder<object> type)
    {
        type.Field("order", "Order").Argument("id", "ID!").Resolve((_, context) => Shop.Find(context.Argument<string>("id")!));
        type.Field("orders", "[Order!]!").Argument("first", "Int", "50").Argument("filter", "OrderFilter").Resolve((_, context) => Orders(context));
    }

    private static IReadOnlyList<ShopOrder> Orders(FieldContext context)
    {
        IEnumerable<ShopOrder> orders = Shop.Orders;
        if (context.Argument<InputObject>("filter") is { } filter)
        {
            if (filter.Get<ShopStatus?>("status") is { } status)
                orders = orders.Where(order => order.Status == status);
            if (filter.Get<double?>("minTotal") is { } least)
                orders = orders.Where(order => order.Total >= least);
        }

        var first = context.Argument<int>("first");
        return orders is IReadOnlyList<ShopOrder> all && all.Count <= first ? all : [.. orders.Take(first)];
    }
}
