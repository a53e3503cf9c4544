using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary><c>sh:class</c> (SHACL §4.1.1): each value node is an instance of the class or of a subclass. An anti-join of the values with the instances.</summary>
public sealed class ClassConstraint : SetConstraint
{
    private readonly TermId _class;

    internal ClassConstraint(TermId @class)
        : base(Core("Class"), new ConstraintParameter("class", @class)) => _class = @class;

    internal override void MarkViolating(ValidationContext context, ReadOnlySpan<TermId> nodes, Span<bool> marks)
    {
        context.Data.MarkInstances(nodes, context.Data.SubclassesOf(_class), marks);
        foreach (ref var mark in marks)
            mark = !mark;
    }
}
