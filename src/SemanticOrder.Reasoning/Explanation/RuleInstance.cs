using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>One use of a rule: the statements that its atoms stand for. Stored derivations name the order's statements only; those of the knowledge are found again.</summary>
internal sealed class RuleInstance
{
    private readonly CompiledRule _rule;
    private readonly ITermSource _terms;
    private readonly TermId[] _values;

    private RuleInstance(CompiledRule rule, ITermSource terms)
    {
        _rule = rule;
        _terms = terms;
        _values = new TermId[rule.Variables];
        Statements = new Quad[rule.Body.Length];
    }

    /// <summary>The statement of each atom, in the order of the body.</summary>
    public Quad[] Statements { get; }

    /// <summary>Finds the use of a rule again.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="head">What it gave; null for a contradiction.</param>
    /// <param name="premises">Numbers of the overlay's statements; −1 for the knowledge.</param>
    /// <param name="overlay">The overlay.</param>
    /// <param name="knowledge">The knowledge; of several statements that fit, its first is taken, so that the answer is always the same.</param>
    /// <returns>Null when the premises do not fit the rule.</returns>
    public static RuleInstance? Find(CompiledRule rule, Quad? head, ReadOnlySpan<int> premises, QuadOverlay overlay, QuadSnapshot knowledge)
    {
        var instance = new RuleInstance(rule, overlay.Terms);
        if (premises.Length != rule.Body.Length || (head is { } given && !instance.Bind(rule.Head!, given)))
            return null;
        for (var i = 0; i < premises.Length; i++)
        {
            if (premises[i] < 0)
                continue;
            if (premises[i] >= overlay.StatementCount || !instance.Bind(rule.Body[i], overlay[premises[i]]))
                return null;
            instance.Statements[i] = overlay[premises[i]];
        }
        var open = new List<int>();
        for (var i = 0; i < premises.Length; i++)
        {
            if (premises[i] < 0)
                open.Add(i);
        }
        return instance.Complete(open, knowledge) ? instance : null;
    }

    /// <summary>The use of a rule whose variables are known.</summary>
    public static RuleInstance Of(CompiledRule rule, ReadOnlySpan<TermId> values, ITermSource terms)
    {
        var instance = new RuleInstance(rule, terms);
        values[..rule.Variables].CopyTo(instance._values);
        for (var i = 0; i < rule.Body.Length; i++)
            instance.Statements[i] = instance.Instantiate(rule.Body[i]);
        return instance;
    }

    /// <summary>An atom with the values of this use.</summary>
    public Quad Instantiate(Atom atom) => new(Value(atom.Subject), atom.Predicate, Value(atom.Object));

    private bool Complete(List<int> open, QuadSnapshot knowledge)
    {
        if (open.Count == 0)
            return true;
        var next = open.MaxBy(atom => Known(_rule.Body[atom]));
        List<int> rest = [.. open.Where(atom => atom != next)];
        var atom = _rule.Body[next];
        var @object = Value(atom.Object);
        var pattern = new QuadPattern(Value(atom.Subject), atom.Predicate, !atom.Object.IsVariable && @object.IsLiteral ? TermId.None : @object);
        foreach (var statement in knowledge.Scan(pattern, GraphSelection.All))
        {
            var before = _values.ToArray();
            Statements[next] = statement with { Graph = TermId.None };
            if (Bind(atom, statement) && Complete(rest, knowledge))
                return true;
            before.CopyTo(_values, 0);
        }
        return false;
    }

    private int Known(Atom atom) => (Value(atom.Subject).IsNone ? 0 : 1) + (Value(atom.Object).IsNone ? 0 : 1);

    private TermId Value(Slot slot) => slot.IsVariable ? _values[slot.Variable] : slot.Constant;

    private bool Bind(Atom atom, in Quad statement) =>
        atom.Predicate == statement.Predicate && Bind(atom.Subject, statement.Subject) && Bind(atom.Object, statement.Object)
        && (atom.Guard is null || (ValuePoint.TryRead(statement.Object, _terms, out var point) && atom.Guard.Contains(point)) != atom.GuardExcludes);

    private bool Bind(Slot slot, TermId term)
    {
        if (!slot.IsVariable)
            return LiteralValues.AreEqual(slot.Constant, term, _terms);
        if (!_values[slot.Variable].IsNone)
            return _values[slot.Variable] == term;
        _values[slot.Variable] = term;
        return true;
    }
}
