using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Reads a snapshot through its cursor.</summary>
internal sealed class CursorReader(QuadCursor cursor) : StatementReader
{
    public override long Remaining => cursor.Remaining;

    public override void Reset(in QuadPattern pattern) => cursor.Reset(pattern);

    public override int Read(Span<TermId> subjects, Span<TermId> predicates, Span<TermId> objects, Span<TermId> graphs) =>
        cursor.Read(subjects, predicates, objects, graphs);

    public override StatementReader Part(int part, int parts) => new CursorReader(cursor.Split(parts)[part]);

    public override void Seek(TermId atLeast) => cursor.Seek(atLeast);
}
