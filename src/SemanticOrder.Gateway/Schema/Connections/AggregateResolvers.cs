using System.Xml;
using SemanticOrder.Gateway.Schema.Model;
using SemanticOrder.Gateway.Schema.Resolvers;
using SemanticOrder.Gateway.Schema.Values;
using SemanticOrder.Gateway.Schema.Views;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Gateway.Schema.Connections;

/// <summary>Connections of derived types, and what their nodes come to. Each <c>aggregate</c> and each <c>groupBy</c> is one statement.</summary>
internal static class AggregateResolvers
{
    private static readonly (string Name, Measure Measure)[] MeasureNames = [("sum", Measure.Sum), ("avg", Measure.Avg), ("min", Measure.Min), ("max", Measure.Max)];

    public static void Register(SchemaBuilder builder, SchemaModel model)
    {
        foreach (var type in model.Types.Where(type => type.IsListed))
        {
            var connection = new TypeResolvers<ConnectionView>(builder, type.ConnectionName);
            Pages(connection);
            connection.Async("aggregate", AggregateAsync).Async("explain", (page, context) => page.Source.ExplainAsync(context.CancellationToken));
            Edges(builder, type.EdgeName);
            Aggregates(builder, type);
        }

        Pages(new TypeResolvers<ConnectionView>(builder, "ConceptOrders"));
        new TypeResolvers<ConnectionView>(builder, "PageInfo")
            .Field("hasNextPage", page => page.HasNextPage)
            .Field("hasPreviousPage", page => page.HasPreviousPage)
            .Field("startCursor", page => page.Edges is [var first, ..] ? first.Cursor : null)
            .Field("endCursor", page => page.Edges is [.., var last] ? last.Cursor : null);
    }

    private static void Pages(TypeResolvers<ConnectionView> connection) => connection
        .Field("edges", page => page.Edges)
        .Field("nodes", page => page.Edges.Select(edge => edge.Node))
        .Field("pageInfo", page => page)
        .Field("totalCount", page => page.TotalCount);

    private static void Edges(SchemaBuilder builder, string name) => new TypeResolvers<NodeEdge>(builder, name)
        .Field("cursor", edge => edge.Cursor)
        .Field("node", edge => edge.Node);

    private static void Aggregates(SchemaBuilder builder, ObjectTypeModel type)
    {
        var aggregate = new TypeResolvers<AggregateView>(builder, type.AggregateName);
        Measures(aggregate, type);
        if (type.GroupFields.Any())
        {
            aggregate.Async("groupBy", GroupsAsync);
            var group = new TypeResolvers<AggregateView>(builder, type.GroupName)
                .Field("value", group => ValueOf(group))
                .Field("concept", group => ConceptOf(group));
            Measures(group, type);
        }

        foreach (var (name, fields) in (IEnumerable<(string, IEnumerable<FieldModel>)>)[(type.NumbersName, type.NumberFields), (type.ValuesName, type.MeasureFields)])
        {
            var values = new TypeResolvers<MeasureView>(builder, name);
            foreach (var field in fields)
                values.Field(field.Name, measure => Value(measure, field));
        }
    }

    private static void Measures(TypeResolvers<AggregateView> aggregate, ObjectTypeModel type)
    {
        aggregate.Field("count", group => group.Group.Count);
        foreach (var (name, measure) in MeasureNames)
        {
            if (type.MeasuresOf(measure).Any())
                aggregate.Field(name, group => new MeasureView(group, measure));
        }
    }

    private static async ValueTask<AggregateView> AggregateAsync(ConnectionView page, FieldContext context)
    {
        var measures = Selected(page.Source.Type, context);
        var groups = await page.Source.AggregateAsync(new AggregateQuery { Measures = Facts(measures) }, context.CancellationToken);
        return new AggregateView(page.Source, measures, groups[0], null);
    }

    private static async ValueTask<IReadOnlyList<AggregateView>> GroupsAsync(AggregateView all, FieldContext context)
    {
        var by = all.Source.Type.GroupFields.First(field => field.Name == context.Argument<string>("by"));
        var measures = Selected(all.Source.Type, context);
        var groups = await all.Source.AggregateAsync(
            new AggregateQuery { Measures = Facts(measures), GroupBy = new FactMeasure(new TermNumber(by.Number), by.FactKind), First = Math.Max(Page.Size(context, "first", 100, 1000), 1) },
            context.CancellationToken);
        return [.. groups.Select(group => new AggregateView(all.Source, measures, group, by))];
    }

    /// <summary>The fields whose totals the client selects, and the currencies of those that are money.</summary>
    private static List<FieldModel> Selected(ObjectTypeModel type, FieldContext context)
    {
        var selected = type.MeasureFields.Where(field => Array.Exists(MeasureNames, entry => context.Selects(entry.Name, field.Name))).ToList();
        selected.AddRange(selected.Select(type.CurrencyOf).OfType<FieldModel>().Distinct().ToList());
        return selected;
    }

    private static List<FactMeasure> Facts(List<FieldModel> fields) => fields.ConvertAll(field => new FactMeasure(new TermNumber(field.Number), field.FactKind));

    /// <exception cref="GraphQLFieldException">SO8032: the values are of several currencies.</exception>
    private static object? Value(MeasureView view, FieldModel field)
    {
        if (view.Aggregate.TotalsOf(field) is not { } totals)
            return null;
        var type = view.Aggregate.Source.Type;
        if (type.CurrencyOf(field) is { } currency && view.Aggregate.TotalsOf(currency) is { } known && known.Min != known.Max)
            throw new GraphQLFieldException("SO8032", $"'{field.Name}' is money in several currencies, which do not add up or compare. Group by '{currency.Name}', or filter by one.");
        return view.Measure switch
        {
            Measure.Sum => Show(totals.Sum, field),
            Measure.Avg => decimal.Round(FactValue.ToNumber(totals.Sum) / totals.Orders, 6),
            Measure.Min => Show(totals.Min, field),
            _ => Show(totals.Max, field),
        };
    }

    private static object Show(long value, FieldModel field)
    {
        switch (field.Kind)
        {
            case FieldKind.DateTime:
                return DateTimeOffset.FromUnixTimeMilliseconds(value);
            case FieldKind.Duration:
                var length = TimeSpan.FromTicks((long)(FactValue.ToNumber(value) * TimeSpan.TicksPerSecond));
                return new DurationText(XmlConvert.ToString(length), length);
            default:
                return FactValue.ToNumber(value);
        }
    }

    private static string? ValueOf(AggregateView group) => group.By!.Kind switch
    {
        FieldKind.Concept => group.Source.Served.Curie(group.Source.Served.Snapshot.Numbering.IriOf((int)group.Group.Value!.Value)),
        FieldKind.Boolean => group.Group.Value == 0 ? "false" : "true",
        _ => group.Group.Text,
    };

    private static ConceptView? ConceptOf(AggregateView group) =>
        group.By!.Kind == FieldKind.Concept && group.Source.Served.Snapshot.Numbering.IdOf((int)group.Group.Value!.Value) is { IsNone: false } id ? group.Source.Served.Concept(id) : null;
}
