using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>
/// Rebuilds proofs from rules and rounds. A fact's tag names the rule and the round of its first derivation; a use of that rule on facts of earlier rounds is
/// searched for, and so on down to asserted facts. Of several uses the one whose latest premise is earliest is taken, which makes the proof as low as it can be.
/// </summary>
internal sealed class ClosureProofs(ClosureState state, KnowledgeClosureOptions options, QuadSnapshot asserted, ProofWriter writer)
{
    /// <summary>Uses of a rule that are compared before the best so far is taken.</summary>
    private const int MaxUses = 8;

    /// <summary>Proofs kept for the next question before all are forgotten.</summary>
    private const int MaxKept = 4096;

    private readonly BackwardJoin _backward = new(state.Tables, includesRewritten: true);
    private readonly Dictionary<Fact, Proof> _proofs = [];
    private readonly EqualityProofs _equalities = new(state);

    /// <summary>One use of a rule.</summary>
    /// <param name="Rule">Number of the rule.</param>
    /// <param name="Axioms">Schema facts matched.</param>
    /// <param name="Premises">Facts in the order of the rule.</param>
    internal sealed record Use(int Rule, Fact[] Axioms, Fact[] Premises);

    /// <summary>The proof of a fact; null when it does not follow.</summary>
    public Proof? Prove(in Fact fact)
    {
        if (_proofs.Count > MaxKept)
            _proofs.Clear();
        return ProofOf(fact);
    }

    /// <summary>The proof of a contradiction.</summary>
    public Proof Contradiction(ClosureFindings.Finding finding) => new(
        ProofKind.Contradiction, null, null, options.Rules.Rules[finding.Rule].Id, AxiomOf(finding.Axioms), null,
        [.. finding.Axioms.Skip(1).Where(IsShown).Concat(finding.Facts).Select(fact => ProofOf(fact) ?? Impossible(fact))]);

    /// <summary>
    /// A use of the rule that gave a fact first; null for asserted facts and those that no rule gives. A fact is of the round after its latest premise, so the first use that is found is as good as any,
    /// but for facts that were taken back and given again, whose round is late.
    /// </summary>
    public Use? FindUse(in Fact fact, uint tag)
    {
        Use? best = null;
        var (bestRound, uses, round, wanted) = (int.MaxValue, 0, FactTag.Round(tag), FactTag.Rule(tag));
        foreach (var (rule, head) in state.Saturator.Dispatch.Concluding(fact))
        {
            if (rule.Rule != wanted)
                continue;
            var isDone = _backward.Search(rule, head, fact, round, (values, latest) =>
            {
                if (latest < bestRound)
                    (best, bestRound) = (new Use(wanted, rule.Axioms, Instantiate(rule, values)), latest);
                return bestRound == 0 || latest == round - 1 || ++uses >= MaxUses;
            });
            if (isDone)
                break;
        }
        return best;
    }

    private static Fact[] Instantiate(SpecializedRule rule, ReadOnlySpan<uint> values)
    {
        var premises = new Fact[rule.Body.Length];
        for (var i = 0; i < premises.Length; i++)
            premises[i] = rule.Body[i].Instantiate(values);
        return premises;
    }

    private Proof? ProofOf(in Fact fact)
    {
        if (_proofs.TryGetValue(fact, out var known))
            return known;
        if (!TryFindTag(fact, out var tag))
            return _proofs[fact] = null!;
        // Premises are of earlier rounds: the stack is as deep as the proof.
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        return _proofs[fact] = FactTag.Round(tag) == 0 ? Asserted(fact) : Inferred(fact, tag);
    }

    private Proof Inferred(in Fact fact, uint tag)
    {
        if (FindUse(fact, tag) is { } use)
            return Of(fact, use);
        return _equalities.Original(fact, tag) is var (original, same)
            ? Node(fact, options.Rules.Rules[FactTag.Rule(tag)].Id, null, [ProofOf(original) ?? Leaf(original), .. same.Select(Equality)])
            : Node(fact, options.Rules.Rules[FactTag.Rule(tag)].Id, null, []);
    }

