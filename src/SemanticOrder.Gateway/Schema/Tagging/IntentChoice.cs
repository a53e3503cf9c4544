using SemanticOrder.Gateway.Schema.Views;
using SemanticOrder.Tagging.Scheme;

namespace SemanticOrder.Gateway.Schema.Tagging;

/// <summary>A tag that a person may choose.</summary>
/// <param name="Tag">What is declared of it.</param>
/// <param name="Concept">Its concept.</param>
/// <param name="Languages">The languages of its texts, in order of preference.</param>
internal sealed record IntentChoice(TagDefinition Tag, ConceptView Concept, IReadOnlyList<string> Languages)
{
    /// <summary>The tags that cannot hold at the same time.</summary>
    public IEnumerable<ConceptView> Conflicts => Concept.Served.Snapshot.Tags.Conflicts
        .Where(pair => pair.Left == Concept.Id || pair.Right == Concept.Id).Select(pair => Concept.Served.Concept(pair.Left == Concept.Id ? pair.Right : pair.Left));
}
