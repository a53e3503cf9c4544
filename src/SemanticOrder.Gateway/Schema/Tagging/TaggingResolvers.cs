using SemanticOrder.Gateway.Schema.Resolvers;
using SemanticOrder.Gateway.Schema.Values;
using SemanticOrder.Gateway.Schema.Views;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Orders;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Tagging;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Scheme;
using SemanticOrder.Tagging.Time;

namespace SemanticOrder.Gateway.Schema.Tagging;

/// <summary>The tags of texts and orders, the selector, and the queue of questions.</summary>
internal static class TaggingResolvers
{
    private const int MostTexts = 100;
    private const int MostCharacters = 1_000_000;
    private const int MostQuestions = 100;

    public static void Register(SchemaBuilder builder)
    {
        new TypeResolvers<object?>(builder, "Query")
            .Async("tagText", TagTextAsync)
            .Field("tagTexts", TagTexts)
            .Field("intentChoices", Choices)
            .Async("taggingQueue", async (_, context) => await context.State<RequestState>().Services.TagQuestions.ReadAsync(Page.Size(context, "first", 20, MostQuestions), context.CancellationToken));
        new TypeResolvers<object?>(builder, "Mutation").Async("assignTags", AssignAsync);
        new TypeResolvers<OrderId>(builder, "AssignedTags")
            .Field("id", order => order.Value)
            .Async("order", ReadAsync);
        new TypeResolvers<TagQuestion>(builder, "TagQuestion")
            .Field("order", (question, context) => OrderView.Of(context.State<RequestState>().Served, question.Order, null))
            .Field("tag", (question, context) => new OrderTagView(OrderView.Of(context.State<RequestState>().Served, question.Order, null).Order, question.Tag))
            .Field("uncertainty", question => question.Uncertainty);
        Texts(builder);
        Orders(builder);
    }

    private static void Texts(SchemaBuilder builder)
    {
        new TypeResolvers<TextTags>(builder, "TaggedText")
            .Field("tags", text => text.Readings.Select((_, place) => new TextTagView(text, place)))
            .Field("isNone", text => text.Readings.All(reading => reading.Zone != TagZone.Apply))
            .Field("times", text => text.Times.Select(time => (text, time)))
            .Field("novelty", text => text.Novelty)
            .Field("model", text => text.ModelHash);
        new TypeResolvers<TextTagView>(builder, "TextTag")
            .Field("concept", (tag, context) => ConceptOf(context.State<RequestState>().Served, tag.Reading.Tag))
            .Field("zone", tag => EnumName.Of(tag.Reading.Zone))
            .Field("source", tag => EnumName.Of(tag.Reading.Source))
            .Field("score", tag => tag.Reading.Score)
            .Field("weight", tag => tag.Reading.Tag.DefaultWeight)
            .Field("origin", tag => tag.Reading.Origin)
            .Field("spans", tag => tag.Reading.Causes.Select(cause => SpanView.Of(cause, tag.Of.Text)))
            .Field("declined", tag => tag.Reading.Declined.Select(declined => (Cue: SpanView.Of(declined.Cue, tag.Of.Text), By: SpanView.Of(declined.By, tag.Of.Text))))
            .Field("expires", tag => tag.Reading.Expires)
            .Field("why", tag => tag.Of.Why[tag.Place]);
        new TypeResolvers<(SpanView Cue, SpanView By)>(builder, "DeclinedTagSpan")
            .Field("cue", declined => declined.Cue)
            .Field("by", declined => declined.By);
        new TypeResolvers<SpanView>(builder, "TagSpan")
            .Field("start", span => span.Start)
            .Field("end", span => span.End)
            .Field("text", span => span.Text);
        new TypeResolvers<(TextTags Text, TimeExpression Time)>(builder, "TextTime")
            .Field("span", entry => SpanView.Of(new TextStretch(entry.Time.Start, entry.Time.End), entry.Text.Text))
            .Field("role", entry => EnumName.Of(entry.Time.Role))
            .Field("granularity", entry => EnumName.Of(entry.Time.Granularity))
            .Field("from", entry => entry.Time.From)
            .Field("until", entry => entry.Time.Until);
    }

    private static void Orders(SchemaBuilder builder)
    {
        new TypeResolvers<OrderTagView>(builder, "OrderTag")
            .Field("concept", tag => tag.Concept)
            .Field("state", (tag, context) => EnumName.Of(tag.Tag.StateAt(tag.Order.TimeOf(context.State<RequestState>().Now))))
            .Field("source", tag => EnumName.Of(tag.Tag.Source))
            .Field("sources", tag => tag.Tag.Sources.Select(EnumName.Of))
            .Field("score", tag => tag.Tag.Score)
            .Field("weight", tag => tag.Definition?.DefaultWeight)
            .Field("origin", tag => tag.Tag.Origin)
            .Field("spans", (tag, context) => tag.Tag.Causes.Select(cause => SpanView.Of(cause, context.State<RequestState>().ReadsPersonal ? tag.Tag.Text : null)))
            .Field("expires", tag => tag.Tag.Expires)
            .Field("node", tag => tag.Order.Node(tag.Tag.Node).Path)
            .Async("why", (tag, context) => StatementResolvers.WhyAsync(tag.Order.Statement(tag.Tag.Statement), context));
        new TypeResolvers<IntentChoice>(builder, "IntentChoice")
            .Field("concept", choice => choice.Concept)
            .Field("key", choice => choice.Tag.Key)
            .Field("label", choice => choice.Concept.Label(choice.Languages))
            .Field("definition", choice => choice.Concept.Text(Vocab.Skos.Definition, choice.Languages))
            .Field("downstream", choice => choice.Concept.Text(Vocab.Os.Downstream, choice.Languages))
            .Field("weight", choice => choice.Tag.DefaultWeight)
            .Field("isSafety", choice => choice.Tag.IsSafety)
            .Field("conflictsWith", choice => choice.Conflicts);
    }

