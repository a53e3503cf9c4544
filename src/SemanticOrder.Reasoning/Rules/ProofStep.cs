namespace SemanticOrder.Reasoning;

/// <summary>
/// How the head of a compiled rule follows from its body, step by step in the rules of the specification. Compiling an axiom leaves its
/// anonymous classes out of the closure; a proof puts them back by this template.
/// </summary>
internal abstract record ProofStep
{
    /// <summary>A statement that fits an atom of the body, by its place there.</summary>
    public sealed record Premise(int Atom) : ProofStep;

    /// <summary>One use of a rule of the specification.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="Conclusion">What follows; null for a contradiction. Its object may be the node of an anonymous class.</param>
    /// <param name="Axiom">The axiom it rests on.</param>
    /// <param name="Premises">What it follows from.</param>
    /// <param name="Compared">The atom whose literal is compared with its guard; −1 when none is.</param>
    public sealed record Inference(RuleDefinition Rule, Atom? Conclusion, AxiomSource Axiom, IReadOnlyList<ProofStep> Premises, int Compared = -1) : ProofStep;
}
