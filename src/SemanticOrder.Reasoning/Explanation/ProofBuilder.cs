using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>
/// Builds the proofs of one overlay's statements from their stored derivations. A statement used several times is proved once. For the knowledge's own
/// inferred statements the overlay is the one they were inferred into.
/// </summary>
internal sealed class ProofBuilder
{
    private readonly QuadOverlay _overlay;
    private readonly QuadSnapshot _knowledge;
    private readonly ProofBuilder? _below;
    private readonly CompiledRule[] _rules;
    private readonly ProofWriter _writer;
    private readonly Dictionary<int, Proof> _proofs = [];

    /// <param name="overlay">The statements to be explained.</param>
    /// <param name="below">Explains the inferred statements of the knowledge below; null when none of them is inferred.</param>
    /// <param name="rules">The rule set that the derivations name.</param>
    /// <param name="writer">Makes terms, texts and comparisons.</param>
    public ProofBuilder(QuadOverlay overlay, ProofBuilder? below, RuleSet rules, ProofWriter writer)
    {
        _overlay = overlay;
        _knowledge = overlay.Base;
        _below = below;
        _rules = rules.Rules;
        _writer = writer;
    }

    /// <summary>The proof of a statement of the overlay.</summary>
    /// <exception cref="DerivationFormatException">SO3021: the derivation does not fit the rules.</exception>
    public Proof Build(int statement)
    {
        // Premises first, and not by recursion, however deep the proof is.
        var open = new Stack<int>();
        open.Push(statement);
        while (open.TryPeek(out var number))
        {
            if (_proofs.ContainsKey(number))
                open.Pop();
            else if (!OpenPremises(number, open))
                _proofs.Add(number, Derive(number));
        }
        return _proofs[statement];
    }

    /// <summary>The proof of a contradiction.</summary>
    /// <exception cref="DerivationFormatException">SO3021: the finding does not fit the rules.</exception>
    public Proof Build(Inconsistency inconsistency)
    {
        var rule = Rule(inconsistency.Rule);
        var instance = inconsistency.Values.IsDefaultOrEmpty
            ? RuleInstance.Find(rule, null, inconsistency.Premises.AsSpan(), _overlay, _knowledge)
            : RuleInstance.Of(rule, inconsistency.Values.AsSpan(), _overlay.Terms);
        if (instance is null)
            throw new DerivationFormatException();
        foreach (var premise in inconsistency.Premises.Where(premise => premise >= 0))
            Build(premise);
        return Unfold(rule, instance, inconsistency.Premises.AsSpan(), null, null);
    }

    /// <summary>The proof of a statement of the knowledge: a leaf, or its inference.</summary>
    public Proof BuildKnowledge(in Quad statement)
    {
        var inferred = _below?._overlay.IndexOf(statement.Subject, statement.Predicate, statement.Object) ?? -1;
        return inferred >= 0 ? _below!.Build(inferred) with { Number = null } : _writer.Knowledge(statement, _overlay.Terms);
    }

    /// <returns>False when every premise has its proof.</returns>
    private bool OpenPremises(int statement, Stack<int> open)
    {
        var before = open.Count;
        foreach (var premise in _overlay.DerivationOf(statement).Premises)
        {
            // Smaller numbers, so that this comes to an end.
            if (premise >= statement)
                throw new DerivationFormatException();
            if (premise >= 0 && !_proofs.ContainsKey(premise))
                open.Push(premise);
        }
        return open.Count > before;
    }

    private Proof Derive(int number)
    {
        var statement = _overlay[number];
        var derivation = _overlay.DerivationOf(number);
        if (derivation.IsAsserted)
            return _writer.Asserted(statement, number, _overlay.Terms);
        var rule = Rule(derivation.Rule);
        if (rule.Head is null || RuleInstance.Find(rule, statement, derivation.Premises, _overlay, _knowledge) is not { } instance)
            throw new DerivationFormatException();
        return Unfold(rule, instance, derivation.Premises, statement, number);
    }

    private CompiledRule Rule(int number) => (uint)number < (uint)_rules.Length ? _rules[number] : throw new DerivationFormatException();

    /// <summary>Puts the steps back that compiling the axiom took out.</summary>
    private Proof Unfold(CompiledRule rule, RuleInstance instance, ReadOnlySpan<int> numbers, Quad? head, int? number)
    {
        var premises = new Proof[numbers.Length];
        for (var i = 0; i < premises.Length; i++)
            premises[i] = numbers[i] < 0 ? BuildKnowledge(instance.Statements[i]) : _proofs[numbers[i]];
        return Unfold(rule.Proof, rule, instance, premises) with
        {
            Statement = head is { } statement ? _writer.Statement(statement, _overlay.Terms) : null,
            Number = number,
        };
    }

    private Proof Unfold(ProofStep step, CompiledRule rule, RuleInstance instance, Proof[] premises)
    {
        if (step is not ProofStep.Inference inference)
            return premises[((ProofStep.Premise)step).Atom];
        var comparison = inference.Compared < 0
            ? null
            : _writer.Compare(rule.Body[inference.Compared], instance.Statements[inference.Compared], _overlay.Terms);
        return new Proof(
            inference.Conclusion is null ? ProofKind.Contradiction : ProofKind.Inferred,
            inference.Conclusion is { } conclusion ? _writer.Statement(instance.Instantiate(conclusion), _overlay.Terms) : null,
            null,
            inference.Rule.Id,
            _writer.Axiom(inference.Axiom),
            comparison,
            [.. inference.Premises.Select(premise => Unfold(premise, rule, instance, premises))]);
    }
}