    private static async ValueTask<TextTags> TagTextAsync(object? root, FieldContext context)
    {
        var state = context.State<RequestState>();
        var at = context.Argument<DateTimeOffset?>("at");
        if (context.Argument<string>("order") is { } order && at is null)
            at = await PlacedAtAsync(new OrderId(order), context);
        return new TextTagging(state.Served.Snapshot).Read(context.Argument<string>("text")!, at);
    }

    /// <exception cref="GraphQLFieldException">SO8020: too many texts, or too long together.</exception>
    private static List<TextTags> TagTexts(object? root, FieldContext context)
    {
        var texts = context.Argument<InputObject[]>("texts")!;
        if (texts.Length > MostTexts)
            throw new GraphQLFieldException("SO8020", $"texts: {texts.Length} are more than {MostTexts}. Ask in parts.");
        if (texts.Sum(text => (long)((string)text["text"]!).Length) is > MostCharacters and var characters)
            throw new GraphQLFieldException("SO8020", $"texts: {characters:N0} characters are more than {MostCharacters:N0}. Ask in parts.");
        var tagging = new TextTagging(context.State<RequestState>().Served.Snapshot);
        return [.. texts.Select(text => tagging.Read((string)text["text"]!, (DateTimeOffset?)text.GetValueOrDefault("at")))];
    }

    /// <summary>When an order was placed; null when that is not known.</summary>
    /// <exception cref="GraphQLFieldException">SO7024: there is no such order.</exception>
    private static async ValueTask<DateTimeOffset?> PlacedAtAsync(OrderId asked, FieldContext context)
    {
        var state = context.State<RequestState>();
        if (await state.Services.Orders.FindOrderAsync(asked, context.CancellationToken) is not { } found || (await state.Services.Orders.GetDocumentsAsync([found.Order.Id], context.CancellationToken))[0] is not { } order)
            throw new GraphQLFieldException("SO7024", $"There is no order '{asked}'.");
        var document = OrderView.Of(state.Served, order, null).Order.Document;
        var (first, end) = document.RangeOf(0, state.Served.Snapshot.Numbering.NumberOf(state.Served.Snapshot.Catalog.Terms.PlacedAt));
        return first < end && document.Statements[first].Value.Inline.TryGetDateTime(out var time, out var hasZone) && hasZone ? time : null;
    }

    private static IEnumerable<IntentChoice> Choices(object? root, FieldContext context)
    {
        var (served, languages) = (context.State<RequestState>().Served, Languages.Of(context));
        var channel = context.Argument<string>("channel");
        return served.Snapshot.Tags.Scheme.Tags
            .Where(tag => channel is null || tag.Channels.Count == 0 || tag.Channels.Contains(channel))
            .OrderBy(tag => tag.ChoiceRank ?? int.MaxValue).ThenByDescending(tag => tag.DefaultWeight).ThenBy(tag => tag.Key, StringComparer.Ordinal)
            .Select(tag => new IntentChoice(tag, ConceptOf(served, tag), languages));
    }

    private static async ValueTask<OrderId> AssignAsync(object? root, FieldContext context)
    {
        var state = context.State<RequestState>();
        IEnumerable<TagChoice> Given(string argument, TagDecision decision) =>
            context.Argument<InputObject[]>(argument)!.Select(choice => new TagChoice(IriOf(state.Served, (string)choice["concept"]!), decision, (string?)choice.GetValueOrDefault("note")));
        List<TagChoice> choices =
        [
            .. Given("tags", TagDecision.Assigned), .. Given("reject", TagDecision.Rejected),
            .. context.Argument<string[]>("retract")!.Select(concept => new TagChoice(IriOf(state.Served, concept), TagDecision.Retracted)),
        ];
        return await state.Services.TagChoices.AssignAsync(new OrderId(context.Argument<string>("order")!), choices, state.Caller.Name, context.CancellationToken);
    }

    /// <summary>The order as it is after the decision.</summary>
    private static async ValueTask<NodeView> ReadAsync(OrderId order, FieldContext context)
    {
        var state = context.State<RequestState>();
        return OrderView.Of(state.Served, (await state.Services.Orders.GetDocumentsAsync([order], context.CancellationToken))[0]!, null);
    }

    /// <summary>The IRI of a name; the name itself where none has it, which is refused where it is used.</summary>
    public static string IriOf(ServedSchema served, string name) => served.FindTerm(name) is { IsNone: false } id ? served.Snapshot.Knowledge.View.IriOf(id) ?? name : name;

    private static ConceptView ConceptOf(ServedSchema served, TagDefinition tag) => served.Concept(served.Snapshot.Tags.Concepts[tag.Key]);
}
