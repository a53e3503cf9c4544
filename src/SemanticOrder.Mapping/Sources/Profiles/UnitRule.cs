using System.Collections.Frozen;
using SemanticOrder.Mapping.Sources.Paths;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>Where the unit of a number comes from.</summary>
/// <param name="Code">A constant code (<c>CEL</c>), or references to the field that holds it; null when only <paramref name="Spellings"/> matter.</param>
/// <param name="Spellings">The system's own way of writing a unit, to its code; empty when the system writes codes.</param>
public sealed record UnitRule(ValueTemplate? Code, FrozenDictionary<string, string> Spellings)
{
    /// <summary>The code for what the source wrote: its entry in <see cref="Spellings"/>, else the text itself.</summary>
    public string CodeOf(string written) => Spellings.GetValueOrDefault(written, written);
}
