using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Mapping.Policies;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.SemanticLayer.Knowledge;

/// <summary>
/// A knowledge version in service: compiled, and numbered by a store. Requests take it once and keep it to their end, so a new version never changes an answer
/// half way. Immutable and thread-safe.
/// </summary>
public sealed class KnowledgeSnapshot
{
    private readonly Lazy<InferredKnowledge> _inferred;

    internal KnowledgeSnapshot(CompiledKnowledge knowledge, TermNumbering numbering)
    {
        Knowledge = knowledge;
        Numbering = numbering;
        Entailed = new EntailedGraph(knowledge.Graph, new KnowledgeClosureOptions { Locator = knowledge.Locations, Prefixes = knowledge.Prefixes });
        _inferred = new(() => new InferredKnowledge(knowledge, Entailed));
    }

    /// <summary>The compiled file set.</summary>
    public CompiledKnowledge Knowledge { get; }

    /// <summary>Between its ids and the store's term numbers.</summary>
    public TermNumbering Numbering { get; }

    /// <summary>Hash of the files; every answer names it.</summary>
    public KnowledgeVersion Version => Knowledge.Version;

    /// <summary>The closed knowledge.</summary>
    public QuadSnapshot Graph => Knowledge.Graph;

    /// <summary>The closed knowledge under entailment regimes, for queries.</summary>
    public EntailedGraph Entailed { get; }

    /// <summary>What it infers, to be compared with another version; found when it is asked for the first time.</summary>
    /// <exception cref="ReasoningLimitException">SO3020: the closure passed its limit.</exception>
    public InferredKnowledge Inferred => _inferred.Value;

    /// <summary>Rules, hierarchies and labels.</summary>
    public CompiledOntology Ontology => Knowledge.Ontology;

    /// <summary>The sources.</summary>
    public MappingCatalog Catalog => Knowledge.Catalog;

    /// <summary>The tags, and how they are read from texts.</summary>
    public TagCatalog Tags => Knowledge.Tags;

    /// <summary>The bounds between events.</summary>
    public EventBoundGraph Policies => Knowledge.Policies;
}
