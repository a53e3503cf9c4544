using System.Collections.Immutable;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>Whether a graph follows.</summary>
/// <param name="Missing">The statements that were not shown to follow; empty when all of the graph follows.</param>
public sealed record EntailmentAnswer(ImmutableArray<Quad> Missing)
{
    /// <summary>True when the whole graph follows. False means that the rules do not show it, for OWL 2 RL/RDF is complete for ground facts only.</summary>
    public bool IsEntailed => Missing.IsEmpty;

    /// <summary>What is missing, for a message.</summary>
    public override string ToString() => IsEntailed ? "The graph follows." : $"Not shown: {string.Join("; ", Missing)}";
}
