using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>One atom of a rule as a step of a join: which of its positions are known when the step is reached is fixed when the rules are compiled.</summary>
internal sealed class JoinStep
{
    public JoinStep(Atom atom, int number, IReadOnlySet<int> bound, bool knowledgeMayMatch)
    {
        Atom = number;
        Predicate = atom.Predicate;
        Guard = atom.Guard;
        GuardExcludes = atom.GuardExcludes;
        KnowledgeMayMatch = knowledgeMayMatch;
        Subject = atom.Subject;
        Object = atom.Object;
        IsSubjectKnown = !atom.Subject.IsVariable || bound.Contains(atom.Subject.Variable);
        ComparesValue = !atom.Object.IsVariable && atom.Object.Constant.IsLiteral;
        IsObjectKnown = !ComparesValue && (!atom.Object.IsVariable || bound.Contains(atom.Object.Variable));
        IsLoop = !IsSubjectKnown && !IsObjectKnown && atom.Object.IsVariable && atom.Subject.Variable == atom.Object.Variable;
    }

    /// <summary>Place of the atom in the rule's body.</summary>
    public int Atom { get; }

    public Slot Subject { get; }

    public TermId Predicate { get; }

    public Slot Object { get; }

    public DataRange? Guard { get; }

    public bool GuardExcludes { get; }

    /// <summary>False when the knowledge has no statement that could fit, so that it need not be asked.</summary>
    public bool KnowledgeMayMatch { get; }

    public bool IsSubjectKnown { get; }

    public bool IsObjectKnown { get; }

    /// <summary>True when the object is a constant literal, which fits every literal of its value.</summary>
    public bool ComparesValue { get; }

    /// <summary>True when subject and object are one variable that is not known yet.</summary>
    public bool IsLoop { get; }
}
