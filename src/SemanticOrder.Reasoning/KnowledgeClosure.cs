using System.Runtime.InteropServices;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>
/// Statements and all that follows from them by a set of entailment rules. Inferred statements stand in one snapshot with the asserted ones, each marked with
/// the rule and the round of its first derivation. What would be stated of everything is not stored but known: that a term is the same as itself (eq-ref), equality
/// both ways and through a third (eq-sym, eq-trans), statements of one term for all that is the same (eq-rep-*), and the values of datatypes (dt-*).
/// Contradictions are findings and stop nothing; a thing that would be two different literals is made the same as one of them only. Reading <see cref="Snapshot"/> is thread-safe; everything else is for one thread at a time.
/// </summary>
public sealed partial class KnowledgeClosure
{
    private readonly QuadStore _asserted;
    private readonly QuadStore _closed;
    private DataRangeReader? _ranges;
    private OntologyGraph? _rangeGraph;
    private OntologyDiagnostics? _rangeDiagnostics;
    private ClosureState _state;

    private KnowledgeClosure(QuadSnapshot asserted, KnowledgeClosureOptions options, CancellationToken cancellation)
    {
        Options = options;
        _asserted = new QuadStore(asserted);
        _closed = new QuadStore(asserted);
        _state = Saturate(cancellation);
        _closed.Load(CollectionsMarshal.AsSpan(_state.Inferred(asserted)));
    }

    /// <summary>The statements that were given.</summary>
    public QuadSnapshot Asserted => _asserted.Snapshot;

    /// <summary>
    /// The statements that were given and, in the default graph, those that follow. Of terms that are the same, inferred statements name the representative only;
    /// what RDF cannot write (a literal as subject) is left out.
    /// </summary>
    public QuadSnapshot Snapshot => _closed.Snapshot;

    /// <summary>Statements that <see cref="Snapshot"/> has beyond the given ones.</summary>
    public long InferredCount => Snapshot.QuadCount - Asserted.QuadCount;

    /// <summary>Rounds of evaluation so far; no inferred statement has a later one.</summary>
    public int Rounds => _state.Saturator.Round;

    internal KnowledgeClosureOptions Options { get; }

    /// <summary>Closes the statements of all graphs.</summary>
    /// <param name="asserted">The statements.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ReasoningLimitException">SO3020: the closure passed its limit.</exception>
    public static KnowledgeClosure Compute(QuadSnapshot asserted, KnowledgeClosureOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(asserted);
        return new KnowledgeClosure(asserted, options ?? new KnowledgeClosureOptions(), cancellation);
    }

    /// <summary>The values of a datatype or data range; null when it has no ordered values or is none. What is wrong with it is among the diagnostics.</summary>
    internal DataRange? DataRangeOf(TermId range)
    {
        if (_ranges is null)
        {
            _rangeGraph = new OntologyGraph(Asserted);
            _rangeDiagnostics = new OntologyDiagnostics(new AxiomWriter(_rangeGraph, new TermWriter(Options.Prefixes), Options.Locator));
            _ranges = new DataRangeReader(_rangeGraph, _rangeDiagnostics);
        }
        if (!_ranges.IsDataRange(range))
            return null;
        var datatype = _rangeGraph!.Object(range, Vocab.Owl.OnDatatype);
        return _ranges.Read(range, datatype.IsNone ? new AxiomSource(range, WellKnownTerms.RdfType, range) : new AxiomSource(range, _rangeGraph.Id(Vocab.Owl.OnDatatype), datatype));
    }

    private ClosureState Saturate(CancellationToken cancellation)
    {
        _ranges = null;
        return new ClosureState(Asserted, Options, id => id.IsBlankNode ? DataRangeOf(id) : null, WriteAxiom, cancellation);
    }

    private Axiom WriteAxiom(Fact fact, TermClasses terms)
    {
        var graph = new OntologyGraph(Asserted);
        return new AxiomWriter(graph, new TermWriter(Options.Prefixes), Options.Locator)
            .Axiom(new AxiomSource(terms.Numbers.Term(fact.Subject), terms.Numbers.Term(fact.Predicate), terms.Numbers.Term(fact.Object)));
    }
}
