using System.Collections.Concurrent;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Endpoints.Operations;
using SemanticOrder.Gateway.Schema.Model;
using SemanticOrder.Gateway.Schema.Search;
using SemanticOrder.Gateway.Schema.Views;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.Gateway.Schema;

/// <summary>
/// A knowledge snapshot and the schema made of it, always swapped together: a request takes the pair once and ends on it. Immutable and thread-safe.
/// </summary>
internal sealed class ServedSchema
{
    private readonly ConcurrentDictionary<TermId, ConceptView> _concepts = new();
    private readonly Lazy<KnowledgeIndex> _search;

    public ServedSchema(KnowledgeSnapshot snapshot, SchemaModel model, IReadOnlyList<Diagnostic> diagnostics, Func<ServedSchema, GraphQLExecutor> makeExecutor)
    {
        Snapshot = snapshot;
        Model = model;
        Diagnostics = diagnostics;
        TypeNumber = snapshot.Numbering.NumberOf(WellKnownTerms.RdfType);
        Version = snapshot.Version.ToString();
        Prefixes = new PrefixTable(snapshot.Knowledge.Prefixes);
        Facts = new DocumentFacts(snapshot);
        _search = new Lazy<KnowledgeIndex>(() => new KnowledgeIndex(this));
        Executor = makeExecutor(this);
    }

    /// <summary>The knowledge.</summary>
    public KnowledgeSnapshot Snapshot { get; }

    /// <summary>The derived types.</summary>
    public SchemaModel Model { get; }

    /// <summary>What compiling the knowledge had to say.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Runs requests.</summary>
    public GraphQLExecutor Executor { get; }

    /// <summary>The knowledge version, 64 hexadecimal digits.</summary>
    public string Version { get; }

    /// <summary>Term number of <c>rdf:type</c>, by which documents state classification.</summary>
    public int TypeNumber { get; }

    /// <summary>The texts of the knowledge; made when the first search comes.</summary>
    public KnowledgeIndex Search => _search.Value;

    /// <summary>Reads the facts of documents.</summary>
    public DocumentFacts Facts { get; }

    /// <summary>The prefixes of prefixed names.</summary>
    public PrefixTable Prefixes { get; }

    /// <summary>A concept; the same view each time.</summary>
    public ConceptView Concept(TermId id) => _concepts.TryGetValue(id, out var known) ? known : _concepts.GetOrAdd(id, new ConceptView(this, id));

    /// <summary>An IRI with its prefix; the IRI itself when no prefix fits.</summary>
    public string Curie(string iri) => Prefixes.Shorten(iri);

    /// <summary>The trusted documents that this schema takes and another would not.</summary>
    /// <param name="trusted">The registered documents.</param>
    /// <param name="next">The types of the other schema.</param>
    /// <returns>SO8014 for each, with its client.</returns>
    public IReadOnlyList<Diagnostic> FindBroken(TrustedDocuments trusted, SchemaModel next)
    {
        if (trusted.All.Count == 0)
            return [];
        var executor = new GraphQLExecutor(SchemaFactory.Describe(next, Executor.Schema.DeliversIncrementally));
        var broken = new List<Diagnostic>();
        foreach (var document in trusted.All)
        {
            if (Executor.Prepare(document.Document).IsValid && executor.Prepare(document.Document) is { IsValid: false } refused)
                broken.Add(Diagnostic.Error("SO8014", $"The trusted document '{document}' would not be valid any more: {refused.Errors[0].Message} Keep the term until no client asks for it, or register the client's new document."));
        }

        return broken;
    }

    /// <summary>The term of an IRI or prefixed name; none when this knowledge does not have it.</summary>
    public TermId FindTerm(string name)
    {
        var view = Snapshot.Knowledge.View;
        if (view.Id(new Iri(name)) is { IsNone: false } whole)
            return whole;
        return Prefixes.Expand(name) is { } iri ? view.Id(new Iri(iri)) : TermId.None;
    }

    /// <summary>The IRI of a name that this knowledge has; the text itself for anything else.</summary>
    public string IriOf(string name) => FindTerm(name) is { IsNone: false } term && Snapshot.Graph.Terms.Decode(term) is Iri iri ? iri.Value : name;
}