    private Proof Of(in Fact fact, Use use)
    {
        var premises = use.Axioms.Skip(1).Where(IsShown).Concat(use.Premises);
        var axiom = use.Axioms.Length == 0 ? null : AxiomOf(use.Axioms);
        // An axiom that was inferred itself is proved; one that is written is named.
        if (use.Axioms.Length > 0 && RoundOf(use.Axioms[0]) > 0)
            premises = premises.Prepend(use.Axioms[0]);
        return Node(fact, options.Rules.Rules[use.Rule].Id, axiom, [.. premises.Select(premise => ProofOf(premise) ?? Leaf(premise))]);
    }

    /// <summary>The proof that two literals of different values would be the same, of which there is no fact.</summary>
    private Proof Impossible(Fact fact)
    {
        if (fact.Predicate != state.Saturator.Vocabulary.SameAs)
            return Leaf(fact);
        foreach (var (rule, head) in state.Saturator.Dispatch.Concluding(fact))
        {
            Use? use = null;
            _backward.Search(rule, head, fact, int.MaxValue, (values, _) => (use = new Use(rule.Rule, rule.Axioms, Instantiate(rule, values))) is not null);
            if (use is not null)
                return Of(fact, use);
        }
        return Leaf(fact);
    }

    /// <summary>A statement that was given; or one that was given of terms that are the same, which are named then.</summary>
    private Proof Asserted(in Fact fact)
    {
        if (state.Terms.Equalities.IsEmpty || IsGiven(fact))
            return Leaf(fact);
        return _equalities.Given(fact, 0, IsGiven) is var (original, same)
            ? Node(fact, same[0].Left == original.Subject ? "eq-rep-s" : same[0].Left == original.Object ? "eq-rep-o" : "eq-rep-p", null, [Leaf(original), .. same.Select(Equality)])
            : Leaf(fact);
    }

    private bool IsGiven(Fact fact)
    {
        var quad = QuadOf(fact);
        return asserted.Count(new QuadPattern(quad.Subject, quad.Predicate, quad.Object), GraphSelection.All) > 0;
    }

    /// <summary>Two terms are the same: by the statements that joined their sets, one after the other.</summary>
    public Proof Equality((uint Left, uint Right) same)
    {
        var path = _equalities.Path(same.Left, same.Right);
        Proof[] steps = [.. path.Select(EdgeProof)];
        return steps is [var only] ? only : Node(new Fact(same.Left, state.Saturator.Vocabulary.SameAs, same.Right), "eq-trans", null, steps);
    }

    private Proof EdgeProof(Equalities.Edge edge)
    {
        var fact = new Fact(edge.Left, state.Saturator.Vocabulary.SameAs, edge.Right);
        if (edge.Tag == FactTag.Asserted)
            return Leaf(fact);
        var rule = options.Rules.Rules[FactTag.Rule(edge.Tag)].Id;
        if ((FindUse(fact, edge.Tag) ?? FindUse(new Fact(edge.Right, fact.Predicate, edge.Left), edge.Tag)) is not { } use)
            return Node(fact, rule, null, []);
        return Node(fact, rule, use.Axioms.Length == 0 ? null : AxiomOf(use.Axioms),
            [.. use.Axioms.Skip(1).Where(IsShown).Concat(use.Premises).Select(premise => ProofOf(premise) ?? Leaf(premise))]);
    }

    private Proof Node(in Fact fact, string rule, Axiom? axiom, Proof[] premises) =>
        new(ProofKind.Inferred, writer.Statement(QuadOf(fact), state.Terms.Numbers.Terms), null, rule, axiom, null, premises);

    private Proof Leaf(in Fact fact) => writer.Knowledge(QuadOf(fact), state.Terms.Numbers.Terms);

    private Axiom? AxiomOf(Fact[] axioms) => axioms is [var first, ..] && QuadOf(first) is var quad ? writer.Axiom(AxiomSource.Of(quad)) : null;

    /// <summary>The cells of a list are part of the axiom's text.</summary>
    private bool IsShown(Fact fact) => fact.Predicate != state.Saturator.Vocabulary.First && fact.Predicate != state.Saturator.Vocabulary.Rest;

    private int RoundOf(Fact fact) => TryFindTag(fact, out var tag) ? FactTag.Round(tag) : 0;

    private bool TryFindTag(in Fact fact, out uint tag) => state.Tables.TryFind(fact, out tag) || _equalities.TryFindRewritten(fact, out tag);

    private Quad QuadOf(in Fact fact) => state.QuadOf(fact.Predicate, fact.Key);
}
