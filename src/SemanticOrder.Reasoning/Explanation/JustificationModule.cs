namespace SemanticOrder.Reasoning;

/// <summary>The asserted facts that any proof of a fact can use: everything that is reached backward through all uses of rules.</summary>
internal sealed class JustificationModule(ClosureState state)
{
    /// <summary>Facts reached at most; a fact that most of the knowledge leads to is justified from the part that was reached first.</summary>
    private const int MaxFacts = 20_000;

    private readonly BackwardJoin _backward = new(state.Tables, includesRewritten: false);
    private readonly HashSet<Fact> _seen = [];
    private readonly Queue<Fact> _open = [];

    /// <summary>The asserted facts, nearest first.</summary>
    public List<Fact> Of(in Fact fact)
    {
        var asserted = new List<Fact>();
        Reach(fact);
        while (_open.TryDequeue(out var next))
        {
            if (state.Tables.TryFind(next, out var tag) && tag == FactTag.Asserted)
                asserted.Add(next);
            foreach (var (rule, head) in state.Saturator.Dispatch.Concluding(next).ToList())
            {
                _backward.Search(rule, head, next, int.MaxValue, (values, _) =>
                {
                    foreach (var pattern in rule.Body)
                        Reach(pattern.Instantiate(values));
                    foreach (var axiom in rule.Axioms)
                        Reach(axiom);
                    return _seen.Count > MaxFacts;
                });
            }
        }
        return asserted;
    }

    private void Reach(in Fact fact)
    {
        if (_seen.Count <= MaxFacts && _seen.Add(fact))
            _open.Enqueue(fact);
    }
}
