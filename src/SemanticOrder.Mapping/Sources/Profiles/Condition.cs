using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SemanticOrder.Mapping.Sources.Paths;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>A test on a field of an element. A closed set.</summary>
/// <param name="Value">The field.</param>
public abstract record Condition(ValueTemplate Value)
{
    /// <summary>The field is one of the texts.</summary>
    /// <param name="Value">The field.</param>
    /// <param name="Texts">The texts; at least one. Compared exactly.</param>
    /// <param name="IsNegated">True when the field must be none of them; an absent field is none of them.</param>
    public sealed record EqualsAny(ValueTemplate Value, ImmutableArray<string> Texts, bool IsNegated) : Condition(Value);

    /// <summary>A regular expression matches somewhere in the field; an absent field does not match.</summary>
    /// <param name="Value">The field.</param>
    /// <param name="Pattern">The expression, compiled as <see cref="ExtractRule"/> says.</param>
    public sealed record Matches(ValueTemplate Value, Regex Pattern) : Condition(Value);

    /// <summary>The field has a value, or has none.</summary>
    /// <param name="Value">The field.</param>
    /// <param name="IsPresent">Which of the two.</param>
    public sealed record Present(ValueTemplate Value, bool IsPresent) : Condition(Value);
}
