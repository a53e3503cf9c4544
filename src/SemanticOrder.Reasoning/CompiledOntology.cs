using SemanticOrder.Diagnostics;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>
/// The knowledge of one snapshot made ready for use: its axioms as numbered rules, its own statements closed over them, its hierarchies labelled.
/// Compiled once, then immutable and thread-safe; every order is closed over it with <see cref="Close"/>.
/// </summary>
public sealed partial class CompiledOntology
{
    private readonly CompilationOptions _options;
    private readonly RuleSet _rules;
    private readonly AxiomWriter _axioms;
    private readonly OntologySchema _schema;
    private readonly TermLabels _labels;
    private readonly ProofWriter _proofs;
    private readonly QuadOverlay _inferred;
    private readonly TermHierarchy _classes;
    private readonly TermHierarchy _properties;
    private readonly Dictionary<TermId, ConceptValue[]> _values;
    private readonly Lazy<ILookup<(TermId Predicate, TermId Class), CompiledRule>> _concluding;
    private readonly EnginePool _engines;

    private CompiledOntology(QuadSnapshot asserted, CompilationOptions options, CancellationToken cancellation)
    {
        _options = options;
        var graph = new OntologyGraph(asserted);
        var terms = new TermWriter(DeclaredPrefixes(graph, options.Prefixes));
        _axioms = new AxiomWriter(graph, terms, options.Locator);
        var diagnostics = new OntologyDiagnostics(_axioms);
        var compiler = new AxiomCompiler(graph, diagnostics);
        _rules = RuleSet.Create(compiler.Compile(), graph);
        _concluding = new(() => AbsenceBuilder.Index(_rules.Rules));
        _schema = compiler.Schema;
        _proofs = new ProofWriter(_axioms, terms, options.Locator, UnitOf);

        _inferred = new QuadOverlay(asserted);
        var engine = new ClosureEngine(RulePlan.Create(_rules, asserted, IsUsed), _axioms);
        var inconsistencies = engine.CloseKnowledge(_inferred, options.KnowledgeLimits, IsUsed, cancellation).Inconsistencies;
        Knowledge = Union(asserted, _inferred);
        _engines = new EnginePool(RulePlan.Create(_rules, Knowledge, IsUsed), _axioms);
        _labels = new TermLabels(Knowledge);

        _properties = new TermHierarchy(SimpleRules(isType: false));
        _classes = new TermHierarchy(SimpleRules(isType: true));
        var prototypes = new PrototypeClassifier(this, _rules, _classes).Classify(cancellation);
        _values = prototypes.Values;
        if (prototypes.Inferred.Count > 0)
            _classes = new TermHierarchy([.. SimpleRules(isType: true), .. prototypes.Inferred]);
        var contradictions = inconsistencies.Select(ExplainKnowledge).ToList();
        (Contradictions, UnsatisfiableClasses) = ([.. contradictions.Select(ContradictionText.KeyOf)], [.. prototypes.Unsatisfiable.Select(found => found.Class)]);
        var text = new ContradictionText(this);
        Diagnostics = [.. diagnostics.Found, .. contradictions.Select(text.Contradiction), .. Causes(prototypes.Unsatisfiable, text)];
    }

    /// <summary>Impossible classes by their cause: those under another impossible one are named with it, not proved again.</summary>
    private IEnumerable<Diagnostic> Causes(List<UnsatisfiableClass> impossible, ContradictionText text)
    {
        foreach (var found in impossible)
        {
            // Of classes that are equivalent the first stands for all.
            if (impossible.Exists(other => other != found && IsUnder(found.Class, other.Class) && (!IsUnder(other.Class, found.Class) || other.Class < found.Class)))
                continue;
            yield return text.Unsatisfiable(found.Class, [.. impossible.Where(other => other != found && IsUnder(other.Class, found.Class)).Select(other => other.Class)], found.Proof);
        }
    }

    /// <summary>The statements that were given and all that follows from them; orders are laid over this snapshot.</summary>
    public QuadSnapshot Knowledge { get; }

