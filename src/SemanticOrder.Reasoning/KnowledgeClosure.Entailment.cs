using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <content>Asking what follows, virtual statements included.</content>
public sealed partial class KnowledgeClosure
{
    /// <summary>
    /// The statements that were given and those that follow, each for every term that is the same, as a source for queries; equality itself of every term that is
    /// the subject, predicate or object of a statement. Where the rules know no equality it is <see cref="Snapshot"/>, which is read faster. Valid until the next change.
    /// </summary>
    public IQuadSource Entailed => Options.Rules.Rules.Any(rule => rule.Id == "eq-ref") ? new EqualityView(Snapshot, _terms, _saturator.Vocabulary.SameAs) : Snapshot;

    /// <summary>True when the statement was given or follows; its graph is not looked at.</summary>
    public bool Contains(in Quad statement)
    {
        if (FactOf(statement) is not { } fact)
            return false;
        return _tables.TryFind(fact, out _) || IsVirtual(fact);
    }

    /// <summary>The rule and the round of the first derivation of a statement; null when it was given, is virtual, or does not follow.</summary>
    public EntailmentDerivation? DerivationOf(in Quad statement) =>
        FactOf(statement) is { } fact && _tables.TryFind(fact, out var tag) && tag != FactTag.Asserted
            ? new EntailmentDerivation(Options.Rules.Rules[FactTag.Rule(tag)].Id, FactTag.Round(tag))
            : null;

    /// <summary>The terms that are the same as a term, itself first.</summary>
    public IEnumerable<TermId> SameAs(TermId term) =>
        _terms.Numbers.Find(term) is var number && number == TermNumbers.None ? [term] : _terms.Equalities.Members(_terms.Literals.Canonical(number)).Select(_terms.Numbers.Term);

    /// <summary>The contradictions that were found, at most a thousand; in the order in which they were met.</summary>
    public IReadOnlyList<EntailmentInconsistency> Inconsistencies =>
        [.. _saturator.Findings.Found.Select(finding => new EntailmentInconsistency(Options.Rules.Rules[finding.Rule].Id, [.. finding.Axioms.Select(QuadOf)], [.. finding.Facts.Select(QuadOf)]))];

    /// <summary>
    /// Whether a graph follows. Its blank nodes stand for anything. Axioms are looked up, and where they are not stated shown by assuming what they speak of, which
    /// takes a closure for each.
    /// </summary>
    /// <param name="graph">Statements with terms of the dictionary of <see cref="Asserted"/>.</param>
    /// <param name="cancellation">Stops the work.</param>
    public EntailmentAnswer Entails(ReadOnlySpan<Quad> graph, CancellationToken cancellation = default) => new EntailmentChecker(this, graph.ToArray(), cancellation).Check();

    private Quad QuadOf(Fact fact) => QuadOf(fact.Predicate, fact.Key);

    private Fact? FactOf(in Quad statement)
    {
        var fact = new Fact(_terms.Find(statement.Subject), _terms.Find(statement.Predicate), _terms.Find(statement.Object));
        return fact.Subject == TermNumbers.None || fact.Predicate == TermNumbers.None || fact.Object == TermNumbers.None ? null : fact;
    }

    /// <summary>eq-ref, dt-eq, dt-diff, dt-type1, dt-type2.</summary>
    private bool IsVirtual(in Fact fact)
    {
        if (fact.Predicate == _saturator.Vocabulary.SameAs)
            return fact.Subject == fact.Object;
        if (fact.Predicate == _saturator.Vocabulary.DifferentFrom)
            return _terms.Literals.AreDifferent(fact.Subject, fact.Object);
        if (fact.Predicate != _saturator.Vocabulary.Type || _saturator.Datatypes is not { } datatypes)
            return false;
        return fact.Object == _saturator.Vocabulary.Datatype
            ? TermNumbers.IsIri(fact.Subject) && datatypes.IsDatatype(fact.Subject)
            : TermNumbers.IsLiteral(fact.Subject) && datatypes.IsDatatype(fact.Object) && datatypes.Contains(fact.Object, fact.Subject);
    }
}
