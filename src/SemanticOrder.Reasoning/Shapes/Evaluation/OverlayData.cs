using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>
/// One small graph over knowledge: targets are looked for in the overlay alone, values in both. Sub-classes are those of the knowledge. Allocates nothing once its
/// columns have grown.
/// </summary>
internal sealed class OverlayData : ValidationData
{
    private readonly TermId[] _read = new TermId[64];
    private QuadOverlay _overlay;
    private QuadCursor? _objects;
    private QuadCursor? _subjects;

    public OverlayData(QuadOverlay overlay) => _overlay = overlay;

    public override IQuadSource Source => _overlay;

    public override GraphSelection Graphs => GraphSelection.Default;

    /// <summary>The overlay to validate next; what is known of its snapshot is kept when it is the same.</summary>
    public void Use(QuadOverlay overlay)
    {
        if (!ReferenceEquals(overlay.Base, _overlay.Base))
        {
            (_objects, _subjects) = (null, null);
            ForgetClasses();
        }
        _overlay = overlay;
    }

    public override void Values(TermId predicate, bool isForward, ReadOnlySpan<TermId> focus, ValueNodes into)
    {
        into.Clear();
        foreach (var node in focus)
        {
            if (!isForward || !node.IsLiteral)
                AddValues(predicate, isForward, node, into);
            into.EndRowDistinct();
        }
    }

    public override void Outgoing(ReadOnlySpan<TermId> focus, ValueNodes predicates, ValueNodes objects)
    {
        predicates.Clear();
        objects.Clear();
        foreach (var node in focus)
        {
            var pattern = new QuadPattern(node, TermId.None, TermId.None);
            foreach (var statement in _overlay.Statements(pattern))
                Add(_overlay[statement]);
            if (!node.IsLocal && !node.IsLiteral)
            {
                foreach (var quad in _overlay.Base.Scan(pattern, Graphs))
                    Add(quad);
            }
            predicates.EndRow();
            objects.EndRow();
        }

        void Add(in Quad quad)
        {
            predicates.Add(quad.Predicate);
            objects.Add(quad.Object);
        }
    }

    public override bool HasNode(TermId node)
    {
        foreach (var _ in _overlay.Statements(new QuadPattern(node, TermId.None, TermId.None)))
            return true;
        return false;
    }

    public override void Ends(TermId predicate, bool isSubject, TermColumn into)
    {
        foreach (var statement in _overlay.Statements(new QuadPattern(TermId.None, predicate, TermId.None)))
            into.Add(isSubject ? _overlay[statement].Subject : _overlay[statement].Object);
    }

    public override void Instances(ReadOnlySpan<TermId> classes, TermColumn into)
    {
        foreach (var @class in classes)
        {
            foreach (var statement in _overlay.Statements(new QuadPattern(TermId.None, WellKnownTerms.RdfType, @class)))
                into.Add(_overlay[statement].Subject);
        }
    }

    public override void MarkInstances(ReadOnlySpan<TermId> nodes, ReadOnlySpan<TermId> classes, Span<bool> marks)
    {
        for (var at = 0; at < nodes.Length; at++)
        {
            for (var index = 0; index < classes.Length && !marks[at]; index++)
                marks[at] = !nodes[at].IsLiteral && Contains(new Quad(nodes[at], WellKnownTerms.RdfType, classes[index]));
        }
    }

    protected override IEnumerable<TermId> StatedSubclasses(TermId @class) => Terms.Find(Vocab.Rdfs.SubClassOf) is { IsNone: false } predicate && !@class.IsLocal
        ? _overlay.Base.Match(new QuadPattern(TermId.None, predicate, @class), Graphs).Select(quad => quad.Subject)
        : [];

    private void AddValues(TermId predicate, bool isForward, TermId node, ValueNodes into)
    {
        var pattern = isForward ? new QuadPattern(node, predicate, TermId.None) : new QuadPattern(TermId.None, predicate, node);
        foreach (var statement in _overlay.Statements(pattern))
            into.Add(isForward ? _overlay[statement].Object : _overlay[statement].Subject);
        if (node.IsLocal || predicate.IsLocal)
            return;
        ref var cursor = ref isForward ? ref _objects : ref _subjects;
        if (cursor is null)
            cursor = _overlay.Base.Open(pattern, Graphs);
        else
            cursor.Reset(pattern);
        while ((isForward ? cursor.Read([], [], _read, []) : cursor.Read(_read, [], [], [])) is var count and > 0)
            into.Add(_read.AsSpan(0, count));
    }

    private bool Contains(in Quad quad) =>
        _overlay.IndexOf(quad.Subject, quad.Predicate, quad.Object) >= 0 || (!quad.Subject.IsLocal && !quad.Object.IsLocal && _overlay.Base.Contains(quad));
}
