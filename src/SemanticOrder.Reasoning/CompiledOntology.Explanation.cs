using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <content>Why a statement, a subsumption or a contradiction holds. Proofs are rebuilt from rule and premise numbers, never stored whole.</content>
public sealed partial class CompiledOntology
{
    /// <summary>Why a statement of an order holds: its first derivation, down to what was asserted.</summary>
    /// <param name="order">A closed overlay, or one filled again with the same statements and derivations.</param>
    /// <param name="statement">Number of the statement.</param>
    /// <exception cref="DerivationFormatException">SO3021: a derivation does not fit this ontology's rules.</exception>
    public Proof Explain(QuadOverlay order, int statement) => Builder(order).Build(statement);

    /// <summary>Why several statements of an order hold; what they share is proved once.</summary>
    /// <param name="order">A closed overlay.</param>
    /// <param name="statements">Numbers of the statements.</param>
    /// <exception cref="DerivationFormatException">SO3021.</exception>
    public IReadOnlyList<Proof> Explain(QuadOverlay order, IEnumerable<int> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var builder = Builder(order);
        return [.. statements.Select(builder.Build)];
    }

    /// <summary>Why statements of an order contradict each other.</summary>
    /// <exception cref="DerivationFormatException">SO3021.</exception>
    public Proof Explain(QuadOverlay order, Inconsistency inconsistency)
    {
        ArgumentNullException.ThrowIfNull(inconsistency);
        return Builder(order).Build(inconsistency);
    }

    /// <summary>Why a statement of the knowledge holds; null when the knowledge does not have it.</summary>
    public Proof? Explain(in Quad statement)
    {
        var pattern = new QuadPattern(statement.Subject, statement.Predicate, statement.Object);
        return Knowledge.Count(pattern, GraphSelection.All) == 0
            ? null
            : Builder(new QuadOverlay(Knowledge)).BuildKnowledge(statement with { Graph = TermId.None });
    }

    /// <summary>
    /// Why every member of a class is a member of another: the proof for a node of which nothing else is known, which is the proof's one asserted leaf.
    /// Null when it does not follow.
    /// </summary>
    public Proof? ExplainSubsumption(TermId concept, TermId ancestor)
    {
        var (overlay, node) = Prototype(concept);
        return ExplainIn(overlay, overlay.IndexOf(node, WellKnownTerms.RdfType, ancestor));
    }

    /// <summary>Why every member of a class has a value; null when it does not follow.</summary>
    public Proof? ExplainValue(TermId concept, ConceptValue value)
    {
        var (overlay, node) = Prototype(concept);
        return ExplainIn(overlay, overlay.IndexOf(node, value.Property, value.Value));
    }

    /// <summary>A statement of the knowledge as proofs have it, whether it holds or not.</summary>
    public ProofStatement StatementOf(in Quad statement) => _proofs.Statement(statement, Knowledge.Terms);

    /// <summary>Why a statement of an order does not hold: the nearest missing premises.</summary>
    /// <param name="order">A closed overlay.</param>
    /// <param name="statement">The statement that one would expect.</param>
    /// <returns>A search bounded in steps: some milliseconds at most.</returns>
    public Absence ExplainAbsence(QuadOverlay order, in Quad statement)
    {
        ArgumentNullException.ThrowIfNull(order);
        return new AbsenceBuilder(_concluding.Value, order, _proofs, UnitOf).Explain(statement with { Graph = TermId.None });
    }

    /// <summary>Why a statement of the knowledge does not hold. That a class is under another is asked of a member of which nothing else is known.</summary>
    public Absence ExplainAbsence(in Quad statement)
    {
        if (Knowledge.Terms.Decode(statement.Predicate) is not Iri iri || iri != Vocab.Rdfs.SubClassOf)
            return ExplainAbsence(new QuadOverlay(Knowledge), statement);
        var (overlay, node) = Prototype(statement.Subject);
        return ExplainAbsence(overlay, new Quad(node, WellKnownTerms.RdfType, statement.Object));
    }

    private Proof? ExplainIn(QuadOverlay overlay, int statement) => statement < 0 ? null : Explain(overlay, statement);

    private (QuadOverlay Overlay, TermId Node) Prototype(TermId concept)
    {
        var overlay = new QuadOverlay(Knowledge);
        var node = overlay.AddNode();
        overlay.Add(node, WellKnownTerms.RdfType, concept);
        Close(overlay);
        return (overlay, node);
    }

    private ProofBuilder Builder(QuadOverlay order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return new ProofBuilder(order, new ProofBuilder(_inferred, null, _rules, _proofs), _rules, _proofs);
    }

    /// <summary>The contradictions among the statements of the knowledge, by <see cref="ContradictionText.KeyOf"/>.</summary>
    internal IReadOnlyList<string> Contradictions { get; }

    /// <summary>The classes that nothing can be a member of.</summary>
    internal IReadOnlyList<TermId> UnsatisfiableClasses { get; }

    /// <summary>A term with its prefix; an anonymous class as an expression.</summary>
    internal string ExpressionOf(TermId term) => _axioms.Expression(term);

    private Proof ExplainKnowledge(Inconsistency inconsistency) => new ProofBuilder(_inferred, null, _rules, _proofs).Build(inconsistency);
}
