using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>
/// The use of a rule for a conclusion that lacks the fewest premises: a search over what the variables could be, bounded in steps. A premise whose subject only a missing
/// premise would bring is not counted: it says what the missing value has to be.
/// </summary>
internal sealed class PartialUse
{
    private const int MaxSteps = 5_000;
    private const int MaxMatches = 64;

    private readonly CompiledRule _rule;
    private readonly IQuadSource _data;
    private readonly TermId[] _values;
    private readonly Premise[] _premises;
    private readonly int _limit;
    private int _steps;
    private (int Missing, int Present) _best = (int.MaxValue, 0);

    private PartialUse(CompiledRule rule, IQuadSource data, int limit)
    {
        (_rule, _data, _limit) = (rule, data, limit);
        _values = new TermId[rule.Variables];
        _premises = new Premise[rule.Body.Length];
    }

    /// <summary>How a premise stands.</summary>
    internal enum State
    {
        /// <summary>Not decided.</summary>
        Open,

        /// <summary>A statement fits.</summary>
        Present,

        /// <summary>No statement fits.</summary>
        Missing,

        /// <summary>A statement fits but for its number.</summary>
        OutOfBounds,

        /// <summary>Says what a value is that is missing itself.</summary>
        Qualifies,
    }

    /// <summary>A premise of the best use.</summary>
    /// <param name="State">How it stands.</param>
    /// <param name="Statement">The statement, with no term where none is known.</param>
    internal readonly record struct Premise(State State, Quad Statement);

    /// <summary>The best use; null when the rule does not conclude the statement, or lacks more than the limit.</summary>
    public static Premise[]? Find(CompiledRule rule, in Quad goal, IQuadSource data, int limit)
    {
        var use = new PartialUse(rule, data, limit);
        if (rule.Head is not { } head || !use.Bind(head, goal))
            return null;
        use.Search(0, 0);
        return use.Best;
    }

    private Premise[]? Best { get; set; }

    private void Search(int missing, int present)
    {
        if (missing > _limit || missing > _best.Missing || ++_steps > MaxSteps)
            return;
        var next = Next();
        if (next < 0)
        {
            Keep(missing, present);
            return;
        }
        var atom = _rule.Body[next];
        if (Value(atom.Subject).IsNone && Value(atom.Object).IsNone | !atom.Object.IsVariable)
        {
            Try(next, new Premise(State.Qualifies, Pattern(atom)), missing, present);
            return;
        }
        var isCertain = false;
        foreach (var statement in Matches(atom))
        {
            var before = _values.ToArray();
            if (Bind(atom, statement))
            {
                var fits = Fits(atom, statement);
                isCertain |= fits && IsGround(atom, before);
                Try(next, new Premise(fits ? State.Present : State.OutOfBounds, statement), fits ? missing : missing + 1, fits ? present + 1 : present);
            }
            before.CopyTo(_values, 0);
        }
        if (!isCertain)
            Try(next, new Premise(State.Missing, Pattern(atom)), missing + 1, present);
    }

    private void Try(int atom, Premise premise, int missing, int present)
    {
        _premises[atom] = premise;
        Search(missing, present);
        _premises[atom] = default;
    }

    /// <summary>The statements are written anew, for what was unknown when a premise was passed may be known by now.</summary>
    private void Keep(int missing, int present)
    {
        if (missing == 0 || (missing, -present).CompareTo((_best.Missing, -_best.Present)) >= 0)
            return;
        _best = (missing, present);
        Best = [.. _premises.Select((premise, atom) => premise.State is State.Missing or State.Qualifies ? premise with { Statement = Pattern(_rule.Body[atom]) } : premise)];
    }

    /// <summary>The open premise of which most is known.</summary>
    private int Next()
    {
        var (best, bestKnown) = (-1, -1);
        for (var atom = 0; atom < _premises.Length; atom++)
        {
            if (_premises[atom].State != State.Open)
                continue;
            var known = (Value(_rule.Body[atom].Subject).IsNone ? 0 : 2) + (Value(_rule.Body[atom].Object).IsNone ? 0 : 1);
            if (known > bestKnown)
                (best, bestKnown) = (atom, known);
        }
        return best;
    }

    private IEnumerable<Quad> Matches(Atom atom)
    {
        var @object = Value(atom.Object);
        return _data.Match(new QuadPattern(Value(atom.Subject), atom.Predicate, @object.IsLiteral ? TermId.None : @object), GraphSelection.All).Take(MaxMatches);
    }

    private bool Fits(Atom atom, in Quad statement) =>
        atom.Guard is null || (ValuePoint.TryRead(statement.Object, _data.Terms, out var point) && atom.Guard.Contains(point)) != atom.GuardExcludes;

    private static bool IsGround(Atom atom, TermId[] values) =>
        (!atom.Subject.IsVariable || !values[atom.Subject.Variable].IsNone) && (!atom.Object.IsVariable || !values[atom.Object.Variable].IsNone);

    private Quad Pattern(Atom atom) => new(Value(atom.Subject), atom.Predicate, Value(atom.Object));

    private TermId Value(Slot slot) => slot.IsVariable ? _values[slot.Variable] : slot.Constant;

    private bool Bind(Atom atom, in Quad statement) => atom.Predicate == statement.Predicate && Bind(atom.Subject, statement.Subject) && Bind(atom.Object, statement.Object);

    private bool Bind(Slot slot, TermId term)
    {
        if (!slot.IsVariable)
            return LiteralValues.AreEqual(slot.Constant, term, _data.Terms);
        if (!_values[slot.Variable].IsNone)
            return LiteralValues.AreEqual(_values[slot.Variable], term, _data.Terms);
        _values[slot.Variable] = term;
        return true;
    }
}
