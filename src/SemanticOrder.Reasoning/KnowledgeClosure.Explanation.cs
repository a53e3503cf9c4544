using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <content>Why a statement follows.</content>
public sealed partial class KnowledgeClosure
{
    private ClosureProofs? _proofs;
    private ProofWriter? _writer;

    /// <summary>
    /// Why a statement was given or follows: its first derivation, rebuilt from rule and round. In a closure that was computed at once no proof is lower, where
    /// steps from one term to the same by another name (eq-rep-*) are not counted. Takes the time of a few searches for each step.
    /// </summary>
    /// <param name="statement">The statement; its graph is not looked at.</param>
    /// <returns>Null when it does not follow.</returns>
    public Proof? Explain(in Quad statement)
    {
        if (Asserted.Count(new QuadPattern(statement.Subject, statement.Predicate, statement.Object), GraphSelection.All) > 0)
            return Writer.Knowledge(statement with { Graph = TermId.None }, Asserted.Terms);
        if (Find(statement) is not { } fact)
            return null;
        var proof = Proofs.Prove(fact);
        if (proof is null && fact.Predicate == _state.Saturator.Vocabulary.SameAs && fact.Subject == fact.Object)
            return Inferred(statement, "eq-sym", Equalities(statement.Subject, statement.Object));
        if (proof is null)
            return IsVirtual(fact) ? Inferred(statement, VirtualRule(fact), []) : null;
        var (own, shown) = (statement with { Graph = TermId.None }, QuadOf(fact));
        if (own == shown)
            return proof;
        var rule = own.Subject != shown.Subject ? "eq-rep-s" : own.Object != shown.Object ? "eq-rep-o" : "eq-rep-p";
        return Inferred(statement, rule, [proof, .. Equalities(shown.Subject, own.Subject), .. Equalities(shown.Predicate, own.Predicate), .. Equalities(shown.Object, own.Object)]);
    }

    /// <summary>Why statements contradict each other.</summary>
    /// <exception cref="ArgumentException">The finding is not one of <see cref="Inconsistencies"/>.</exception>
    public Proof Explain(EntailmentInconsistency inconsistency)
    {
        ArgumentNullException.ThrowIfNull(inconsistency);
        var number = Inconsistencies.ToList().IndexOf(inconsistency);
        return number >= 0
            ? Proofs.Contradiction(_state.Saturator.Findings.Found[number])
            : throw new ArgumentException("The finding is not one of this closure.", nameof(inconsistency));
    }

    /// <summary>
    /// Minimal sets of given statements from which a statement follows (axiom pinpointing): without any one statement of a set it does not follow from the rest of it.
    /// Found by a hitting set tree (Reiter 1987) over the statements that some proof uses; each set takes some dozens of closures of those statements.
    /// </summary>
    /// <param name="statement">The statement.</param>
    /// <param name="count">Sets to find at most.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The sets, the first that of the proof of <see cref="Explain(in Quad)"/> where no equality is involved; empty when it does not follow.</returns>
    public IReadOnlyList<IReadOnlyList<Quad>> Justifications(in Quad statement, int count, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        if (Find(statement) is not { } fact || !Contains(statement))
            return [];
        var module = _state.Terms.Equalities.IsEmpty ? new JustificationModule(_state).Of(fact).SelectMany(Given) : Asserted.Match(QuadPattern.Any, GraphSelection.All);
        return new JustificationSearch([.. module], statement, Asserted.Terms, Options, cancellation).Find(count);
    }

    /// <summary>The given statements that a fact stands for.</summary>
    private IEnumerable<Quad> Given(Fact fact) =>
        from @object in _state.Terms.Literals.Variants(fact.Object)
        let quad = _state.QuadOf(fact.Predicate, Fact.Pair(fact.Subject, @object))
        from given in Asserted.Match(new QuadPattern(quad.Subject, quad.Predicate, quad.Object), GraphSelection.All)
        select given;

    private string VirtualRule(in Fact fact) => fact.Predicate == _state.Saturator.Vocabulary.DifferentFrom ? "dt-diff"
        : fact.Object == _state.Saturator.Vocabulary.Datatype ? "dt-type1" : "dt-type2";

    /// <summary>Why two terms are the same; nothing for one term, dt-eq for literals of one value.</summary>
    private Proof[] Equalities(TermId left, TermId right)
    {
        if (left == right)
            return [];
        var (from, to) = (_state.Terms.Literals.Canonical(_state.Terms.Numbers.Of(left)), _state.Terms.Literals.Canonical(_state.Terms.Numbers.Of(right)));
        return from == to
            ? [Inferred(new Quad(left, _state.Terms.Numbers.Term(_state.Saturator.Vocabulary.SameAs), right, TermId.None), "dt-eq", [])]
            : [Proofs.Equality((from, to))];
    }

    private Proof Inferred(in Quad statement, string rule, Proof[] premises) =>
        new(ProofKind.Inferred, Writer.Statement(statement, Asserted.Terms), null, rule, null, null, premises);

    private ClosureProofs Proofs => _proofs ??= new ClosureProofs(_state, Options, Asserted, Writer);

    private ProofWriter Writer => _writer ??= NewWriter();

    private ProofWriter NewWriter()
    {
        var terms = new TermWriter(Options.Prefixes);
        return new ProofWriter(new AxiomWriter(new OntologyGraph(Asserted), terms, Options.Locator), terms, Options.Locator, _ => null);
    }

    /// <summary>Forgets what was prepared for the statements before a change.</summary>
    private void ForgetProofs() => (_proofs, _writer, _ranges) = (null, null, null);
}
