using SemanticOrder.Diagnostics;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>A reference table that a profile gives a name.</summary>
/// <param name="Name">The name by which context rules use it.</param>
/// <param name="Path">The CSV file; see <see cref="FileDeclaration"/>.</param>
/// <param name="Key">The column by which rows are found.</param>
/// <param name="Span">Where the profile names it.</param>
public sealed record TableDeclaration(string Name, string Path, string Key, TextSpan Span) : FileDeclaration(Name, Path, Span);
