using System.Globalization;
using SemanticOrder.Gateway.Schema.Resolvers;
using SemanticOrder.Gateway.Schema.Values;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Orders;
using SemanticOrder.Tagging.Feedback;

namespace SemanticOrder.Gateway.Schema.Tagging;

/// <summary>Decisions about tags and what became of them.</summary>
internal static class FeedbackResolvers
{
    public static void Register(SchemaBuilder builder)
    {
        new TypeResolvers<object?>(builder, "Mutation")
            .Async("decideTags", async (_, context) => await context.State<RequestState>().Services.TagFeedback.DecideAsync(new OrderId(context.Argument<string>("order")!), context.CancellationToken))
            .Async("recordTagFeedback", RecordAsync);
        new TypeResolvers<FeedbackEvent>(builder, "TagDecision")
            .Field("id", decision => decision.Id)
            .Field("key", decision => decision.Tag)
            .Field("action", decision => EnumName.Of(decision.Action))
            .Field("propensities", decision => decision.Propensities)
            .Field("seed", decision => decision.Seed.ToString(CultureInfo.InvariantCulture))
            .Field("score", decision => decision.Probability)
            .Field("model", decision => decision.ModelHash)
            .Field("novelty", decision => decision.Novelty)
            .Field("context", decision => decision.Context)
            .Field("contextHash", decision => decision.ContextHash);
        new TypeResolvers<DecisionContext>(builder, "TagDecisionContext")
            .Field("version", context => context.Version)
            .Field("isModel", context => context.IsModel)
            .Field("liveCues", context => context.LiveCues)
            .Field("declinedCues", context => context.DeclinedCues)
            .Field("channel", context => context.Channel)
            .Field("valueBand", context => context.ValueBand);
        new TypeResolvers<RecordedFeedback>(builder, "TagFeedback").Field("decision", recorded => recorded.Decision);
    }

    private static async ValueTask<RecordedFeedback> RecordAsync(object? root, FieldContext context)
    {
        var state = context.State<RequestState>();
        string? Named(string argument) => context.Argument<string>(argument) is { } name ? TaggingResolvers.IriOf(state.Served, name) : null;
        return new RecordedFeedback(await state.Services.TagFeedback.RecordAsync(
            new OrderId(context.Argument<string>("order")!), Named("concept")!, EnumName.Parse<FeedbackOutcome>(context.Argument<string>("outcome")!), Named("instead"), context.Argument<string>("note"), state.Caller.Name, context.CancellationToken));
    }
}
