using SemanticOrder.Gateway.Schema.Values;
using SemanticOrder.Gateway.Schema.Views;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Orders;

namespace SemanticOrder.Gateway.Schema.Resolvers;

/// <summary>Translations between systems.</summary>
internal static class TranslationResolvers
{
    public static void Register(SchemaBuilder builder)
    {
        new TypeResolvers<Translation>(builder, "Translation")
            .Field("code", translation => translation.Entailed is [var only] ? only.Value : null)
            .Field("meanings", translation => translation.Meanings)
            .Field("entailed", translation => translation.Entailed)
            .Field("candidates", translation => translation.Candidates)
            .Field("loss", translation => translation.Loss)
            .Field("interval", translation => translation.Intervals.Select(IntervalView.Of))
            .Field("missing", translation => translation.Missing)
            .Field("problems", translation => translation.Problems)
            .Field("why", translation => translation.Why);
        new TypeResolvers<Meaning>(builder, "Meaning")
            .Field("property", (meaning, context) => context.State<RequestState>().Served.Curie(meaning.PropertyIri))
            .Field("concept", (meaning, context) => Concept(meaning.ConceptIri, context))
            .Field("value", meaning => meaning.Value)
            .Field("unit", meaning => meaning.Unit);
        new TypeResolvers<TranslatedValue>(builder, "TranslatedValue")
            .Field("system", value => value.System)
            .Field("field", value => value.Field)
            .Field("value", value => value.Value)
            .Field("concept", (value, context) => Concept(value.ConceptIri, context))
            .Field("loss", value => EnumName.Of(value.Loss));
        new TypeResolvers<TranslationCandidate>(builder, "TranslationCandidate")
            .Field("system", candidate => candidate.System)
            .Field("field", candidate => candidate.Field)
            .Field("value", candidate => candidate.Value)
            .Field("concept", (candidate, context) => Concept(candidate.ConceptIri, context))
            .Field("reason", (candidate, context) => Languages.Pick(Languages.Of(context), candidate.ReasonZh, candidate.ReasonEn));
        new TypeResolvers<TranslationProblem>(builder, "TranslationProblem")
            .Field("code", problem => problem.Code.Length == 0 ? null : problem.Code)
            .Field("text", (problem, context) => Languages.Pick(Languages.Of(context), problem.TextZh, problem.TextEn));
        new TypeResolvers<TranslationLoss>(builder, "Loss")
            .Field("kind", loss => EnumName.Of(loss.Kind))
            .Field("text", (loss, context) => Languages.Pick(Languages.Of(context), loss.TextZh, loss.TextEn));
    }

    /// <summary>Answers <c>Query.translate</c>.</summary>
    public static ValueTask<Translation> TranslateAsync(object? root, FieldContext context)
    {
        var from = context.Argument<InputObject>("from")!;
        var to = context.Argument<InputObject>("to");
        var request = new TranslationRequest(from.Get<string>("system")!, from.Get<string>("field")!, from.Get<string>("value")!)
        {
            ToSystem = to?.Get<string>("system"),
            ToField = to?.Get<string>("field"),
            At = context.Argument<DateTimeOffset?>("at"),
            Context = Context(from.Get<InputObject[]>("context")),
        };
        var order = context.Argument<string>("orderId") is { } id ? new OrderId(id) : (OrderId?)null;
        var state = context.State<RequestState>();
        return order is null
            ? ValueTask.FromResult(state.Services.Translations.Translate(state.Served.Snapshot, request, context.Selects("why")))
            : state.Services.Translations.TranslateAsync(request, order, context.Selects("why"), context.CancellationToken);
    }

    private static Dictionary<string, string> Context(InputObject[]? entries)
    {
        var context = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries ?? [])
            context[entry.Get<string>("key")!] = entry.Get<string>("value")!;
        return context;
    }

    private static ConceptView? Concept(string? iri, FieldContext context) =>
        iri is null ? null : ConceptResolvers.Find(context.State<RequestState>().Served, iri);
}
