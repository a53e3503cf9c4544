using System.Collections.Immutable;
using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Sources.Paths;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>One <c>po</c> entry: a property of the node and where its value comes from.</summary>
public sealed record StatementRule
{
    /// <summary>Full IRI of the property.</summary>
    public required string Property { get; init; }

    /// <summary>Name of the field for <c>translate</c>: the <c>field</c> key, else the path of the value's one reference, else the template as written; empty for a constant.</summary>
    public required string Field { get; init; }

    /// <summary>Other names of the field that <c>translate</c> accepts: the <c>aliases</c> key.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The field or constant. For <see cref="ConstantIriOperator"/> its text is the IRI.</summary>
    public required ValueTemplate Value { get; init; }

    /// <summary>The part of the value that counts; null for all of it.</summary>
    public ExtractRule? Extract { get; init; }

    /// <summary>Tried in order on the (extracted) value; the first that resolves wins. At least one.</summary>
    public required ImmutableArray<ValueOperator> Operators { get; init; }

    /// <summary>All must hold, else the entry is passed over.</summary>
    public required ImmutableArray<Condition> When { get; init; }

    /// <summary>Where the entry stands in the profile.</summary>
    public required TextSpan Span { get; init; }
}
