using SemanticOrder.Diagnostics;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>What became of a shapes graph.</summary>
/// <param name="Shapes">The compiled shapes; null when an error was found.</param>
/// <param name="Diagnostics">What is wrong with it, all of it at once, in the order of places.</param>
public sealed record ShapesBuild(ShapesGraph? Shapes, IReadOnlyList<Diagnostic> Diagnostics);
