using SemanticOrder.Gateway.Schema.Connections;
using SemanticOrder.Gateway.Schema.Model;
using SemanticOrder.Gateway.Schema.Tagging;
using SemanticOrder.Gateway.Schema.Values;
using SemanticOrder.Gateway.Schema.Views;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Mapping.Explanation;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;

namespace SemanticOrder.Gateway.Schema.Resolvers;

/// <summary>The fields of derived types. A page of orders is decoded once; nothing below asks the store again but for personal values, records and explanations.</summary>
internal static class NodeResolvers
{
    public static void Register(SchemaBuilder builder, SchemaModel model)
    {
        foreach (var type in model.Types)
        {
            Fixed(new TypeResolvers<NodeView>(builder, type.ObjectName), type);
            foreach (var field in type.Fields)
            {
                builder.Resolve(type.ObjectName, field.Name, Resolver(field));
                if (field.HasConnection)
                    builder.Resolve(type.ObjectName, field.ConnectionField, NodeConnections.Resolver(field));
            }
            if (type.IsInterface)
                builder.ResolveType(type.Name, value => ((NodeView)value).Type?.ObjectName);
        }
    }

    private static void Fixed(TypeResolvers<NodeView> fields, ObjectTypeModel type)
    {
        fields
            .Field("id", node => node.Path)
            .Field("statements", node => node.Statements)
            .Field("conflicts", node => FindingView.Of(node, isAdvice: false))
            .Field("notes", node => NoteView.Of(node))
            .Async("why", WhyAsync)
            .Async("whyNot", WhyNotAsync);
        if (type.HasConcept)
        {
            fields
                .Field("classifiedAs", node => node.Classification())
                .Field("interval", node => IntervalView.OfNode(node))
                .Async("as", AsAsync);
        }

        if (type.IsOrder)
        {
            fields
                .Field("advice", node => FindingView.Of(node, isAdvice: true))
                .Field("violations", node => ViolationView.Of(node.Order))
                .Async("tagReadings", (node, context) => OrderTagView.ReadAsync(node, context.State<RequestState>(), context.CancellationToken))
                .AsyncBatch<IReadOnlyList<RecordView>>("records", RecordView.ReadAsync)
                .Field("isProvisional", node => node.Order.IsProvisional)
                .Field("resolvedFrom", node => node.Order.ResolvedFrom?.Value)
                .Field("knowledgeVersion", node => node.Order.Knowledge?.ToString());
        }
    }

    private static FieldResolver Resolver(FieldModel field) => field.Kind switch
    {
        FieldKind.Node when field.IsList => FieldResolver.Pure<NodeView, IReadOnlyList<NodeView>>(node => node.Linked(field)),
        FieldKind.Node => FieldResolver.Pure<NodeView, NodeView?>(node => Only(node.Linked(field))),
        FieldKind.Concept when field.IsList => FieldResolver.Pure<NodeView, IReadOnlyList<ConceptView>>((node, context) => node.Concepts(field, context.State<RequestState>().Now)),
        FieldKind.Concept => FieldResolver.Pure<NodeView, ConceptView?>((node, context) => node.Concept(field, context.State<RequestState>().Now)),
        _ => FieldResolver.AsyncBatch<NodeView, object>((nodes, values, context) => LiteralsAsync(nodes, values, field, context)),
    };

    /// <summary>The one value; null when there is none or sources disagree, which <c>conflicts</c> shows.</summary>
    private static T? Only<T>(IReadOnlyList<T> values)
        where T : class => values.Count == 1 ? values[0] : null;

    private static async ValueTask LiteralsAsync(ReadOnlyMemory<NodeView> nodes, Memory<object?> values, FieldModel field, FieldContext context)
    {
        var conversion = field.Unit is null ? null : UnitArgument.Read(field, context);
        await OrderView.PreparePersonalAsync(WithPersonal(nodes, field), context.State<RequestState>(), context.CancellationToken);
        for (var index = 0; index < nodes.Length; index++)
        {
            var node = nodes.Span[index];
            var found = new List<object>();
            foreach (var literal in node.Literals(field))
            {
                var plain = await StatementResolvers.PlainAsync(node.Order, literal, context);
                if (LiteralValue.Of(plain, field.Kind, node.Order.Served.Snapshot.Graph.Terms) is { } value && !found.Contains(value))
                    found.Add(conversion is null ? value : conversion.Apply(value));
            }

            values.Span[index] = field.IsList ? found : Only(found);
        }
    }

