using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>A closure as facts: loaded from a snapshot into sorted columns, then saturated.</summary>
internal sealed class ClosureState
{
    private const int Rows = 4096;

    private readonly bool _knowsEquality;

    public ClosureState(QuadSnapshot asserted, KnowledgeClosureOptions options, Func<TermId, DataRange?> dataRangeOf, Func<Fact, TermClasses, Axiom> writeAxiom, CancellationToken cancellation)
    {
        _knowsEquality = options.Rules.Rules.Any(rule => rule.Id == "eq-rep-s");
        Terms = new TermClasses(asserted.Terms);
        Saturator = new Saturator(options.Rules, Tables, Terms, options.Limits, options.Cores, cancellation)
        {
            Datatypes = options.Rules.Rules.Any(rule => rule.Id == "dt-type2") ? new DatatypeMembers(Terms, dataRangeOf) : null,
            WriteAxiom = fact => writeAxiom(fact, Terms),
        };
        if (_knowsEquality)
            LoadEqualities(asserted);
        foreach (var predicate in Predicates(asserted))
            LoadPredicate(asserted, predicate);
        Saturator.Run(null, cancellation);
    }

    public TripleTables Tables { get; } = new();

    public TermClasses Terms { get; }

    public Saturator Saturator { get; }

    /// <summary>The inferred facts that RDF can write, as statements of the default graph.</summary>
    /// <param name="asserted">The statements that are asserted now.</param>
    public List<Quad> Inferred(QuadSnapshot asserted)
    {
        var inferred = new List<Quad>((int)Math.Min(1 << 28, Saturator.Inferred));
        foreach (var table in Tables.All.Where(IsStated))
        {
            foreach (var run in table.BySubject.Runs)
            {
                for (var i = 0; i < run.Count; i++)
                {
                    if (FactTag.IsLive(run.Tags[i]) && IsInferred(table.Predicate, run.Keys[i], run.Tags[i], asserted))
                        inferred.Add(QuadOf(table.Predicate, run.Keys[i]));
                }
            }
        }
        return inferred;
    }

    /// <summary>True when the fact is inferred and RDF can write it.</summary>
    public bool IsStatedInference(in Fact fact, QuadSnapshot asserted) =>
        Tables.TryGet(fact.Predicate, out var table) && IsStated(table) && table.TryFind(fact.Key, out var tag) && IsInferred(fact.Predicate, fact.Key, tag, asserted);

    public Quad QuadOf(uint predicate, ulong key) =>
        new(Terms.Numbers.Term((uint)(key >> 32)), Terms.Numbers.Term(predicate), Terms.Numbers.Term((uint)key), TermId.None);

    /// <summary>The fact of a statement, whose terms get numbers where they have none.</summary>
    public Fact FactOf(in Quad quad) => new(Terms.Of(quad.Subject), Terms.Of(quad.Predicate), Terms.Of(quad.Object));

    /// <summary>Not asserted; or asserted only of terms that its own stand for.</summary>
    private bool IsInferred(uint predicate, ulong key, uint tag, QuadSnapshot asserted)
    {
        var (subject, @object) = ((uint)(key >> 32), (uint)key);
        if (TermNumbers.IsLiteral(subject))
            return false;
        if (tag != FactTag.Asserted)
            return true;
        if (Terms.Equalities.IsEmpty || (Terms.Equalities.CountMembers(subject) == 1 && Terms.Equalities.CountMembers(predicate) == 1 && Terms.Equalities.CountMembers(@object) == 1))
            return false;
        var quad = QuadOf(predicate, key);
        return asserted.Count(new QuadPattern(quad.Subject, quad.Predicate, quad.Object), GraphSelection.All) == 0;
    }

    private bool IsStated(PredicateTable table) => TermNumbers.IsIri(table.Predicate) && (table.Predicate != Saturator.Vocabulary.SameAs || !_knowsEquality);

    /// <summary>Equalities that are asserted are known before any other fact is read, so that nothing has to be rewritten.</summary>
    private void LoadEqualities(QuadSnapshot asserted)
    {
        var sameAs = Terms.Numbers.Term(Saturator.Vocabulary.SameAs);
        foreach (var statement in asserted.Scan(new QuadPattern(TermId.None, sameAs, TermId.None), GraphSelection.All))
            Saturator.Join(Terms.Literals.Canonical(Terms.Numbers.Of(statement.Subject)), Terms.Literals.Canonical(Terms.Numbers.Of(statement.Object)), FactTag.Asserted);
        Saturator.ForgetMerged();
    }

    private static IEnumerable<TermId> Predicates(QuadSnapshot asserted)
    {
        var predicates = asserted.Open(QuadPattern.Any, GraphSelection.All, QuadPosition.Predicate);
        var one = new TermId[1];
        while (predicates.Read([], one, [], []) > 0)
        {
            yield return one[0];
            predicates.Seek(new TermId(one[0].Value + 1));
        }
    }

    private void LoadPredicate(QuadSnapshot asserted, TermId predicate)
    {
        var table = Tables.GetOrAdd(Terms.Of(predicate));
        var byObject = table.Predicate == Saturator.Vocabulary.Type ? Read(asserted, predicate, QuadPosition.Object) : null;
        var bySubject = Read(asserted, predicate, QuadPosition.Subject);
        // Two predicates may be one term.
        if (table.Delta.Count > 0)
            (bySubject, byObject) = (SortedRun.Merge(table.Delta, bySubject), null);
        table.SetDelta(bySubject, byObject);
    }

    private SortedRun Read(QuadSnapshot asserted, TermId predicate, QuadPosition order)
    {
        var cursor = asserted.Open(new QuadPattern(TermId.None, predicate, TermId.None), GraphSelection.All, order);
        var keys = new ulong[cursor.Remaining];
        var (subjects, objects, count) = (new TermId[Rows], new TermId[Rows], 0);
        var isEquality = _knowsEquality && Terms.Numbers.Find(predicate) == Saturator.Vocabulary.SameAs;
        for (int rows; (rows = cursor.Read(subjects, [], objects, [])) > 0;)
        {
            for (var i = 0; i < rows; i++)
            {
                var (subject, @object) = (Terms.Of(subjects[i]), Terms.Of(objects[i]));
                // Different representatives are literals of different values, which is a finding.
                if (isEquality && subject != @object)
                    continue;
                keys[count++] = order == QuadPosition.Object ? Fact.Pair(@object, subject) : Fact.Pair(subject, @object);
            }
        }
        var tags = new uint[count];
        PairSort.Sort(keys, tags, count);
        return new SortedRun(keys, tags, PairSort.Distinct(keys, tags, count));
    }
}
