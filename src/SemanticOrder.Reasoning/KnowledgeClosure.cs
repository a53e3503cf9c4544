using System.Runtime.InteropServices;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>
/// Statements and all that follows from them by a set of entailment rules. Inferred statements stand in one snapshot with the asserted ones, each marked with
/// the rule and the round of its first derivation. What would be stated of everything is not stored but known: that a term is the same as itself (eq-ref), equality
/// both ways and through a third (eq-sym, eq-trans), statements of one term for all that is the same (eq-rep-*), and the values of datatypes (dt-*).
/// Contradictions are findings and stop nothing. Reading <see cref="Snapshot"/> is thread-safe; everything else is for one thread at a time.
/// </summary>
public sealed partial class KnowledgeClosure
{
    private readonly TripleTables _tables = new();
    private readonly TermClasses _terms;
    private readonly Saturator _saturator;
    private readonly Lazy<DataRangeReader> _ranges;
    private readonly QuadStore _asserted;
    private readonly QuadStore _closed;

    private KnowledgeClosure(QuadSnapshot asserted, KnowledgeClosureOptions options, CancellationToken cancellation)
    {
        Options = options;
        _ranges = new Lazy<DataRangeReader>(NewRangeReader);
        _asserted = new QuadStore(asserted);
        _terms = new TermClasses(asserted.Terms);
        _saturator = new Saturator(options.Rules, _tables, _terms, options.Limits, options.Cores, cancellation) { Datatypes = NewDatatypes() };
        Load(asserted);
        _saturator.Run();
        _closed = new QuadStore(asserted);
        if (Collect() is { Count: > 0 } inferred)
            _closed.Load(CollectionsMarshal.AsSpan(inferred));
        InferredCount = _closed.Snapshot.QuadCount - asserted.QuadCount;
    }

    /// <summary>The statements that were given.</summary>
    public QuadSnapshot Asserted => _asserted.Snapshot;

    /// <summary>
    /// The statements that were given and, in the default graph, those that follow. Of terms that are the same, inferred statements name the representative only;
    /// what RDF cannot write (a literal as subject) is left out.
    /// </summary>
    public QuadSnapshot Snapshot => _closed.Snapshot;

    /// <summary>Statements that <see cref="Snapshot"/> has beyond the given ones.</summary>
    public long InferredCount { get; private set; }

    /// <summary>Rounds of evaluation so far; no inferred statement has a later one.</summary>
    public int Rounds => _saturator.Round;

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

    internal KnowledgeClosureOptions Options { get; }

    /// <summary>The values of a datatype or data range; null when it has no ordered values or is none.</summary>
    internal DataRange? DataRangeOf(TermId range) => _ranges.Value.IsDataRange(range) ? _ranges.Value.Read(range, default) : null;

    private DatatypeMembers? NewDatatypes() => Options.Rules.Rules.Any(rule => rule.Id == "dt-type2")
        ? new DatatypeMembers(_terms, id => id.IsBlankNode ? DataRangeOf(id) : null)
        : null;

    private DataRangeReader NewRangeReader()
    {
        var graph = new OntologyGraph(Asserted);
        return new DataRangeReader(graph, new OntologyDiagnostics(new AxiomWriter(graph, new TermWriter(new Dictionary<string, string>()), Options.Locator)));
    }

    /// <summary>The inferred statements that RDF can write.</summary>
    private List<Quad> Collect()
    {
        var inferred = new List<Quad>((int)Math.Min(int.MaxValue, _saturator.Inferred));
        foreach (var table in _tables.All)
        {
            foreach (var run in table.BySubject.Runs)
            {
                for (var i = 0; i < run.Count; i++)
                {
                    if (run.Tags[i] != FactTag.Asserted && FactTag.IsLive(run.Tags[i]) && IsStated(table.Predicate, run.Keys[i]))
                        inferred.Add(QuadOf(table.Predicate, run.Keys[i]));
                }
            }
        }
        return inferred;
    }

    private bool IsStated(uint predicate, ulong key) =>
        TermNumbers.IsIri(predicate) && predicate != _saturator.Vocabulary.SameAs && !TermNumbers.IsLiteral((uint)(key >> 32));

    private Quad QuadOf(uint predicate, ulong key) =>
        new(_terms.Numbers.Term((uint)(key >> 32)), _terms.Numbers.Term(predicate), _terms.Numbers.Term((uint)key), TermId.None);
}
