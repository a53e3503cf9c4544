using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Reads several readers one after the other; where they are graphs merged (SPARQL 1.1 §13.2), a triple counts once.</summary>
internal sealed class UnionReader(StatementReader[] parts, bool isDistinct) : StatementReader
{
    private readonly HashSet<QuadPattern> _seen = [];
    private TermId[][] _scratch = [];
    private int _part;

    public override long Remaining
    {
        get
        {
            var sum = 0L;
            for (var part = _part; part < parts.Length; part++)
                sum += parts[part].Remaining;
            return sum;
        }
    }

    public override void Reset(in QuadPattern pattern)
    {
        foreach (var part in parts)
            part.Reset(pattern);
        _part = 0;
        _seen.Clear();
    }

    public override int Read(Span<TermId> subjects, Span<TermId> predicates, Span<TermId> objects, Span<TermId> graphs)
    {
        for (; _part < parts.Length; _part++)
        {
            var count = isDistinct ? ReadDistinct(subjects, predicates, objects) : parts[_part].Read(subjects, predicates, objects, graphs);
            if (count > 0)
                return count;
        }
        return 0;
    }

    private int ReadDistinct(Span<TermId> subjects, Span<TermId> predicates, Span<TermId> objects)
    {
        var room = Math.Min(Math.Min(Room(subjects), Room(predicates)), Room(objects));
        if (_scratch.Length == 0 || _scratch[0].Length < room)
            _scratch = [new TermId[room], new TermId[room], new TermId[room]];
        var (s, p, o) = (_scratch[0], _scratch[1], _scratch[2]);
        var kept = 0;
        while (kept == 0 && parts[_part].Read(s.AsSpan(0, room), p.AsSpan(0, room), o.AsSpan(0, room), []) is var read and > 0)
        {
            for (var row = 0; row < read; row++)
            {
                if (!_seen.Add(new QuadPattern(s[row], p[row], o[row])))
                    continue;
                Put(subjects, kept, s[row]);
                Put(predicates, kept, p[row]);
                Put(objects, kept, o[row]);
                kept++;
            }
        }
        return kept;
    }

    private static int Room(Span<TermId> column) => column.IsEmpty ? int.MaxValue : column.Length;

    private static void Put(Span<TermId> column, int row, TermId id)
    {
        if (!column.IsEmpty)
            column[row] = id;
    }
}
