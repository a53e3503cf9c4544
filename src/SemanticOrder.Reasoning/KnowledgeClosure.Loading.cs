using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <content>Reading the asserted statements into sorted columns.</content>
public sealed partial class KnowledgeClosure
{
    private const int Rows = 4096;

    private void Load(QuadSnapshot asserted)
    {
        LoadEqualities(asserted);
        foreach (var predicate in Predicates(asserted))
            LoadPredicate(asserted, predicate);
    }

    /// <summary>Equalities that are asserted are known before any other fact is read, so that nothing has to be rewritten.</summary>
    private void LoadEqualities(QuadSnapshot asserted)
    {
        var sameAs = asserted.Terms.Find(Vocab.Owl.SameAs);
        if (!Options.Rules.Rules.Any(rule => rule.Id == "eq-rep-s"))
            return;
        foreach (var statement in asserted.Scan(new QuadPattern(TermId.None, sameAs, TermId.None), GraphSelection.All))
            _saturator.Join(_terms.Literals.Canonical(_terms.Numbers.Of(statement.Subject)), _terms.Literals.Canonical(_terms.Numbers.Of(statement.Object)), FactTag.Asserted);
        _saturator.ForgetMerged();
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
        var table = _tables.GetOrAdd(_terms.Of(predicate));
        var isType = table.Predicate == _saturator.Vocabulary.Type;
        var byObject = isType ? Read(asserted, predicate, QuadPosition.Object) : null;
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
        var isSameAs = _terms.Numbers.Find(predicate) == _saturator.Vocabulary.SameAs;
        for (int rows; (rows = cursor.Read(subjects, [], objects, [])) > 0;)
        {
            for (var i = 0; i < rows; i++)
            {
                var (subject, @object) = (_terms.Of(subjects[i]), _terms.Of(objects[i]));
                if (isSameAs && subject != @object)
                    continue;
                keys[count++] = order == QuadPosition.Object ? Fact.Pair(@object, subject) : Fact.Pair(subject, @object);
            }
        }
        var tags = new uint[count];
        PairSort.Sort(keys, tags, count);
        return new SortedRun(keys, tags, PairSort.Distinct(keys, tags, count));
    }
}
