using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Review.Binding;

namespace SemanticOrder.SemanticLayer.Review.Shapes;

/// <summary>What a rule asks of a node.</summary>
internal abstract record RuleRequirement
{
    /// <summary>Values of properties lie within bounds where they are stated.</summary>
    /// <param name="Properties">The properties; the two ends of a range are two.</param>
    /// <param name="Bounds">The bounds.</param>
    public sealed record Within(IReadOnlyList<string> Properties, Bounds Bounds) : RuleRequirement;

    /// <summary>Properties have a value.</summary>
    /// <param name="Fields">Each with the way to the nodes that should have it.</param>
    public sealed record Present(IReadOnlyList<(IReadOnlyList<OrderStep> Path, string Property, bool IsTruth)> Fields) : RuleRequirement;

    /// <summary>So many values of a property.</summary>
    public sealed record Counted(string Property, int? Least, int? Most) : RuleRequirement;

    /// <summary>So many characters of a text.</summary>
    public sealed record Length(string Property, int? Least, int? Most) : RuleRequirement;

    /// <summary>Values are among some.</summary>
    public sealed record OneOf(string Property, IReadOnlyList<Term> Values) : RuleRequirement;

    /// <summary>What a node names is one of some classes.</summary>
    public sealed record OneOfClasses(IReadOnlyList<string> Classes) : RuleRequirement;

    /// <summary>Values have a form.</summary>
    public sealed record Form(string Property, string Pattern) : RuleRequirement;

    /// <summary>Values of one property are before, at most, or the same as those of another; the two nodes are one.</summary>
    /// <param name="Left">The one.</param>
    /// <param name="Right">The other.</param>
    /// <param name="Component">Local name in SHACL: lessThan, lessThanOrEquals, equals.</param>
    public sealed record Compared(string Left, string Right, string Component) : RuleRequirement;

    /// <summary>No node there is of a class; with a second one, not of both.</summary>
    public sealed record Absent(IReadOnlyList<OrderStep> Path, string Class, string? With) : RuleRequirement;

    /// <summary>No node has a property.</summary>
    public sealed record Without(IReadOnlyList<OrderStep> Path, string Property) : RuleRequirement;
}
