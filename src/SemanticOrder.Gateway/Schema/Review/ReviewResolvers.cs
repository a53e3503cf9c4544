using System.Globalization;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Manuals;
using SemanticOrder.Gateway.Schema.Resolvers;
using SemanticOrder.Gateway.Schema.Values;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.SemanticLayer.Review;

namespace SemanticOrder.Gateway.Schema.Review;

/// <summary>What a person says of proposals: <c>reviewProposals</c>, <c>undoReview</c>, <c>dryRun</c>, <c>reviewChanges</c>.</summary>
internal static class ReviewResolvers
{
    private const int LargestSample = 10_000;
    private const int NamedOrders = 20;

    public static void Register(SchemaBuilder builder)
    {
        new TypeResolvers<object?>(builder, "Query").Async("reviewChanges", ChangesAsync).Async("dryRun", TryAsync);
        new TypeResolvers<object?>(builder, "Mutation").Async("reviewProposals", DecideAsync).Async("undoReview", UndoAsync);
        new TypeResolvers<ReviewOutcome>(builder, "Review")
            .Field("change", outcome => outcome.Change)
            .Field("publication", outcome => outcome.Publication)
            .Field("problems", outcome => outcome.Problems);
        new TypeResolvers<ReviewChange>(builder, "ReviewChange")
            .Field("id", change => change.Sequence.ToString(CultureInfo.InvariantCulture))
            .Field("at", change => change.At)
            .Field("by", change => change.By)
            .Field("version", change => change.Version);
        new TypeResolvers<(DryRunReport Report, IReadOnlyList<Diagnostic> Problems)>(builder, "DryRun")
            .Field("sample", run => run.Report.Sample)
            .Field("total", run => run.Report.Total)
            .Field("ordersChanged", run => run.Report.Changed.Count)
            .Field("violationsAdded", run => run.Report.ViolationsAdded)
            .Field("violationsRemoved", run => run.Report.ViolationsRemoved)
            .Field("inferencesAdded", run => run.Report.InferencesAdded)
            .Field("inferencesRemoved", run => run.Report.InferencesRemoved)
            .Field("orders", run => run.Report.Changed.Take(NamedOrders).Select(order => order.Value))
            .Field("problems", run => run.Problems);
    }

    private static ValueTask<IReadOnlyList<ReviewChange>> ChangesAsync(object? root, FieldContext context) =>
        context.State<RequestState>().Services.Proposals.GetChangesAsync(context.CancellationToken);

    private static async ValueTask<ReviewOutcome> DecideAsync(object? root, FieldContext context)
    {
        var state = context.State<RequestState>();
        return await GuardedAsync(() => state.Services.Review.DecideAsync(
            [.. context.Argument<InputObject[]>("decisions")!.Select(Read)], context.Argument<bool>("publish"), Mode(context), state.Caller.Name, context.CancellationToken));
    }

    private static async ValueTask<ReviewOutcome> UndoAsync(object? root, FieldContext context)
    {
        var state = context.State<RequestState>();
        return await GuardedAsync(() => state.Services.Review.UndoAsync(Sequence(context, "decision"), Sequence(context, "change"), Mode(context), state.Caller.Name, context.CancellationToken));
    }

    private static async ValueTask<(DryRunReport Report, IReadOnlyList<Diagnostic> Problems)> TryAsync(object? root, FieldContext context) =>
        await GuardedAsync(() => context.State<RequestState>().Services.Review.TryAsync(context.Argument<string[]>("proposals")!, Page.Size(context, "sample", 1000, LargestSample), context.CancellationToken));

    private static async Task<T> GuardedAsync<T>(Func<Task<T>> change)
    {
        try
        {
            return await change();
        }
        catch (KnowledgeException fault) when (fault.Diagnostics.Count > 0)
        {
            throw MutationResolvers.RefusedReview(fault);
        }
    }

    private static ReinterpretMode Mode(FieldContext context) => EnumName.Parse<ReinterpretMode>(context.Argument<string>("reinterpret")!);

    private static ReviewDecision Read(InputObject decision) => new(
        decision.Get<string>("proposal")!,
        EnumName.Parse<ProposalState>(decision.Get<string>("state")!),
        [.. (decision.Get<InputObject[]>("slots") ?? []).Select(slot => new ProposalSlot(slot.Get<string>("name")!, slot.Get<string>("value")!))],
        decision.Get<string>("reason") ?? "");

    /// <exception cref="ReviewException">SO9043: no number.</exception>
    private static long? Sequence(FieldContext context, string argument) => context.Argument<string>(argument) is not { } text
        ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : throw new ReviewException("SO9043", $"{argument}: '{text}' is no id of one.");
}
