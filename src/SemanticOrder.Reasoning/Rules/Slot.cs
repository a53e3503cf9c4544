using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>A position of an <see cref="Atom"/>: a variable of the rule, by number, or a constant.</summary>
internal readonly record struct Slot(int Variable, TermId Constant)
{
    /// <summary>The variable that stands for the thing a class expression is about.</summary>
    public static Slot X => Var(0);

    public bool IsVariable => Variable >= 0;

    public static Slot Var(int number) => new(number, TermId.None);

    public static Slot Const(TermId term) => new(-1, term);
}
