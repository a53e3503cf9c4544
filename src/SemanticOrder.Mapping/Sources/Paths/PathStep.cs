namespace SemanticOrder.Mapping.Sources.Paths;

internal enum StepKind : byte
{
    /// <summary>The members, child elements or attributes with one name.</summary>
    Named,

    /// <summary>All items of an array, or all members or child elements.</summary>
    Any,

    /// <summary>The n-th item of an array; negative counts from the end.</summary>
    Index,

    /// <summary>Every node below, at any depth, with one name (0: any name).</summary>
    Descendant,

    /// <summary>The nearest object or element around the node.</summary>
    Parent,
}

/// <summary>One step of a compiled path.</summary>
/// <param name="Kind">The axis.</param>
/// <param name="Argument">Number of the name, or the index.</param>
/// <param name="Predicates">Conditions, applied from left to right.</param>
internal sealed record PathStep(StepKind Kind, int Argument, PathPredicate[] Predicates);

/// <summary>A condition in square brackets. A closed set.</summary>
internal abstract record PathPredicate
{
    /// <summary>The n-th (one-based) of the nodes that are left.</summary>
    public sealed record Position(int Ordinal) : PathPredicate;

    /// <summary>Some node of the path exists and is not absent.</summary>
    public sealed record Present(PathStep[] Path) : PathPredicate;

    /// <summary>Some node of <paramref name="Path"/> has (or, negated, none has) the text.</summary>
    public sealed record EqualsLiteral(PathStep[] Path, byte[] Literal, bool IsNegated) : PathPredicate;

    /// <summary>Some node of <paramref name="Path"/> has the text of some node that <paramref name="Other"/> finds from the element the whole path started at.</summary>
    public sealed record EqualsCurrent(PathStep[] Path, PathStep[] Other, bool IsNegated) : PathPredicate;
}
