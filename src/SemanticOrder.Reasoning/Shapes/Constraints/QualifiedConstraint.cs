using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary><c>sh:qualifiedValueShape</c> (SHACL §4.7.3): how many value nodes conform to a shape, and, when disjoint, to none of the shapes that its siblings ask for.</summary>
public sealed class QualifiedConstraint : Constraint
{
    private readonly Shape _shape;
    private readonly Shape[] _siblings;
    private readonly bool _isMinimum;
    private readonly long _bound;

    internal QualifiedConstraint(bool isMinimum, TermId shapeId, TermId boundId, long bound, Shape shape, IReadOnlyList<Shape> siblings)
        : base(
            Core(isMinimum ? "QualifiedMinCount" : "QualifiedMaxCount"),
            new ConstraintParameter("qualifiedValueShape", shapeId), new ConstraintParameter(isMinimum ? "qualifiedMinCount" : "qualifiedMaxCount", boundId)) =>
        (_isMinimum, _bound, _shape, _siblings) = (isMinimum, bound, shape, [.. siblings]);

    /// <inheritdoc/>
    public override IReadOnlyList<Shape> Shapes => [_shape, .. _siblings];

    internal override void Check(ValidationContext context, in FocusNodes input, ViolationBuffer found)
    {
        var (distinct, counts) = (context.Distinct.Rent(), context.Counts.Rent());
        distinct.Fill(input.Values);
        MarkOthers(context, distinct, counts);
        var marks = distinct.Marks;
        for (var row = 0; row < input.Values.RowCount; row++)
        {
            var count = 0;
            foreach (var value in input.Values[row])
                count += marks[distinct.IndexOf(value)] ? 0 : 1;
            if (_isMinimum ? count < _bound : count > _bound)
                found.Add(input, row, this, TermId.None);
        }
        context.Counts.Return(counts);
        context.Distinct.Return(distinct);
    }

    /// <summary>Marks the nodes that do not count.</summary>
    private void MarkOthers(ValidationContext context, DistinctNodes distinct, CountColumn counts)
    {
        var nodes = distinct.Nodes;
        var marks = distinct.Marks;
        counts.Reset(nodes.Length);
        foreach (var sibling in _siblings)
        {
            marks.Clear();
            context.MarkViolating(sibling, nodes, marks);
            for (var at = 0; at < marks.Length; at++)
                counts[at] += marks[at] ? 0 : 1;
        }
        marks.Clear();
        context.MarkViolating(_shape, nodes, marks);
        for (var at = 0; at < marks.Length; at++)
            marks[at] |= counts[at] > 0;
    }
}
