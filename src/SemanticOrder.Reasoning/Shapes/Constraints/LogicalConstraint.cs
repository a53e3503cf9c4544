using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary><c>sh:not</c>, <c>sh:and</c>, <c>sh:or</c>, <c>sh:xone</c> (SHACL §4.6) and <c>sh:node</c> (§4.7.1): to how many of some shapes each value node conforms.</summary>
public sealed class LogicalConstraint : SetConstraint
{
    private readonly Shape[] _shapes;
    private readonly int _least;
    private readonly int _most;

    private LogicalConstraint(string component, ConstraintParameter parameter, IReadOnlyList<Shape> shapes, int least, int most)
        : base(Core(component), parameter) => (_shapes, _least, _most) = ([.. shapes], least, most);

    /// <inheritdoc/>
    public override IReadOnlyList<Shape> Shapes => _shapes;

    internal static LogicalConstraint Not(TermId parameter, Shape shape) => new("Not", new("not", parameter), [shape], 0, 0);

    internal static LogicalConstraint Node(TermId parameter, Shape shape) => new("Node", new("node", parameter), [shape], 1, 1);

    internal static LogicalConstraint And(IReadOnlyList<TermId> members, IReadOnlyList<Shape> shapes) => new("And", new("and", members), shapes, shapes.Count, shapes.Count);

    internal static LogicalConstraint Or(IReadOnlyList<TermId> members, IReadOnlyList<Shape> shapes) => new("Or", new("or", members), shapes, 1, shapes.Count);

    internal static LogicalConstraint Xone(IReadOnlyList<TermId> members, IReadOnlyList<Shape> shapes) => new("Xone", new("xone", members), shapes, 1, 1);

    internal override void MarkViolating(ValidationContext context, ReadOnlySpan<TermId> nodes, Span<bool> marks)
    {
        if (_shapes.Length == 1 && _least == 1)
        {
            context.MarkViolating(_shapes[0], nodes, marks);
            return;
        }
        var counts = context.Counts.Rent();
        counts.Reset(nodes.Length);
        foreach (var shape in _shapes)
        {
            marks.Clear();
            context.MarkViolating(shape, nodes, marks);
            for (var at = 0; at < marks.Length; at++)
                counts[at] += marks[at] ? 0 : 1;
        }
        for (var at = 0; at < marks.Length; at++)
            marks[at] = counts[at] < _least || counts[at] > _most;
        context.Counts.Return(counts);
    }
}
