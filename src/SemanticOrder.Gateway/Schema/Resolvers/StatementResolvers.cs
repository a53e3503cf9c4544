using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Schema.Values;
using SemanticOrder.Gateway.Schema.Views;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Orders.Interpretations;

namespace SemanticOrder.Gateway.Schema.Resolvers;

/// <summary>Statements, findings, notes and records of an order, and explanations.</summary>
internal static class StatementResolvers
{
    public static void Register(SchemaBuilder builder)
    {
        new TypeResolvers<StatementView>(builder, "Statement")
            .Field("property", statement => statement.Property)
            .Field("propertyIri", statement => statement.PropertyIri)
            .AsyncBatch<string>("value", ValuesAsync)
            .Field("concept", statement => statement.ConceptId is { IsNone: false } id ? statement.Order.Served.Concept(id) : null)
            .Field("node", statement => statement.Value.Kind == DocumentValueKind.Node ? statement.Order.Node(statement.Value.Number).Path : null)
            .Field("origin", statement => EnumName.Of(statement.Content.Origin))
            .Async("system", async (statement, context) => SystemOf((await SourceAsync(statement, context))?.Field))
            .Async("field", async (statement, context) => FieldOf((await SourceAsync(statement, context))?.Field))
            .Async("raw", async (statement, context) => (await SourceAsync(statement, context))?.Raw)
            .Async("record", async (statement, context) => (await SourceAsync(statement, context))?.Record)
            .Async("why", WhyAsync);
        new TypeResolvers<FindingView>(builder, "Conflict")
            .Field("kind", finding => finding.Finding.Kind == FindingKind.Disagreement ? "DISAGREEMENT" : EnumName.Of(finding.Finding.Kind))
            .Field("node", finding => finding.Node)
            .Field("property", finding => finding.Property)
            .Field("text", (finding, context) => Languages.Pick(Languages.Of(context), finding.Finding.TextZh, finding.Finding.TextEn))
            .Field("missing", finding => finding.Finding.Missing)
            .Field("statements", finding => finding.Statements)
            .Async("why", ExplanationResolvers.WhyAsync);
        new TypeResolvers<NoteView>(builder, "Note")
            .Field("kind", note => EnumName.Of(note.Note.Kind))
            .Field("field", note => note.Note.Field.Length == 0 ? null : note.Note.Field)
            .Field("property", note => note.Property)
            .Field("code", note => note.Note.Code)
            .Field("missing", note => note.Note.Missing)
            .Field("text", (note, context) => Languages.Pick(Languages.Of(context), note.Note.TextZh, note.Note.TextEn))
            .Field("record", note => note.Record);
        new TypeResolvers<RecordView>(builder, "OrderRecord")
            .Field("key", record => record.Record.Member.Record.ToString())
            .Field("system", record => record.Record.Member.Record.Source.System)
            .Field("role", record => record.Role is { } role ? EnumName.Of(role) : null)
            .Field("lines", record => record.Record.Member.Lines)
            .Field("receivedAt", record => record.Record.Version.ReceivedAt)
            .Field("version", record => record.Version);
    }

    /// <summary>Why a statement stands.</summary>
    /// <exception cref="GraphQLFieldException">SO8030: the order was changed or erased meanwhile.</exception>
    public static async ValueTask<WhyStep> WhyAsync(StatementView statement, FieldContext context)
    {
        var steps = await statement.Order.ExplainAsync(context.State<RequestState>(), context.CancellationToken);
        return statement.Index < steps.Count ? steps[statement.Index] : throw Changed(statement.Order);
    }

    /// <summary>A value of an order, a personal one in the clear.</summary>
    /// <exception cref="GraphQLFieldException">SO8030: the order was changed or erased meanwhile. SO8073: the caller may not read it.</exception>
    public static ValueTask<DocumentValue> PlainAsync(OrderView order, DocumentValue value, FieldContext context) =>
        value.Kind == DocumentValueKind.Personal ? PersonalAsync(order, value, context) : ValueTask.FromResult(value);

    private static async ValueTask<DocumentValue> PersonalAsync(OrderView order, DocumentValue value, FieldContext context)
    {
        var state = context.State<RequestState>();
        if (await order.FindPersonalAsync(value, state, context.CancellationToken) is { } plain)
            return plain;
        throw state.ReadsPersonal ? Changed(order) : Personal();
    }

    /// <summary>A value as text; not a personal one.</summary>
    public static string? Text(OrderView order, DocumentValue value) => value.Kind switch
    {
        DocumentValueKind.Iri => order.Served.Curie(order.Served.Snapshot.Numbering.IriOf(value.Number)),
        DocumentValueKind.Node => order.Node(value.Number).Path,
        _ => LiteralValue.Text(value, order.Served.Snapshot.Graph.Terms),
    };

    /// <summary>An explanation as indented lines; the file and line of a row or axiom stand behind it.</summary>
    public static IReadOnlyList<string> Lines(WhyStep step, IReadOnlyList<string> languages)
    {
        var lines = new List<string>();
        Write(step, 0);
        return lines;

        void Write(WhyStep current, int level)
        {
            var place = current.File is null ? "" : current.Line is { } line ? $" ({current.File}:{line})" : $" ({current.File})";
            lines.Add(new string(' ', 2 * level) + Languages.Pick(languages, current.TextZh, current.TextEn) + place);
            foreach (var because in current.Because)
                Write(because, level + 1);
        }
    }

    private static async ValueTask ValuesAsync(ReadOnlyMemory<StatementView> statements, Memory<string?> values, FieldContext context)
    {
        var personal = new List<OrderView>();
        foreach (var statement in statements.Span)
        {
            if (statement.Value.Kind == DocumentValueKind.Personal)
                personal.Add(statement.Order);
        }

        await OrderView.PreparePersonalAsync(personal, context.State<RequestState>(), context.CancellationToken);
        for (var index = 0; index < statements.Length; index++)
        {
            var (order, value) = (statements.Span[index].Order, statements.Span[index].Value);
            var plain = await PlainAsync(order, value, context);
            values.Span[index] = Text(order, plain);
        }
    }

    /// <summary>SO8073: the caller may not read a personal value.</summary>
    public static GraphQLFieldException Personal() => new("SO8073", $"The value is personal; reading it needs one of the roles {AccessRules.NamesOf(Permission.ReadPersonal)}.");

    /// <summary>SO8030: an order was changed or erased while it was read.</summary>
    public static GraphQLFieldException Changed(OrderView order) =>
        new("SO8030", $"Order '{order.Id}' was changed or erased while it was read. Ask again.");

    /// <summary>The raw value that a statement was read from; null for one that was computed or inferred.</summary>
    private static async ValueTask<WhyStep?> SourceAsync(StatementView statement, FieldContext context) =>
        statement.Content.Origin == StatementOrigin.Mapped ? FindSource(await WhyAsync(statement, context)) : null;

    private static WhyStep? FindSource(WhyStep step)
    {
        if (step.Kind == WhyKind.Source)
            return step;
        foreach (var because in step.Because)
        {
            if (FindSource(because) is { } found)
                return found;
        }

        return null;
    }

    private static string? SystemOf(string? fullName) => fullName is null ? null : fullName.Split('.', 2)[0];

    private static string? FieldOf(string? fullName) => fullName?.Split('.', 2) is [_, { Length: > 0 } field] ? field : null;
}
