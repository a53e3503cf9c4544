namespace SemanticOrder.Reasoning;

/// <content>
/// Equality: what is the same gets one representative, and facts are rewritten to it. The facts as they were stay in the runs, marked as rewritten, so that proofs
/// find them.
/// </content>
internal sealed partial class Saturator
{
    private readonly HashSet<uint> _merged = [];

    /// <summary>Forgets which terms were joined, when no fact names them yet.</summary>
    public void ForgetMerged() => _merged.Clear();

    /// <summary>Joins two terms.</summary>
    /// <returns>False when they are literals of different values.</returns>
    public bool Join(uint left, uint right, uint tag)
    {
        var (a, b) = (Terms.Equalities.Representative(left), Terms.Equalities.Representative(right));
        if (Terms.AreDifferent(a, b))
        {
            Findings.AddEquality(NumberOf("dt-diff"), new Fact(left, Vocabulary.SameAs, right));
            return false;
        }
        if (Terms.Join(left, right, tag) is { } loser)
            _merged.Add(loser);
        return true;
    }

    private void JoinEqualTerms()
    {
        foreach (var (left, right, tag) in _outputs.SelectMany(output => output.Equalities).OrderBy(equality => equality).ToList())
        {
            if (Join(left, right, tag))
                Reflect(left, tag);
        }
        if (_merged.Count == 0)
            return;
        foreach (var table in Tables.All.ToList())
        {
            foreach (var run in (SortedRun[])[.. table.BySubject.Runs, table.Delta])
                Rewrite(table, run, Round);
        }
        _merged.Clear();
    }

    /// <summary>
    /// What a round gave may still name terms that are representatives no more, from rules or facts of before. It stays, marked, and is given of the representatives
    /// in the next round.
    /// </summary>
    private void RewriteDelta(PredicateTable table)
    {
        if (!Terms.Equalities.IsEmpty)
            Rewrite(table, table.Delta, Round + 1);
    }

    /// <summary>States that a representative is the same as itself, for rules that have owl:sameAs as a premise by another name.</summary>
    private void Reflect(uint term, uint tag)
    {
        var representative = Terms.Equalities.Representative(term);
        _outputs[0].BufferOf(Vocabulary.SameAs).Add(Fact.Pair(representative, representative), tag);
    }

    private void Rewrite(PredicateTable table, SortedRun run, int round)
    {
        var predicate = Terms.Equalities.Representative(table.Predicate);
        for (var i = 0; i < run.Count; i++)
        {
            var key = run.Keys[i];
            var (subject, @object) = ((uint)(key >> 32), (uint)key);
            var (newSubject, newObject) = (Terms.Equalities.Representative(subject), Terms.Equalities.Representative(@object));
            if (!FactTag.IsLive(run.Tags[i]) || (predicate == table.Predicate && newSubject == subject && newObject == @object))
                continue;
            var rule = newSubject != subject ? "eq-rep-s" : newObject != @object ? "eq-rep-o" : "eq-rep-p";
            _outputs[0].BufferOf(predicate).Add(Fact.Pair(newSubject, newObject), FactTag.Of(round, NumberOf(rule)));
            table.MarkRewritten(key, run.Tags[i]);
        }
    }

    private int NumberOf(string id)
    {
        for (var number = 0; number < _rules.Rules.Length; number++)
        {
            if (_rules.Rules[number].Id == id)
                return number;
        }
        return 0;
    }
}
