namespace SemanticOrder.Reasoning;

/// <summary>The body of a rule while it is put together. Immutable: alternatives branch off it.</summary>
/// <param name="Atoms">The statement patterns so far.</param>
/// <param name="Variables">Number of variables so far.</param>
internal sealed record RuleBody(IReadOnlyList<Atom> Atoms, int Variables)
{
    /// <summary>No atom; the variable 0 is the thing a class expression is about.</summary>
    public static RuleBody Empty { get; } = new([], 1);

    /// <summary>A premise that the next added atom stands for.</summary>
    public ProofStep.Premise Next => new(Atoms.Count);

    /// <summary>A variable that no atom has yet; pass the body on with <see cref="With"/>.</summary>
    public Slot FreshVariable => Slot.Var(Variables);

    public RuleBody With(Atom atom) => new([.. Atoms, atom], Math.Max(Variables, atom.Variables.DefaultIfEmpty(-1).Max() + 1));
}
