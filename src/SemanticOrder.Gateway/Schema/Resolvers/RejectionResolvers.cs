using System.Text;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Mapping.Sources.Payloads;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.Gateway.Schema.Resolvers;

/// <summary>What was rejected: the field <c>Query.rejections</c>, its entries, and closing them.</summary>
internal static class RejectionResolvers
{
    private const int LongestText = 1_000_000;

    public static void Register(SchemaBuilder builder) => new TypeResolvers<Rejection>(builder, "Rejection")
        .Field("id", rejection => rejection.Id.Value)
        .Field("source", rejection => rejection.Source.ToString())
        .Field("record", rejection => rejection.Record?.ToString())
        .Field("reason", rejection => rejection.Reason)
        .Field("receivedAt", rejection => rejection.ReceivedAt)
        .Field("attempts", rejection => rejection.Attempts)
        .Async("payload", PayloadAsync);

    /// <summary>Answers <c>Mutation.discardRejections</c>.</summary>
    /// <exception cref="GraphQLFieldException">SO8026: no id of a rejection. SO8029: there is no reason.</exception>
    public static async ValueTask<IReadOnlyList<Rejection>> DiscardAsync(object? root, FieldContext context)
    {
        if (string.IsNullOrWhiteSpace(context.Argument<string>("reason")))
            throw new GraphQLFieldException("SO8029", "reason is empty. Say why what was rejected is given up; it stays in the audit.");
        List<RejectionId> ids = [.. context.Argument<string[]>("ids")!.Select(id => IdOf("ids", id))];
        return await context.State<RequestState>().Services.Ingestion.DiscardAsync(ids, context.CancellationToken);
    }

    /// <summary>Read when it is asked for: a payload may be as large as what is taken in at all.</summary>
    private static async ValueTask<string?> PayloadAsync(Rejection rejection, FieldContext context)
    {
        var (state, length) = (context.State<RequestState>(), Page.Size(context, "length", 10_000, LongestText, "The rest of it is at its source."));
        if ((await state.Services.Ingestion.FindRejectionAsync(rejection.Id, withPayload: true, context.CancellationToken))?.Payload is not { } payload)
            return null;
        var text = Text(payload.Span, state.Served.Snapshot.Catalog.Find(rejection.Source.System)?.Profile.Options.Encoding);
        return text.Length <= length ? text : text[..length] + "…";
    }

    /// <summary>Records that were kept alone are UTF-8 whatever their source sends.</summary>
    private static string Text(ReadOnlySpan<byte> payload, PayloadEncoding? encoding)
    {
        if (encoding != PayloadEncoding.Gb18030 || System.Text.Unicode.Utf8.IsValid(payload))
            return Encoding.UTF8.GetString(payload);
        return CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetString(payload);
    }

    private static RejectionId IdOf(string argument, string id) =>
        long.TryParse(id, out var number) ? new RejectionId(number) : throw new GraphQLFieldException("SO8026", $"{argument}: '{id}' is no rejection's id.");

    /// <summary>Answers <c>Query.rejections</c>.</summary>
    public static async ValueTask<IReadOnlyList<Rejection>> ReadAsync(object? root, FieldContext context)
    {
        var rejections = await context.State<RequestState>().Services.Orders.GetRejectionsAsync(QueryOf(context, "first", 20), context.CancellationToken);
        if (rejections.Count == 0)
            CheckSource(context);
        return rejections;
    }

    /// <summary>Refuses a mistyped source where nothing was found; one that is gone may still have rejections.</summary>
    public static void CheckSource(FieldContext context)
    {
        var catalog = context.State<RequestState>().Served.Snapshot.Catalog;
        if (context.Argument<string>("source") is not { } source)
            return;
        var parts = source.Split('/', 2);
        if (catalog.Find(parts[0]) is not { } known)
            throw new GraphQLFieldException("SO8049", $"There is no source '{source}'. There are: {string.Join(", ", catalog.Sources.Select(other => other.Profile.System))}.");
        if (parts is [_, var instance] && known.Profile.Instance.Constant is { } only && instance != only)
            throw new GraphQLFieldException("SO8049", $"Source '{parts[0]}' has no instance '{instance}', only '{only}'. Write '{parts[0]}' or '{parts[0]}/{only}'.");
    }

    /// <summary>The rejections that a field's arguments mean.</summary>
    public static RejectionQuery QueryOf(FieldContext context, string sizeArgument, int otherwise)
    {
        var source = context.Argument<string>("source");
        var after = context.Field.FindArgument("after") is null ? null : context.Argument<string>("after");
        return new RejectionQuery
        {
            First = Page.Size(context, sizeArgument, otherwise, 1000),
            Code = context.Argument<string>("code"),
            After = after is null ? null : IdOf("after", after),
            Source = source is null ? null : SourceOf(context.State<RequestState>().Served, source),
        };
    }

    private static SourceInstance SourceOf(ServedSchema served, string source)
    {
        var parts = source.Split('/', 2);
        return new SourceInstance(parts[0], parts is [_, var instance] ? instance : served.Snapshot.Catalog.Find(parts[0])?.Profile.Instance.Constant ?? "");
    }
}
