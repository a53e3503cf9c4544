using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>
/// Turns the axioms of a graph into rules over statements, one for each way in which an axiom can be used. Anonymous classes are unfolded:
/// no rule has them in its body or head, and a proof shows them again (<see cref="ProofStep"/>). What a rule cannot say is reported.
/// </summary>
internal sealed partial class AxiomCompiler
{
    private const string BadLeft = "SO3001";
    private const string BadRight = "SO3002";
    private const string Malformed = "SO3003";
    private const string BadData = "SO3004";
    private const string BadProperty = "SO3006";
    private const string KnowledgeOnly = "SO3007";
    private const string UnknownTerm = "SO3008";
    private const string TooLarge = "SO3009";
    private const string OneDirection = "SO3010";
    private const int MaxAlternatives = 256;
    private const int MaxLinks = 12;

    /// <summary>Atoms that the body of a rule may have.</summary>
    public const int MaxAtoms = 24;

    /// <summary>Variables that a rule may have; the closure keeps their values on the stack.</summary>
    public const int MaxVariables = 16;

    private readonly OntologyGraph _graph;
    private readonly OntologyDiagnostics _diagnostics;
    private readonly DataRangeReader _dataRanges;
    private readonly ClassExpressionReader _expressions;
    private readonly List<RuleDraft> _rules = [];

    public AxiomCompiler(OntologyGraph graph, OntologyDiagnostics diagnostics)
    {
        _graph = graph;
        _diagnostics = diagnostics;
        _dataRanges = new DataRangeReader(graph, diagnostics);
        _expressions = new ClassExpressionReader(graph, diagnostics, _dataRanges);
    }

    /// <summary>What the axioms say besides rules.</summary>
    public OntologySchema Schema { get; } = new();

    /// <summary>The rules of all axioms, in no particular order; some may say the same.</summary>
    public IReadOnlyList<RuleDraft> Compile()
    {
        CompileClassAxioms();
        CompileDefinitions();
        CompileDisjointness();
        CompileProperties();
        CompileAssertions();
        ReportUnknownTerms();
        return _rules;
    }

    private void Emit(RuleBody body, Atom? head, ProofStep.Inference proof)
    {
        if (body.Variables > MaxVariables || body.Atoms.Count > MaxAtoms)
            _diagnostics.Error(TooLarge, proof.Axiom, $"The class expression needs more than {MaxAtoms} conditions at once. Give a part of it a name with owl:equivalentClass.");
        else
            _rules.Add(new RuleDraft(body, head, proof));
    }

    private void CompileAssertions()
    {
        foreach (var denial in _graph.Instances(Vocab.Owl.NegativePropertyAssertion))
        {
            var source = _graph.Object(denial, Vocab.Owl.SourceIndividual);
            var property = _graph.Object(denial, Vocab.Owl.AssertionProperty);
            var individual = _graph.Object(denial, Vocab.Owl.TargetIndividual);
            var target = individual.IsNone ? _graph.Object(denial, Vocab.Owl.TargetValue) : individual;
            var axiom = new AxiomSource(denial, WellKnownTerms.RdfType, _graph.Id(Vocab.Owl.NegativePropertyAssertion));
            if (source.IsNone || !property.IsIri || target.IsNone)
            {
                _diagnostics.Error(Malformed, axiom, "A negative property assertion needs owl:sourceIndividual, owl:assertionProperty and owl:targetIndividual or owl:targetValue.");
                continue;
            }
            var body = RuleBody.Empty.With(new Atom(Slot.Const(source), property, Slot.Const(target)));
            Emit(body, null, new ProofStep.Inference(individual.IsNone ? RuleTable.PrpNpa2 : RuleTable.PrpNpa1, null, axiom, [new ProofStep.Premise(0)]));
        }
    }

    private void ReportUnknownTerms()
    {
        foreach (var quad in _graph.With(Vocab.Owl.SameAs))
            _diagnostics.Info(KnowledgeOnly, AxiomSource.Of(quad), "owl:sameAs makes terms one where the knowledge is checked and asked, not in orders. For those write owl:equivalentClass between classes, skos:exactMatch between codes.");
        foreach (var quad in _graph.With(Vocab.Owl.HasKey))
            _diagnostics.Info(KnowledgeOnly, AxiomSource.Of(quad), "owl:hasKey makes things one where the knowledge is checked and asked, not in orders. For those state link keys in the source profile.");
        (Iri Iri, string Message)[] unsupported =
        [
            (Vocab.Owl.DisjointUnionOf, "owl:disjointUnionOf is not supported. Write rdfs:subClassOf for each member and owl:AllDisjointClasses."),
            (Vocab.Owl.HasSelf, "owl:hasSelf is not supported. Give the things a class of their own."),
            (Vocab.Owl.OnProperties, "Restrictions on several properties at once are not supported. Intersect one restriction for each property."),
        ];
        foreach (var (iri, message) in unsupported)
        {
            foreach (var quad in _graph.With(iri))
                _diagnostics.Error(UnknownTerm, AxiomSource.Of(quad), message);
        }
    }
}
