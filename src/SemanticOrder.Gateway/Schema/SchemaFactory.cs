using System.Collections.Frozen;
using System.Text;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Schema.Connections;
using SemanticOrder.Gateway.Schema.Model;
using SemanticOrder.Gateway.Schema.Resolvers;
using SemanticOrder.Gateway.Schema.Review;
using SemanticOrder.Gateway.Schema.Search;
using SemanticOrder.Gateway.Schema.Subscriptions;
using SemanticOrder.Gateway.Schema.Tagging;
using SemanticOrder.Gateway.Schema.Values;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.Gateway.Schema;

/// <summary>Makes the schema of a knowledge version: the written part (<c>*.graphql</c>) and what the ontology adds.</summary>
internal sealed class SchemaFactory(bool deliversIncrementally, Action<Exception, FieldDefinition> onUnexpectedException)
{
    private static readonly string Written = ReadWritten();

    /// <summary>Type names of the written part and of GraphQL itself.</summary>
    public static FrozenSet<string> FixedTypes { get; } = Parser.ParseDocument(Written, ParserOptions.Schema).Definitions.OfType<TypeDefinitionNode>()
        .Select(type => type.Name.Value).Concat(["Int", "Float", "String", "Boolean", "ID", "Subscription"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Derives the types of a knowledge version before it has a place in the store.</summary>
    /// <param name="knowledge">The compiled knowledge.</param>
    /// <param name="kept">Names by IRI that were published before.</param>
    /// <param name="diagnostics">Receives SO8010 to SO8013.</param>
    /// <returns>Null when the names clash.</returns>
    public static SchemaModel? Check(CompiledKnowledge knowledge, IReadOnlyDictionary<string, string> kept, ICollection<Diagnostic> diagnostics) =>
        SchemaDeriver.Derive(knowledge, kept, FixedTypes, _ => 0, diagnostics);

    /// <summary>The schema that a knowledge version would have in a new database; it describes, and answers nothing.</summary>
    /// <param name="knowledge">The compiled knowledge.</param>
    /// <param name="diagnostics">Receives SO8010 to SO8013.</param>
    /// <returns>Null when the names clash.</returns>
    public static GraphQL.Types.Schema? Describe(CompiledKnowledge knowledge, ICollection<Diagnostic> diagnostics) =>
        Check(knowledge, FrozenDictionary<string, string>.Empty, diagnostics) is { } model ? Describe(model, deliversIncrementally: false) : null;

    /// <summary>The schema of derived types; it describes, and answers nothing.</summary>
    /// <param name="model">The types.</param>
    /// <param name="deliversIncrementally">Whether with <c>@defer</c> and <c>@stream</c>.</param>
    public static GraphQL.Types.Schema Describe(SchemaModel model, bool deliversIncrementally) => Texts(model, deliversIncrementally).Build();

    /// <summary>The schema of a snapshot whose names were checked.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="kept">Names by IRI.</param>
    /// <param name="diagnostics">What compiling the knowledge had to say.</param>
    /// <exception cref="KnowledgeException">SO8010 to SO8013: the names clash after all.</exception>
    public ServedSchema Make(KnowledgeSnapshot snapshot, IReadOnlyDictionary<string, string> kept, IReadOnlyList<Diagnostic> diagnostics)
    {
        var clashes = new List<Diagnostic>();
        var model = SchemaDeriver.Derive(snapshot.Knowledge, kept, FixedTypes, snapshot.Numbering.NumberOf, clashes) ?? throw new KnowledgeException(clashes);
        return new ServedSchema(snapshot, model, [.. diagnostics, .. clashes], served => new GraphQLExecutor(Build(model, deliversIncrementally), Options(served)));
    }

    private static GraphQL.Types.Schema Build(SchemaModel model, bool deliversIncrementally)
    {
        var builder = Texts(model, deliversIncrementally);
        QueryResolvers.Register(builder);
        MutationResolvers.Register(builder);
        UploadResolvers.Register(builder);
        AuditResolvers.Register(builder);
        ManualResolvers.Register(builder);
        ProposalResolvers.Register(builder);
        ReviewResolvers.Register(builder);
        DocumentUploads.Register(builder);
        KnowledgeSubscription.Register(builder);
        OrderSubscriptions.Register(builder);
        SearchResolvers.Register(builder);
        TaggingResolvers.Register(builder);
        TagSubscription.Register(builder);
        FeedbackResolvers.Register(builder);
        ConceptResolvers.Register(builder);
        StatementResolvers.Register(builder);
        ViolationResolvers.Register(builder);
        TranslationResolvers.Register(builder);
        KnowledgeResolvers.Register(builder);
        RejectionResolvers.Register(builder);
        KnowledgeDiffResolvers.Register(builder);
        ExplanationResolvers.Register(builder);
        NodeResolvers.Register(builder, model);
        AggregateResolvers.Register(builder, model);
        EntityResolvers.Register(builder);
        return builder.Build();
    }

    private static SchemaBuilder Texts(SchemaModel model, bool deliversIncrementally)
    {
        var builder = EntityResolvers.Declare(new SchemaBuilder().AddText(Written).AddText(SdlWriter.Write(model)))
            .Scalar(new DecimalType()).Scalar(new DateTimeType()).Scalar(new DurationType()).Scalar(new UploadType()).Cost(PageCost.Of);
        return deliversIncrementally ? builder.DeliverIncrementally() : builder;
    }

    private ExecutorOptions Options(ServedSchema served) => new()
    {
        Cost = new CostOptions(),
        OnUnexpectedException = onUnexpectedException,
        ShowUnexpectedMessages = request => ((RequestState)request.State!).ShowsFaults,
        WriteExtensions = (_, extensions) => extensions.Add("knowledgeVersion", served.Version),
    };

    private static string ReadWritten()
    {
        var assembly = typeof(SchemaFactory).Assembly;
        var text = new StringBuilder();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".graphql", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            text.AppendLine(reader.ReadToEnd());
        }

        return text.ToString();
    }
}
