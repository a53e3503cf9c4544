using SemanticOrder.Gateway.Endpoints.Operations;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Tagging;

namespace SemanticOrder.Gateway.Schema.Resolvers;

/// <summary>Mutations that take files.</summary>
internal static class UploadResolvers
{
    public static void Register(SchemaBuilder builder) => new TypeResolvers<object?>(builder, "Mutation").Async("ingestFile", IngestAsync);

    /// <summary>The file that an argument stands for.</summary>
    /// <exception cref="GraphQLFieldException">SO8054: no file came with the request.</exception>
    public static Upload Find(FieldContext context, string argument) =>
        context.State<RequestState>().Uploads.TryGetValue(context.Argument<string>(argument)!, out var upload)
            ? upload
            : throw new GraphQLFieldException("SO8054", $"{argument} is no file of this request. Send it as multipart/form-data with the parts operations, map and the file.");

    private static async ValueTask<IngestionReport> IngestAsync(object? root, FieldContext context)
    {
        var (state, file, source) = (context.State<RequestState>(), Find(context, "file"), context.Argument<string>("source")!);
        return await state.Services.Ingestion.IngestAsync(source, ChoiceSender.Sign(source, await file.ReadAsync(context.CancellationToken), state.Caller.Name), cancellation: context.CancellationToken);
    }
}