    private static List<OrderView> WithPersonal(ReadOnlyMemory<NodeView> nodes, FieldModel field)
    {
        var orders = new List<OrderView>();
        foreach (var node in nodes.Span)
        {
            if (node.Order.HasPersonal && node.Literals(field).Exists(literal => literal.Kind == DocumentValueKind.Personal))
                orders.Add(node.Order);
        }

        return orders;
    }

    private static async ValueTask<IReadOnlyList<WhyStep>> WhyAsync(NodeView node, FieldContext context)
    {
        var name = context.Argument<string>("property")!;
        var number = PropertyNumber(node, name);
        var steps = new List<WhyStep>();
        foreach (var statement in node.StatementsOf(number))
            steps.Add(await StatementResolvers.WhyAsync(statement, context));
        steps.AddRange(await WhyLinkedAsync(node, number, context));
        return steps;
    }

    /// <summary>Why other nodes hang under a node by a property, or by one that implies it: such links are no statements of the document.</summary>
    private static async ValueTask<IReadOnlyList<WhyStep>> WhyLinkedAsync(NodeView node, int property, FieldContext context)
    {
        var linked = node.ChildrenBy(property);
        if (linked.Count == 0)
            return [];
        var (state, order) = (context.State<RequestState>(), node.Order);
        return order.Past is null
            ? await state.Services.Explanations.ExplainLinksAsync(order.Id, linked, state.ReadsPersonal, context.CancellationToken)
            : await state.Services.Explanations.ExplainLinksAsync(order.Past, linked, state.ReadsPersonal, context.CancellationToken);
    }

    /// <exception cref="GraphQLFieldException">SO8022: the knowledge has no such value. SO8030: the order was changed or erased meanwhile. SO8073: the value asked for is personal, and the answer would say whether it is the one.</exception>
    private static async ValueTask<WhyNot> WhyNotAsync(NodeView node, FieldContext context)
    {
        var order = node.Order;
        var number = PropertyNumber(node, context.Argument<string>("property")!);
        var value = ExpectedTerm.Read(order.Served, node.Type?.Fields.FirstOrDefault(field => field.Number == number), number == order.Served.TypeNumber, context.Argument<string>("value")!);
        var state = context.State<RequestState>();
        if (!state.ReadsPersonal && node.StatementsOf(number).Any(statement => statement.Value.Kind == DocumentValueKind.Personal))
            throw StatementResolvers.Personal();
        if (order.Past is { } past)
            return await state.Services.Explanations.ExplainAbsenceAsync(past, node.Index, number, value, state.ReadsPersonal, context.CancellationToken);
        return await state.Services.Explanations.ExplainAbsenceAsync(order.Id, node.Index, number, value, state.Now, state.ReadsPersonal, context.CancellationToken)
            ?? throw StatementResolvers.Changed(order);
    }

    private static int PropertyNumber(NodeView node, string name)
    {
        var served = node.Order.Served;
        if (node.Type?.Fields.FirstOrDefault(field => field.Name == name) is { } field)
            return field.Number;
        if (name == "classifiedAs")
            return served.TypeNumber;
        if (served.FindTerm(name) is { IsNone: false } term)
            return served.Snapshot.Numbering.NumberOf(term);
        throw new GraphQLFieldException("SO8021", $"{node.Type?.Name} has no property '{name}'. Give a field of the type ({string.Join(", ", node.Type?.Fields.Select(entry => entry.Name) ?? [])}) or a property's IRI.");
    }

    /// <summary>Under the knowledge version of the document, whatever serves now.</summary>
    private static async ValueTask<Translation> AsAsync(NodeView node, FieldContext context)
    {
        var services = context.State<RequestState>().Services;
        var snapshot = node.Order.Knowledge is { } version ? await services.Versions.GetAsync(version, context.CancellationToken) : node.Order.Served.Snapshot;
        return services.Translations.Express(snapshot, node.Order.Document, node.Index, context.Argument<string>("system")!, context.Argument<string>("field"), context.Selects("why"));
    }
}
