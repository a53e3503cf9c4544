using SemanticOrder.Diagnostics;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>A file that a profile gives a name.</summary>
/// <param name="Name">The name by which the profile's operators use it.</param>
/// <param name="Path">The file: the profile's folder and the stated path joined, with forward slashes, without <c>.</c> and <c>..</c> where they can be resolved.</param>
/// <param name="Span">Where the profile names it.</param>
public record FileDeclaration(string Name, string Path, TextSpan Span);