    /// <summary>What is wrong with the axioms, outside the supported subset, contradictory or unsatisfiable; in no order of importance.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Number of rules; stored derivations name rules by numbers below it.</summary>
    public int RuleCount => _rules.Rules.Length;

    /// <summary>Statements that <see cref="Knowledge"/> has beyond the given ones, in the order in which they were inferred.</summary>
    public IEnumerable<Quad> Inferred => Enumerable.Range(0, _inferred.StatementCount).Select(number => _inferred[number]);

    /// <summary>Compiles the axioms among the statements, in all graphs, and closes the statements over them.</summary>
    /// <param name="asserted">The knowledge as it is given.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ReasoningLimitException">SO3020: the closure of the knowledge or of a class passed its limit.</exception>
    public static CompiledOntology Compile(QuadSnapshot asserted, CompilationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(asserted);
        return new CompiledOntology(asserted, options ?? new CompilationOptions(), cancellation);
    }

    /// <summary>Adds to an order's statements all that follows from them and the knowledge, each with its first derivation.</summary>
    /// <param name="order">An overlay of <see cref="Knowledge"/>.</param>
    /// <param name="from">Number of the first statement added since the last closing; 0 for the first time.</param>
    /// <returns>Number of statements added, and contradictions, which are findings and stop nothing.</returns>
    /// <exception cref="ReasoningLimitException">SO3020: the order explodes; the overlay keeps what was inferred so far.</exception>
    /// <exception cref="ArgumentException">The overlay lies over another snapshot.</exception>
    public ClosureResult Close(QuadOverlay order, int from = 0)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        if (!ReferenceEquals(order.Base, Knowledge))
            throw new ArgumentException("The overlay must be laid over this ontology's Knowledge.", nameof(order));
        var engine = _engines.Rent();
        var result = engine.Close(order, from, _options.OrderLimits);
        _engines.Return(engine);
        return result;
    }

    private bool IsUsed(CompiledRule rule) => !rule.NeedsDifferentValues || _options.ReportsFunctionalConflicts;

    /// <summary>The edges that rules with one premise make: class to class, or property to property.</summary>
    private IEnumerable<(TermId Narrower, TermId Broader)> SimpleRules(bool isType)
    {
        foreach (var rule in _rules.Rules)
        {
            if (rule.Body is not [var body] || rule.Head is not { } head || body.Guard is not null || body.Subject != head.Subject || !body.Subject.IsVariable)
                continue;
            var isTypeRule = body.Predicate == WellKnownTerms.RdfType && head.Predicate == WellKnownTerms.RdfType && !body.Object.IsVariable && !head.Object.IsVariable;
            if (isType && isTypeRule)
                yield return (body.Object.Constant, head.Object.Constant);
            else if (!isType && body.Object.IsVariable && body.Object == head.Object && body.Object != body.Subject)
                yield return (body.Predicate, head.Predicate);
        }
    }

    /// <summary>The given prefixes, and those that the knowledge declares with <c>sh:declare</c> (SHACL §5.2.1).</summary>
    private static Dictionary<string, string> DeclaredPrefixes(OntologyGraph graph, IReadOnlyDictionary<string, string> given)
    {
        var prefixes = new Dictionary<string, string>(given);
        foreach (var quad in graph.With(new Iri(Vocab.Sh.Namespace + "prefix")))
        {
            var @namespace = graph.Object(quad.Subject, new Iri(Vocab.Sh.Namespace + "namespace"));
            if (!@namespace.IsNone)
                prefixes.TryAdd(graph.Text(quad.Object), graph.Text(@namespace));
        }
        return prefixes;
    }

    private static QuadSnapshot Union(QuadSnapshot asserted, QuadOverlay inferred)
    {
        if (inferred.StatementCount == 0)
            return asserted;
        var quads = new List<Quad>((int)asserted.QuadCount + inferred.StatementCount);
        foreach (var quad in asserted.Scan(QuadPattern.Any, GraphSelection.All))
            quads.Add(quad);
        for (var number = 0; number < inferred.StatementCount; number++)
            quads.Add(inferred[number]);
        return new QuadStore(asserted.Terms).Load(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(quads));
    }
}
