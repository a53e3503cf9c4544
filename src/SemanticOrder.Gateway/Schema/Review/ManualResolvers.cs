using SemanticOrder.Gateway.Manuals;
using SemanticOrder.Gateway.Schema.Resolvers;
using SemanticOrder.Gateway.Schema.Values;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Manuals.Editions;
using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.Gateway.Schema.Review;

/// <summary>Uploaded documents: <c>manuals</c>, <c>manual</c> and the subscription <c>manualProgress</c>.</summary>
internal static class ManualResolvers
{
    public static void Register(SchemaBuilder builder)
    {
        new TypeResolvers<object?>(builder, "Query").Async("manuals", ListAsync).Async("manual", FindAsync);
        builder.Subscribe("Subscription", "manualProgress", context => Follow(context.State<RequestState>().Services.Manuals, context.Argument<string>("id")!, context.CancellationToken));
        new TypeResolvers<object>(builder, "Subscription").Field("manualProgress", progress => (ReadingProgress)progress);
        new TypeResolvers<ManualView>(builder, "Manual")
            .Field("id", manual => manual.Edition.Key.Document)
            .Field("edition", manual => manual.Edition.Key.Hash)
            .Field("title", manual => manual.Edition.Title)
            .Field("domain", manual => manual.Edition.Domain)
            .Field("format", manual => EnumName.Of(manual.Edition.Format))
            .Field("state", manual => EnumName.Of(manual.Edition.State))
            .Field("error", manual => manual.Edition.Error)
            .Field("diagnostics", manual => manual.Edition.Diagnostics)
            .Field("pages", manual => manual.Edition.Pages)
            .Field("language", manual => manual.Edition.Language)
            .Field("length", manual => manual.Edition.Length)
            .Field("uploadedBy", manual => manual.Edition.UploadedBy)
            .Field("uploadedAt", manual => manual.Edition.UploadedAt)
            .Field("editions", manual => manual.All.Select(edition => manual with { Edition = edition }))
            .Field("clauses", (manual, context) => manual.Edition.Clauses.Take(Page.Size(context, "first", 200, 5000)))
            .Async("terms", (manual, context) => ProposalPages.ReadAsync(manual, ProposalKind.Term, context))
            .Async("relations", (manual, context) => ProposalPages.ReadAsync(manual, ProposalKind.Relation, context))
            .Async("proposals", ProposalPages.ReadAsync)
            .Async("diff", ProposalPages.CompareAsync);
        new TypeResolvers<ClauseSummary>(builder, "ManualClause")
            .Field("number", clause => clause.Number)
            .Field("text", clause => clause.Text)
            .Field("kind", clause => EnumName.Of(clause.Kind))
            .Field("modality", clause => EnumName.Of(clause.Modality))
            .Field("isCheckable", clause => clause.IsCheckable)
            .Field("page", clause => clause.Page);
        new TypeResolvers<ReadingProgress>(builder, "ManualProgress")
            .Field("id", progress => progress.Edition.Document)
            .Field("edition", progress => progress.Edition.Hash)
            .Field("state", progress => EnumName.Of(progress.State))
            .Field("pagesRead", progress => progress.PagesRead)
            .Field("pages", progress => progress.Pages)
            .Field("error", progress => progress.Error);
    }

    /// <summary>An edition that is kept, with those beside it.</summary>
    /// <exception cref="ReviewException">SO9040: there is none.</exception>
    public static async ValueTask<ManualView> ViewAsync(IProposalStore store, EditionKey key, CancellationToken cancellation)
    {
        var all = await store.GetEditionsAsync(key.Document, cancellation);
        return new ManualView(all.FirstOrDefault(edition => edition.Key == key) ?? throw ReviewException.Unknown(key.ToString()), all);
    }

    private static async ValueTask<IEnumerable<ManualView>> ListAsync(object? root, FieldContext context) =>
        (await context.State<RequestState>().Services.Proposals.GetEditionsAsync(cancellation: context.CancellationToken))
            .GroupBy(edition => edition.Key.Document, StringComparer.Ordinal).Select(editions => new ManualView(editions.Last(), [.. editions]));

    private static async ValueTask<ManualView?> FindAsync(object? root, FieldContext context)
    {
        var all = await context.State<RequestState>().Services.Proposals.GetEditionsAsync(context.Argument<string>("id"), context.CancellationToken);
        var edition = context.Argument<string>("edition") is { } hash ? all.FirstOrDefault(found => found.Key.Hash == hash) : all is [.., var newest] ? newest : null;
        return edition is null ? null : new ManualView(edition, all);
    }

    private static async IAsyncEnumerable<object?> Follow(ManualReader manuals, string document, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var progress in manuals.FollowAsync(document, cancellation))
            yield return progress;
    }
}
