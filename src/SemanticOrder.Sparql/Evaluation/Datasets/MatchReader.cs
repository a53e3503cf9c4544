using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Reads any source through its <see cref="IQuadSource.Match"/>.</summary>
internal sealed class MatchReader(IQuadSource source, QuadPattern pattern, GraphSelection graphs) : StatementReader
{
    private QuadPattern _pattern = pattern;
    private IEnumerator<Quad>? _statements;
    private long _read;

    public override long Remaining => source.Count(_pattern, graphs) - _read;

    public override void Reset(in QuadPattern pattern)
    {
        _pattern = pattern;
        _statements?.Dispose();
        _statements = null;
        _read = 0;
    }

    public override int Read(Span<TermId> subjects, Span<TermId> predicates, Span<TermId> objects, Span<TermId> names)
    {
        _statements ??= source.Match(_pattern, graphs).GetEnumerator();
        var room = Math.Min(Math.Min(Room(subjects), Room(predicates)), Math.Min(Room(objects), Room(names)));
        var count = 0;
        while (count < room && _statements.MoveNext())
        {
            var quad = _statements.Current;
            Put(subjects, count, quad.Subject);
            Put(predicates, count, quad.Predicate);
            Put(objects, count, quad.Object);
            Put(names, count, quad.Graph);
            count++;
        }
        _read += count;
        return count;
    }

    private static int Room(Span<TermId> column) => column.IsEmpty ? int.MaxValue : column.Length;

    private static void Put(Span<TermId> column, int row, TermId id)
    {
        if (!column.IsEmpty)
            column[row] = id;
    }
}
