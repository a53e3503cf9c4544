using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.SemanticLayer.Knowledge;

/// <summary>A graph as queries see it under entailment regimes. It is closed for a regime when that is asked for the first time, once; who asks meanwhile waits. Thread-safe.</summary>
public sealed class EntailedGraph
{
    private readonly KnowledgeClosureOptions _options;
    private readonly Lazy<IQuadSource> _rdfs;
    private readonly Lazy<IQuadSource> _owlRl;
    private readonly Lazy<KnowledgeClosure> _proved;
    private readonly Lock _proving = new();

    /// <summary>A graph that is closed later.</summary>
    /// <param name="graph">What is stated.</param>
    /// <param name="options">Places and prefixes for proofs; null for the defaults.</param>
    public EntailedGraph(QuadSnapshot graph, KnowledgeClosureOptions? options = null)
    {
        Graph = graph;
        _options = options ?? new KnowledgeClosureOptions();
        _rdfs = new(() => Close(EntailmentRules.Rdfs).Entailed);
        _owlRl = new(() => Close(EntailmentRules.OwlRlAndRdfs).Entailed);
        _proved = new(() => Close(EntailmentRules.OwlRl));
    }

    /// <summary>What is stated.</summary>
    public QuadSnapshot Graph { get; }

    /// <summary>What follows by the rules of OWL 2 RL beyond what is stated, terms that are the same by one name.</summary>
    public QuadSnapshot Closed => _proved.Value.Snapshot;

    /// <summary>The graph with all that follows. A graph that contradicts itself is answered from what the rules give.</summary>
    /// <exception cref="ReasoningLimitException">SO3020: the closure passed its limit.</exception>
    public IQuadSource Under(EntailmentRegime regime) => regime switch
    {
        EntailmentRegime.Rdfs => _rdfs.Value,
        EntailmentRegime.OwlRl => _owlRl.Value,
        _ => Graph,
    };

    /// <summary>Why a statement follows by the rules of OWL 2 RL; null when it does not. One proof at a time.</summary>
    /// <exception cref="ReasoningLimitException">SO3020: the closure passed its limit.</exception>
    public Proof? Explain(in Quad statement)
    {
        lock (_proving)
        {
            return _proved.Value.Explain(statement);
        }
    }

    private KnowledgeClosure Close(EntailmentRules rules) => KnowledgeClosure.Compute(Graph, _options with { Rules = rules });
}
