using SemanticOrder.Diagnostics;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>
/// What all rules of OWL 2 RL find wrong with knowledge, beyond what compiling it for orders found: statements that contradict each other, and classes that nothing can be a
/// member of. Each class is given a member of which nothing else is known, all in one closure; where that meets a contradiction, the class is tried alone.
/// </summary>
public sealed class KnowledgeCheck
{
    /// <summary>Classes that are tried alone at most; what is under an unsatisfiable class is unsatisfiable too.</summary>
    private const int MaxTried = 50;

    private readonly QuadSnapshot _asserted;
    private readonly CompiledOntology _ontology;
    private readonly KnowledgeClosureOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly ContradictionText _text;

    private KnowledgeCheck(QuadSnapshot asserted, CompiledOntology ontology, KnowledgeClosureOptions options, CancellationToken cancellation)
    {
        (_asserted, _ontology, _options, _cancellation) = (asserted, ontology, options, cancellation);
        _text = new ContradictionText(ontology);
    }

    /// <summary>Checks knowledge.</summary>
    /// <param name="asserted">The statements that the ontology was compiled from, or those of them that can contradict each other.</param>
    /// <param name="ontology">The same, compiled; what it found is not said again.</param>
    /// <param name="options">Limits, places and prefixes.</param>
    /// <param name="cancellation">Stops the closure.</param>
    /// <returns>SO3003 to SO3005 for lists and facets, SO3011 to SO3013 with their proofs in sentences; empty when nothing is wrong.</returns>
    /// <exception cref="ReasoningLimitException">SO3020: the closure passed its limit.</exception>
    public static IReadOnlyList<Diagnostic> Run(QuadSnapshot asserted, CompiledOntology ontology, KnowledgeClosureOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(asserted);
        ArgumentNullException.ThrowIfNull(ontology);
        ArgumentNullException.ThrowIfNull(options);
        return new KnowledgeCheck(asserted, ontology, options, cancellation).Run();
    }

    private List<Diagnostic> Run()
    {
        // What is known to be impossible, and what is under it, would only bring the same contradiction again.
        var impossible = _ontology.UnsatisfiableClasses;
        List<TermId> classes = [.. Classes()];
        var members = Suppose(classes.Where(@class => !impossible.Any(above => _ontology.IsUnder(@class, above))));
        var closure = With(members);
        var found = closure.Diagnostics.Where(diagnostic => !_ontology.Diagnostics.Any(known => known.Code == diagnostic.Code && known.File == diagnostic.File && known.Span == diagnostic.Span)).ToList();
        var doubtful = new HashSet<TermId>();
        var seen = _ontology.Contradictions.ToHashSet(StringComparer.Ordinal);
        foreach (var inconsistency in closure.Inconsistencies)
        {
            var proof = closure.Explain(inconsistency);
            var involved = Involved(proof, members).ToHashSet();
            doubtful.UnionWith(involved);
            if (involved.Count == 0 && seen.Add(ContradictionText.KeyOf(proof)))
                found.Add(IsUntyped(inconsistency) ? _text.Untyped(proof) : _text.Contradiction(proof));
        }
        found.AddRange(TryAll(doubtful, classes));
        return found;
    }

    /// <summary>Tries the highest first: what is under a class that nothing can be in is impossible for the same cause, and not tried.</summary>
    private List<Diagnostic> TryAll(IReadOnlyCollection<TermId> doubtful, IReadOnlyList<TermId> classes)
    {
        var (found, impossible, tried) = (new List<Diagnostic>(), new List<TermId>(), 0);
        foreach (var @class in doubtful.OrderBy(@class => doubtful.Count(other => _ontology.IsUnder(@class, other))).ThenBy(@class => @class))
        {
            if (impossible.Exists(above => _ontology.IsUnder(@class, above)) || tried == MaxTried)
                continue;
            tried++;
            if (Try(@class, [.. classes.Where(other => other != @class && _ontology.IsUnder(other, @class))]) is not { } diagnostic)
                continue;
            found.Add(diagnostic);
            impossible.Add(@class);
        }

        return found;
    }

    /// <summary>True for a plain string that would have to be a value of another datatype.</summary>
    private bool IsUntyped(EntailmentInconsistency found) =>
        found is { Rule: "dt-not-type", Statements: [var statement, ..] } && _asserted.Terms.Decode(statement.Subject) is Literal { LanguageTag: null } literal && literal.Datatype == Vocab.Xsd.String;

    /// <summary>The classes with names, those of the ontology languages apart.</summary>
    private IEnumerable<TermId> Classes()
    {
        var graph = new OntologyGraph(_asserted);
        return graph.Instances(Vocab.Owl.Class).Concat(graph.Instances(Vocab.Rdfs.Class))
            .Where(@class => @class.IsIri && !graph.Text(@class).StartsWith(Vocab.Owl.Namespace, StringComparison.Ordinal)).Distinct();
    }

    /// <summary>A member of each class, by the label of its node.</summary>
    private Dictionary<string, (TermId Node, TermId Class)> Suppose(IEnumerable<TermId> classes) => classes
        .Select(@class => (Node: _asserted.Terms.AddBlankNode(), Class: @class))
        .ToDictionary(member => ((BlankNode)_asserted.Terms.Decode(member.Node)).Label, StringComparer.Ordinal);

    private KnowledgeClosure With(Dictionary<string, (TermId Node, TermId Class)> members)
    {
        var supposed = new QuadChanges();
        foreach (var (node, @class) in members.Values)
            supposed.Add(new Quad(node, WellKnownTerms.RdfType, @class));
        return KnowledgeClosure.Compute(new QuadStore(_asserted).Apply(supposed), _options, _cancellation);
    }

    /// <summary>Members of one class only: those of two may exclude each other, where a property has one subject for a value.</summary>
    private Diagnostic? Try(TermId @class, IReadOnlyList<TermId> under)
    {
        var member = Suppose([@class]);
        var closure = With(member);
        return closure.Inconsistencies.Select(closure.Explain).FirstOrDefault(proof => Involved(proof, member).Any()) is { } proof
            ? _text.Unsatisfiable(@class, under, proof)
            : null;
    }

    private static IEnumerable<TermId> Involved(Proof proof, Dictionary<string, (TermId Node, TermId Class)> members) =>
        from leaf in proof.Leaves
        from term in (ProofTerm?[])[leaf.Statement?.Subject, leaf.Statement?.Object]
        where term is { Kind: ProofTermKind.Node } && members.ContainsKey(term.Value)
        select members[term.Value].Class;
}
