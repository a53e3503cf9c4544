using System.Text;
using SemanticOrder.Gateway.Schema.Values;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Mapping.Sources.Payloads;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.SemanticLayer.Tagging;

namespace SemanticOrder.Gateway.Schema.Resolvers;

/// <summary>The root fields of mutations.</summary>
internal static class MutationResolvers
{
    public static void Register(SchemaBuilder builder)
    {
        new TypeResolvers<object?>(builder, "Mutation")
            .Async("ingest", IngestAsync)
            .Async("retryRejections", RetryAsync)
            .Async("discardRejections", RejectionResolvers.DiscardAsync)
            .Async("reloadKnowledge", ReloadAsync)
            .Async("eraseOrder", EraseAsync);
        new TypeResolvers<ErasedOrder>(builder, "ErasedOrder")
            .Field("id", erased => erased.Id.Value)
            .Field("erasedAt", erased => erased.Tombstone.ErasedAt)
            .Field("reason", erased => erased.Tombstone.Reason)
            .Field("affected", erased => erased.Affected.Select(order => order.Value));
    }

    private static async ValueTask<IngestionReport> IngestAsync(object? root, FieldContext context)
    {
        var state = context.State<RequestState>();
        var source = context.Argument<string>("source")!;
        return await state.Services.Ingestion.IngestAsync(source, ChoiceSender.Sign(source, Bytes(state.Served, source, context.Argument<string>("payload")!), state.Caller.Name), cancellation: context.CancellationToken);
    }

    private static async ValueTask<IngestionReport> RetryAsync(object? root, FieldContext context)
    {
        var report = await context.State<RequestState>().Services.Ingestion.RetryAsync(RejectionResolvers.QueryOf(context, "first", 100), context.CancellationToken);
        if (report.Total == 0)
            RejectionResolvers.CheckSource(context);
        return report;
    }

    private static async ValueTask<PublishedKnowledge> ReloadAsync(object? root, FieldContext context)
    {
        var state = context.State<RequestState>();
        try
        {
            return await state.Services.Schemas.ReloadAsync(EnumName.Parse<ReinterpretMode>(context.Argument<string>("reinterpret")!), state.Caller.Name, context.CancellationToken);
        }
        catch (KnowledgeException fault) when (fault.Diagnostics.Count > 0)
        {
            throw Refused(fault);
        }
    }

    /// <summary>What a client is told of knowledge that the gate refuses: everything found, contradictions with their proofs.</summary>
    public static GraphQLFieldException Refused(KnowledgeException fault) => new(
        fault.Code,
        $"The knowledge was not published; what serves keeps serving.\n{string.Join('\n', fault.Diagnostics.Where(found => found.Severity == Diagnostics.Severity.Error).Take(50))}");

    private static async ValueTask<ErasedOrder> EraseAsync(object? root, FieldContext context)
    {
        var reason = context.Argument<string>("reason")!;
        if (string.IsNullOrWhiteSpace(reason))
            throw new GraphQLFieldException("SO8029", "reason is empty. Say why the order is erased; it stays with the tombstone.");
        var (services, asked) = (context.State<RequestState>().Services, new OrderId(context.Argument<string>("id")!));
        var affected = await services.Erasure.EraseAsync(asked, reason, context.CancellationToken);
        var erased = (await services.Orders.FindOrderAsync(asked, CancellationToken.None))!.Order;
        return new ErasedOrder(erased.Id, erased.Tombstone!, affected);
    }

    /// <summary>The same for a review: each proposal that is to blame stands before what it brings.</summary>
    /// <param name="fault">What the gate found; <see cref="Diagnostics.Diagnostic.Path"/> is a proposal's id.</param>
    public static GraphQLFieldException RefusedReview(KnowledgeException fault)
    {
        if (fault.Diagnostics.All(found => found.Path is null))
            return Refused(fault);
        var blamed = fault.Diagnostics.Where(found => found.Severity == Diagnostics.Severity.Error).Take(50).GroupBy(found => found.Path)
            .Select(cause => $"{(cause.Key is null ? "What no proposal alone brings" : $"Proposal {cause.Key} is to blame")}:\n{string.Join('\n', cause.Select(found => found with { Path = null }))}");
        return new GraphQLFieldException(fault.Code, $"The knowledge was not published; what serves keeps serving.\n{string.Join('\n', blamed)}");
    }

    /// <summary>The bytes a source would send: in the encoding that its profile states.</summary>
    private static byte[] Bytes(ServedSchema served, string source, string payload) =>
        served.Snapshot.Catalog.Find(source)?.Profile.Options.Encoding == PayloadEncoding.Gb18030
            ? CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(payload)
            : Encoding.UTF8.GetBytes(payload);
}
