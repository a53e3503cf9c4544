using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>A snapshot, read by sorted cursors: many focus nodes by merging with the whole range of a predicate, few by a probe for each.</summary>
internal sealed class SnapshotData(QuadSnapshot snapshot, GraphSelection graphs) : ValidationData
{
    /// <summary>Statements that are read in the time of one probe.</summary>
    private const int RowsPerProbe = 48;
    private const int BatchRows = 2048;

    private readonly bool _mayRepeat = graphs.Scope is GraphScope.All or GraphScope.AnyNamed;
    private readonly TermId _subClassOf = snapshot.Terms.Find(Vocab.Rdfs.SubClassOf);
    private readonly TermId[] _keys = new TermId[BatchRows];
    private readonly TermId[] _first = new TermId[BatchRows];
    private readonly TermId[] _second = new TermId[BatchRows];

    public override IQuadSource Source => snapshot;

    public override GraphSelection Graphs => graphs;

    public override void Values(TermId predicate, bool isForward, ReadOnlySpan<TermId> focus, ValueNodes into)
    {
        into.Clear();
        var pattern = new QuadPattern(TermId.None, predicate, TermId.None);
        if (focus.Length < 2 || (long)focus.Length * RowsPerProbe < snapshot.Count(pattern, graphs))
            ProbeValues(predicate, isForward, focus, into);
        else
            MergeValues(pattern, isForward, focus, into);
    }

    public override void Outgoing(ReadOnlySpan<TermId> focus, ValueNodes predicates, ValueNodes objects)
    {
        predicates.Clear();
        objects.Clear();
        QuadCursor? cursor = null;
        foreach (var node in focus)
        {
            Probe(ref cursor, new QuadPattern(node, TermId.None, TermId.None));
            while (!node.IsLiteral && cursor!.Read([], _first, _second, []) is var count and > 0)
            {
                predicates.Add(_first.AsSpan(0, count));
                objects.Add(_second.AsSpan(0, count));
            }
            predicates.EndRow();
            objects.EndRow();
        }
    }

    public override void Ends(TermId predicate, bool isSubject, TermColumn into) =>
        Append(new QuadPattern(TermId.None, predicate, TermId.None), isSubject, into);

    public override void Instances(ReadOnlySpan<TermId> classes, TermColumn into)
    {
        foreach (var @class in classes)
            Append(new QuadPattern(TermId.None, WellKnownTerms.RdfType, @class), isSubject: true, into);
    }

    public override void MarkInstances(ReadOnlySpan<TermId> nodes, ReadOnlySpan<TermId> classes, Span<bool> marks)
    {
        foreach (var @class in classes)
        {
            var pattern = new QuadPattern(TermId.None, WellKnownTerms.RdfType, @class);
            var instances = snapshot.Count(pattern, graphs);
            if (instances == 0)
                continue;
            if ((long)nodes.Length * RowsPerProbe < instances)
                ProbeInstances(nodes, @class, marks);
            else
                MergeInstances(snapshot.Open(pattern, graphs, QuadPosition.Subject), nodes, marks);
        }
    }

    protected override IEnumerable<TermId> StatedSubclasses(TermId @class) => _subClassOf.IsNone
        ? []
        : snapshot.Match(new QuadPattern(TermId.None, _subClassOf, @class), graphs).Select(quad => quad.Subject);

    private void ProbeValues(TermId predicate, bool isForward, ReadOnlySpan<TermId> focus, ValueNodes into)
    {
        QuadCursor? cursor = null;
        foreach (var node in focus)
        {
            if (!isForward || !node.IsLiteral)
            {
                Probe(ref cursor, isForward ? new QuadPattern(node, predicate, TermId.None) : new QuadPattern(TermId.None, predicate, node));
                while ((isForward ? cursor!.Read([], [], _first, []) : cursor!.Read(_first, [], [], [])) is var count and > 0)
                    into.Add(_first.AsSpan(0, count));
            }
            into.EndRowDistinct();
        }
    }

    private void MergeValues(QuadPattern pattern, bool isForward, ReadOnlySpan<TermId> focus, ValueNodes into)
    {
        var cursor = snapshot.Open(pattern, graphs, isForward ? QuadPosition.Subject : QuadPosition.Object);
        var (at, count) = (0, 0);
        foreach (var node in focus)
        {
            while (true)
            {
                if (at == count)
                {
                    if (count > 0 && _keys[count - 1] < node)
                        cursor.Seek(node);
                    (at, count) = (0, isForward ? cursor.Read(_keys, [], _first, []) : cursor.Read(_first, [], _keys, []));
                    if (count == 0)
                        break;
                }
                if (_keys[at] > node)
                    break;
                if (_keys[at] == node)
                    into.Add(_first[at]);
                at++;
            }
            if (_mayRepeat)
                into.EndRowDistinct();
            else
                into.EndRow();
        }
    }

    private void ProbeInstances(ReadOnlySpan<TermId> nodes, TermId @class, Span<bool> marks)
    {
        for (var at = 0; at < nodes.Length; at++)
        {
            if (!marks[at] && !nodes[at].IsLiteral)
                marks[at] = snapshot.Count(new QuadPattern(nodes[at], WellKnownTerms.RdfType, @class), graphs) > 0;
        }
    }

    private void MergeInstances(QuadCursor cursor, ReadOnlySpan<TermId> nodes, Span<bool> marks)
    {
        var node = 0;
        while (cursor.Read(_keys, [], [], []) is var count and > 0)
        {
            for (var at = 0; at < count; at++)
            {
                while (node < nodes.Length && nodes[node] < _keys[at])
                    node++;
                if (node == nodes.Length)
                    return;
                marks[node] |= nodes[node] == _keys[at];
            }
        }
    }

    private void Append(QuadPattern pattern, bool isSubject, TermColumn into)
    {
        var cursor = snapshot.Open(pattern, graphs, isSubject ? QuadPosition.Subject : QuadPosition.Object);
        while ((isSubject ? cursor.Read(_keys, [], [], []) : cursor.Read([], [], _keys, [])) is var count and > 0)
            into.Add(_keys.AsSpan(0, count));
    }

    private void Probe(ref QuadCursor? cursor, QuadPattern pattern)
    {
        if (cursor is null)
            cursor = snapshot.Open(pattern, graphs);
        else
            cursor.Reset(pattern);
    }
}
