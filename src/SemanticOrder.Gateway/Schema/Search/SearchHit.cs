using SemanticOrder.Gateway.Schema.Views;
using SemanticOrder.Text.Search;

namespace SemanticOrder.Gateway.Schema.Search;

/// <summary>Something that a search found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Score">How well it fits; comparable among hits of one kind.</param>
/// <param name="Property">The property whose text was found, as the client names it.</param>
/// <param name="Fragments">The text around the match.</param>
internal sealed record SearchHit(SearchKind Kind, double Score, string Property, IReadOnlyList<TextFragment> Fragments)
{
    /// <summary>The concept, if it is one.</summary>
    public ConceptView? Concept { get; init; }

    /// <summary>The order, if it is one.</summary>
    public NodeView? Order { get; init; }

    /// <summary>The rule, if it is one.</summary>
    public RuleView? Rule { get; init; }
}
