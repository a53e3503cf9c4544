using System.Collections.Immutable;
using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Sources.Paths;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>A reference from a record to orders.</summary>
/// <param name="Spaces">The spaces in which the key may lie; at least one. <see cref="AnySpace"/> where the value names the space itself, as <c>taobao.trade:102</c>.</param>
/// <param name="Value">The key. A template that is one reference links to the order of each node it finds.</param>
/// <param name="Span">Where the profile says so.</param>
public sealed record LinkRule(ImmutableArray<string> Spaces, ValueTemplate Value, TextSpan Span)
{
    /// <summary>Stands for the space that the value names.</summary>
    public const string AnySpace = "*";
}
