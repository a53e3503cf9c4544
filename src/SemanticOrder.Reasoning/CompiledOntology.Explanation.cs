using SemanticOrder.Diagnostics;
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

    private Diagnostic Report(Inconsistency inconsistency)
    {
        var proof = new ProofBuilder(_inferred, null, _rules, _proofs).Build(inconsistency);
        return Report("SO3012", "The knowledge contradicts itself", "Take one of the statements back.", proof);
    }

    private Diagnostic Report(UnsatisfiableClass unsatisfiable)
    {
        var name = _axioms.Expression(unsatisfiable.Class);
        return Report("SO3011", $"Nothing can be a {name}", "Change one of the axioms.", unsatisfiable.Proof);
    }

    private static Diagnostic Report(string code, string what, string advice, Proof proof)
    {
        var statements = proof.Premises.Select(premise => premise.Statement?.Text).OfType<string>();
        return Diagnostic.Error(code, $"{what}: {string.Join("; ", statements)} ({proof.Rule}: {proof.Axiom?.Text}). {advice}",
            proof.Axiom?.File, proof.Axiom?.Line is { } line ? TextSpan.At(line - 1, 0) : null);
    }
}
