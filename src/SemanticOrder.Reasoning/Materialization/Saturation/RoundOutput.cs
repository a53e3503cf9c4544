namespace SemanticOrder.Reasoning;

/// <summary>What one thread's matches give in a round: facts by predicate, equalities, contradictions.</summary>
internal sealed class RoundOutput(uint sameAs) : IMatchSink
{
    /// <summary>A buffer this long is cleared of repetitions before it grows further.</summary>
    private const int CompactedFrom = 1 << 22;

    private readonly Dictionary<uint, FactBuffer> _buffers = [];
    private SpecializedRule _rule = null!;
    private FactBuffer?[] _targets = new FactBuffer?[8];
    private uint _tag;
    private int _round;
    private int _compactAt = CompactedFrom;

    public IReadOnlyDictionary<uint, FactBuffer> Buffers => _buffers;

    /// <summary>Two terms, and the tag of the statement that makes them one.</summary>
    public List<(uint Left, uint Right, uint Tag)> Equalities { get; } = [];

    /// <summary>Rules without conclusion that matched, with the values of their variables.</summary>
    public List<(SpecializedRule Rule, uint[] Values)> Contradictions { get; } = [];

    /// <summary>Starts a round.</summary>
    public void Open(int round)
    {
        _round = round;
        Equalities.Clear();
        Contradictions.Clear();
    }

    public FactBuffer BufferOf(uint predicate)
    {
        if (!_buffers.TryGetValue(predicate, out var buffer))
            _buffers.Add(predicate, buffer = new FactBuffer());
        return buffer;
    }

    public void Begin(SpecializedRule rule)
    {
        _rule = rule;
        _tag = FactTag.Of(_round, rule.Rule);
        if (_targets.Length < rule.Heads.Length)
            _targets = new FactBuffer?[rule.Heads.Length];
        for (var i = 0; i < rule.Heads.Length; i++)
            _targets[i] = rule.Heads[i].Predicate == sameAs ? null : BufferOf(rule.Heads[i].Predicate);
    }

    public void Match(ReadOnlySpan<uint> values)
    {
        var heads = _rule.Heads;
        for (var i = 0; i < heads.Length; i++)
        {
            var (subject, @object) = (heads[i].SubjectIn(values), heads[i].ObjectIn(values));
            if (_targets[i] is { } target)
                Add(target, Fact.Pair(subject, @object));
            else if (subject != @object)
                Equalities.Add((subject, @object, _tag));
        }
        if (heads.Length == 0 && Contradictions.Count < ClosureFindings.MaxKept)
            Contradictions.Add((_rule, values[.._rule.Variables].ToArray()));
    }

    private void Add(FactBuffer target, ulong key)
    {
        // Rows that are read in order often say the same again.
        if (target.Count > 0 && target.Keys[^1] == key)
            return;
        target.Add(key, _tag);
        if (target.Count < _compactAt)
            return;
        target.Compact();
        _compactAt = Math.Max(CompactedFrom, target.Count * 2);
    }
}
