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
        if (Terms.Literals.AreDifferent(a, b))
        {
            Findings.Add(NumberOf("dt-diff"), [], [new Fact(left, Vocabulary.SameAs, right)]);
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
            Rewrite(table);
        foreach (var output in _outputs)
            Rewrite(output);
        _merged.Clear();
    }

    /// <summary>States that a representative is the same as itself, for rules that have owl:sameAs as a premise by another name.</summary>
    private void Reflect(uint term, uint tag)
    {
        var representative = Terms.Equalities.Representative(term);
        _outputs[0].BufferOf(Vocabulary.SameAs).Add(Fact.Pair(representative, representative), tag);
    }

    private void Rewrite(PredicateTable table)
    {
        var target = _outputs[0].BufferOf(Terms.Equalities.Representative(table.Predicate));
        var all = _merged.Contains(table.Predicate);
        foreach (var run in (SortedRun[])[.. table.BySubject.Runs, table.Delta])
        {
            for (var i = 0; i < run.Count; i++)
            {
                var key = run.Keys[i];
                var (subject, @object) = ((uint)(key >> 32), (uint)key);
                if (!FactTag.IsLive(run.Tags[i]) || !(all || _merged.Contains(subject) || _merged.Contains(@object)))
                    continue;
                var rule = _merged.Contains(subject) ? "eq-rep-s" : _merged.Contains(@object) ? "eq-rep-o" : "eq-rep-p";
                target.Add(Rewrite(key), FactTag.Of(Round, NumberOf(rule)));
                table.MarkRewritten(key, run.Tags[i]);
            }
        }
    }

    private void Rewrite(RoundOutput output)
    {
        foreach (var (predicate, buffer) in output.Buffers.ToList())
        {
            var representative = Terms.Equalities.Representative(predicate);
            buffer.Rewrite(Rewrite);
            if (representative == predicate)
                continue;
            _outputs[0].BufferOf(representative).Add(buffer);
            buffer.Clear();
        }
    }

    private ulong Rewrite(ulong key) => Fact.Pair(Terms.Equalities.Representative((uint)(key >> 32)), Terms.Equalities.Representative((uint)key));

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
