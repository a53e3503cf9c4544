using SemanticOrder.Diagnostics;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <content>Asking what follows, virtual statements included.</content>
public sealed partial class KnowledgeClosure
{
    /// <summary>
    /// The statements that were given and those that follow, each for every term that is the same, as a source for queries; equality itself of every term that is
    /// the subject, predicate or object of a statement. Where the rules know no equality it is <see cref="Snapshot"/>, which is read faster. Valid until the next change.
    /// </summary>
    public IQuadSource Entailed => Options.Rules.Rules.Any(rule => rule.Id == "eq-ref") ? new EqualityView(Snapshot, _state.Terms, _state.Saturator.Vocabulary.SameAs) : Snapshot;

    /// <summary>True when the statement was given or follows; its graph is not looked at.</summary>
    public bool Contains(in Quad statement)
    {
        if (Find(statement) is not { } fact)
            return false;
        return _state.Tables.TryFind(fact, out _) || IsVirtual(fact);
    }

    /// <summary>The rule and the round of the first derivation of a statement; null when it was given, is virtual, or does not follow.</summary>
    public EntailmentDerivation? DerivationOf(in Quad statement) =>
        Find(statement) is { } fact && _state.Tables.TryFind(fact, out var tag) && tag != FactTag.Asserted
            ? new EntailmentDerivation(Options.Rules.Rules[FactTag.Rule(tag)].Id, FactTag.Round(tag))
            : null;

    /// <summary>The terms that are the same as a term, itself first.</summary>
    public IEnumerable<TermId> SameAs(TermId term) =>
        _state.Terms.Numbers.Find(term) is var number && number == TermNumbers.None ? [term] : _state.Terms.Equalities.Members(_state.Terms.Literals.Canonical(number)).Select(_state.Terms.Numbers.Term);

    /// <summary>The contradictions that were found, at most a thousand; in the order in which they were met.</summary>
    public IReadOnlyList<EntailmentInconsistency> Inconsistencies =>
        [.. _state.Saturator.Findings.Found.Select(finding => new EntailmentInconsistency(Options.Rules.Rules[finding.Rule].Id, [.. finding.Axioms.Select(QuadOf)], [.. finding.Facts.Select(QuadOf)]))];

    /// <summary>What is wrong with axioms: broken lists (SO3003), facets that are not supported (SO3004) or contradict each other (SO3005), with their places.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => [.. _state.Saturator.Lists.Malformed.Select(MalformedList), .. _rangeDiagnostics?.Found ?? []];

    /// <summary>
    /// Whether a graph follows. Its blank nodes stand for anything. Axioms are looked up, and where they are not stated shown by assuming what they speak of, which
    /// takes a closure for each.
    /// </summary>
    /// <param name="graph">Statements with terms of the dictionary of <see cref="Asserted"/>.</param>
    /// <param name="cancellation">Stops the work.</param>
    public EntailmentAnswer Entails(ReadOnlySpan<Quad> graph, CancellationToken cancellation = default) => new EntailmentChecker(this, graph.ToArray(), cancellation).Check();

    private Diagnostic MalformedList(Fact fact)
    {
        var axiom = WriteAxiom(fact, _state.Terms);
        return Diagnostic.Error(
            "SO3003", $"A list has in each cell one rdf:first and one rdf:rest and ends with rdf:nil; this one does not, and nothing follows from it. Axiom: {axiom.Text}",
            axiom.File, axiom.Line is { } line ? TextSpan.At(line - 1, 0) : null);
    }

    private Quad QuadOf(Fact fact) => _state.QuadOf(fact.Predicate, fact.Key);

    private Fact? Find(in Quad statement)
    {
        var fact = new Fact(_state.Terms.Find(statement.Subject), _state.Terms.Find(statement.Predicate), _state.Terms.Find(statement.Object));
        return fact.Subject == TermNumbers.None || fact.Predicate == TermNumbers.None || fact.Object == TermNumbers.None ? null : fact;
    }

    /// <summary>eq-ref, dt-eq, dt-diff, dt-type1, dt-type2.</summary>
    private bool IsVirtual(in Fact fact)
    {
        if (fact.Predicate == _state.Saturator.Vocabulary.SameAs)
            return fact.Subject == fact.Object;
        if (fact.Predicate == _state.Saturator.Vocabulary.DifferentFrom)
            return _state.Terms.Literals.AreDifferent(fact.Subject, fact.Object);
        if (fact.Predicate != _state.Saturator.Vocabulary.Type || _state.Saturator.Datatypes is not { } datatypes)
            return false;
        return fact.Object == _state.Saturator.Vocabulary.Datatype
            ? TermNumbers.IsIri(fact.Subject) && datatypes.IsDatatype(fact.Subject)
            : TermNumbers.IsLiteral(fact.Subject) && datatypes.IsDatatype(fact.Object) && datatypes.Contains(fact.Object, fact.Subject);
    }
}
