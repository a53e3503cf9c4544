using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>A class expression (OWL 2 Structural Specification §8), as read from the graph.</summary>
/// <param name="Node">The node that stands for it, for positions and texts.</param>
internal abstract record ClassExpression(TermId Node)
{
    /// <summary>A class with a name; also a concept, for concepts are classes of statements here.</summary>
    public sealed record Named(TermId Node) : ClassExpression(Node);

    /// <summary><c>owl:Thing</c> or <c>rdfs:Resource</c>.</summary>
    public sealed record Thing(TermId Node) : ClassExpression(Node);

    /// <summary><c>owl:Nothing</c>.</summary>
    public sealed record Nothing(TermId Node) : ClassExpression(Node);

    /// <summary><c>owl:intersectionOf</c>.</summary>
    public sealed record Intersection(TermId Node, IReadOnlyList<ClassExpression> Parts) : ClassExpression(Node);

    /// <summary><c>owl:unionOf</c>.</summary>
    public sealed record Union(TermId Node, IReadOnlyList<ClassExpression> Parts) : ClassExpression(Node);

    /// <summary><c>owl:complementOf</c>.</summary>
    public sealed record Complement(TermId Node, ClassExpression Of) : ClassExpression(Node);

    /// <summary><c>owl:oneOf</c> of individuals.</summary>
    public sealed record OneOf(TermId Node, IReadOnlyList<TermId> Members) : ClassExpression(Node);

    /// <summary><c>owl:hasValue</c>.</summary>
    public sealed record HasValue(TermId Node, PropertyExpression Property, TermId Value) : ClassExpression(Node);

    /// <summary><c>owl:someValuesFrom</c> a class.</summary>
    public sealed record SomeValues(TermId Node, PropertyExpression Property, ClassExpression Filler) : ClassExpression(Node);

    /// <summary><c>owl:allValuesFrom</c> a class.</summary>
    public sealed record AllValues(TermId Node, PropertyExpression Property, ClassExpression Filler) : ClassExpression(Node);

    /// <summary><c>owl:someValuesFrom</c> a data range.</summary>
    public sealed record SomeData(TermId Node, PropertyExpression Property, DataRange Range) : ClassExpression(Node);

    /// <summary><c>owl:allValuesFrom</c> a data range.</summary>
    public sealed record AllData(TermId Node, PropertyExpression Property, DataRange Range) : ClassExpression(Node);

    /// <summary>A number restriction; the filler is null when it is not qualified.</summary>
    public sealed record Numbered(TermId Node, PropertyExpression Property, int Min, int? Max, ClassExpression? Filler) : ClassExpression(Node);

    /// <summary>What could not be read or is not supported anywhere; a diagnostic has been reported.</summary>
    public sealed record Unreadable(TermId Node) : ClassExpression(Node);
}
