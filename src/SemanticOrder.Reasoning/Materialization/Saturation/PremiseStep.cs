namespace SemanticOrder.Reasoning;

/// <summary>A premise as a step of a join: which of its places are known when the step is reached is fixed beforehand.</summary>
/// <param name="Pattern">The premise.</param>
/// <param name="Atom">Its place in the body.</param>
/// <param name="KnowsSubject">True for a constant, or a variable that a step before binds.</param>
/// <param name="KnowsObject">The same of the object.</param>
internal readonly record struct PremiseStep(FactPattern Pattern, int Atom, bool KnowsSubject, bool KnowsObject)
{
    /// <summary>Orders premises so that each comes when as much of it is known as can be.</summary>
    /// <param name="body">The premises.</param>
    /// <param name="bound">Variables known at the start; grows.</param>
    /// <param name="seed">A premise that is not to be among the steps, or −1.</param>
    public static PremiseStep[] Order(FactPattern[] body, HashSet<int> bound, int seed)
    {
        var open = Enumerable.Range(0, body.Length).Where(atom => atom != seed).ToList();
        var steps = new PremiseStep[open.Count];
        for (var i = 0; i < steps.Length; i++)
        {
            var next = open.MaxBy(atom => (Score(body[atom], bound), -atom));
            open.Remove(next);
            var pattern = body[next];
            steps[i] = new PremiseStep(pattern, next, IsKnown(pattern.SubjectVariable, bound), IsKnown(pattern.ObjectVariable, bound));
            bound.Add(pattern.SubjectVariable);
            bound.Add(pattern.ObjectVariable);
        }
        return steps;
    }

    private static bool IsKnown(int variable, HashSet<int> bound) => variable < 0 || bound.Contains(variable);

    /// <summary>A bound variable narrows more than a constant, which may be a class of many.</summary>
    private static int Score(in FactPattern pattern, HashSet<int> bound) => Score(pattern.SubjectVariable, bound) + Score(pattern.ObjectVariable, bound);

    private static int Score(int variable, HashSet<int> bound) => variable < 0 ? 2 : bound.Contains(variable) ? 3 : 0;
}
