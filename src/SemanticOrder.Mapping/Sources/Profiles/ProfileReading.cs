using System.Collections.Immutable;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>What reading a profile gave.</summary>
/// <param name="Profile">The profile; null when a diagnostic is an error.</param>
/// <param name="Diagnostics">Everything that is wrong with it, in file order, each with line and column.</param>
public sealed record ProfileReading(SourceProfile? Profile, ImmutableArray<Diagnostic> Diagnostics);
