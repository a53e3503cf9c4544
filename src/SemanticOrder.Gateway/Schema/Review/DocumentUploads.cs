using System.Security.Cryptography;
using System.Text.RegularExpressions;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Schema.Resolvers;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Manuals.Editions;
using SemanticOrder.SemanticLayer.Review;

namespace SemanticOrder.Gateway.Schema.Review;

/// <summary>The mutations that upload documents. They keep a document and what it proposes; nothing of it is knowledge.</summary>
internal static partial class DocumentUploads
{
    private const int LongestName = 200;

    public static void Register(SchemaBuilder builder) => new TypeResolvers<object?>(builder, "Mutation")
        .Async("uploadManual", UploadManualAsync)
        .Async("uploadGlossary", (_, context) => UploadTableAsync(context, file => file.EndsWith(".ttl", StringComparison.OrdinalIgnoreCase) ? EditionFormat.GlossaryTurtle : EditionFormat.GlossaryCsv, GlossaryReader.ReadGlossary))
        .Async("uploadValueMap", (_, context) => UploadTableAsync(context, _ => EditionFormat.ValueMap, GlossaryReader.ReadValueMap));

    private static async ValueTask<ManualView> UploadManualAsync(object? root, FieldContext context)
    {
        var services = context.State<RequestState>().Services;
        var content = await UploadResolvers.Find(context, "file").ReadAsync(context.CancellationToken);
        var edition = Edition(context, content, EditionFormat.Pdf);
        if (await services.Proposals.AddEditionAsync(edition, content, context.CancellationToken))
            services.Manuals.Read(edition.Key, context.Argument<string>("password") ?? "");
        return await ManualResolvers.ViewAsync(services.Proposals, edition.Key, context.CancellationToken);
    }

    /// <summary>A table is small, and read at once.</summary>
    private static async ValueTask<ManualView> UploadTableAsync(FieldContext context, Func<string, EditionFormat> formatOf, Func<ReadOnlyMemory<byte>, string, string, GlossaryReading> read)
    {
        var store = context.State<RequestState>().Services.Proposals;
        var file = UploadResolvers.Find(context, "file");
        var content = await file.ReadAsync(context.CancellationToken);
        var edition = Edition(context, content, formatOf(file.FileName));
        if (await store.AddEditionAsync(edition, content, context.CancellationToken))
        {
            var reading = read(content, file.FileName, edition.Key.Document);
            await store.SaveReadingAsync(
                edition.Key,
                new EditionReading
                {
                    Title = "",
                    Language = "",
                    Pages = 0,
                    Clauses = [],
                    Proposals = [.. reading.Proposals.DistinctBy(proposal => proposal.Id)],
                    // A row that was kept out is told with its text.
                    Diagnostics = [.. reading.Problems.Except(reading.Rejected.Select(row => row.Reason)), .. reading.Rejected.Select(row => row.Reason with { Path = row.Reason.Path ?? row.Text })],
                },
                context.CancellationToken);
            // A table that gave nothing was not read, whatever else is told of it.
            if (reading.Proposals.Count == 0 && reading.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error) is { } error)
                await store.SaveFailureAsync(edition.Key, error, context.CancellationToken);
        }

        return await ManualResolvers.ViewAsync(store, edition.Key, context.CancellationToken);
    }

    /// <exception cref="GraphQLFieldException">SO9044.</exception>
    private static DocumentEdition Edition(FieldContext context, byte[] content, EditionFormat format)
    {
        var (name, domain, title) = (context.Argument<string>("name")!.Trim(), context.Argument<string>("domain")!, context.Argument<string>("title")?.Trim() ?? "");
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl) || title.Length > LongestName)
            throw new GraphQLFieldException("SO9044", $"name and title have at most {LongestName} characters, and name at least one.");
        if (!DomainName().IsMatch(domain))
            throw new GraphQLFieldException("SO9044", $"'{domain}' is no domain: lower-case letters, digits and hyphens, as the folders under domains/, for example cold-chain.");
        var state = context.State<RequestState>();
        return new DocumentEdition
        {
            Key = new EditionKey(name, Convert.ToHexStringLower(SHA256.HashData(content))), Format = format, Title = title, Domain = domain, Length = content.Length, UploadedBy = state.Caller.Name, UploadedAt = state.Now,
        };
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,63}$")]
    private static partial Regex DomainName();
}
