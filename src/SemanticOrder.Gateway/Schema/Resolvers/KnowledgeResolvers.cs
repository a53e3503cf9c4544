using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Schema.Values;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.Orders.Records;
using SemanticOrder.SemanticLayer.Ingestion;

namespace SemanticOrder.Gateway.Schema.Resolvers;

/// <summary>The knowledge in service, its sources, and what was rejected.</summary>
internal static class KnowledgeResolvers
{
    public static void Register(SchemaBuilder builder)
    {
        new TypeResolvers<ServedSchema>(builder, "Knowledge")
            .Field("version", served => served.Version)
            .Async("publishedAt", async (_, context) => (await context.State<RequestState>().Services.Knowledge.GetCurrentAsync(context.CancellationToken))?.PublishedAt)
            .Field("sources", served => served.Snapshot.Catalog.Sources)
            .Async("reinterpretation", async (_, context) => await context.State<RequestState>().Services.Knowledge.GetReinterpretationAsync(context.CancellationToken))
            .Field("diagnostics", served => served.Diagnostics)
            .Field("types", served => served.Model.Types.Select(type => type.Name));
        new TypeResolvers<Reinterpretation>(builder, "Reinterpretation")
            .Field("version", progress => progress.Version.ToString())
            .Field("mode", progress => EnumName.Of(progress.Mode))
            .Field("done", progress => progress.Done)
            .Field("total", progress => progress.Total)
            .Field("finished", progress => progress.Finished);
        new TypeResolvers<PublishedKnowledge>(builder, "KnowledgePublication")
            .Field("version", published => published.Publication.Version.ToString())
            .Field("publishedAt", published => published.Publication.PublishedAt)
            .Field("mode", published => EnumName.Of(published.Publication.Mode))
            .Field("diagnostics", published => published.Served.Diagnostics);
        new TypeResolvers<Diagnostic>(builder, "Diagnostic")
            .Field("code", found => found.Code)
            .Field("severity", found => EnumName.Of(found.Severity))
            .Field("message", found => found.Message)
            .Field("file", found => found.File)
            .Field("line", found => found.Span?.Start.Line + 1)
            .Field("column", found => found.Span?.Start.Column + 1)
            .Field("path", found => found.Path);
        new TypeResolvers<CompiledSource>(builder, "Source")
            .Field("system", source => source.Profile.System)
            .Field("label", (source, context) => Languages.Pick(Languages.Of(context), source.Profile.Label.Zh, source.Profile.Label.En))
            .Field("format", source => source.Profile.Format.ToString().ToLowerInvariant())
            .Field("fields", source => source.FieldNames)
            .Field("records", source => source.Records);
        new TypeResolvers<CompiledMapping>(builder, "SourceRecord")
            .Field("name", record => record.Model.Name)
            .Field("role", record => EnumName.Of(record.RecordModel.Role));
        new TypeResolvers<IngestionReport>(builder, "IngestReport")
            .Field("total", report => report.Total)
            .Field("accepted", report => report.Accepted)
            .Field("unchanged", report => report.Unchanged)
            .Field("late", report => report.Late)
            .Field("rejected", report => report.Rejected)
            .Field("orderedByArrival", report => report.OrderedByArrival);
        new TypeResolvers<RejectedRecord>(builder, "RejectedRecord")
            .Field("id", rejected => rejected.Id.Value)
            .Field("record", rejected => rejected.Record?.ToString())
            .Field("reason", rejected => rejected.Reason);
    }
}
