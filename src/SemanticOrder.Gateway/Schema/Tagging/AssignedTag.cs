using SemanticOrder.Gateway.Schema.Subscriptions;
using SemanticOrder.Rdf;

namespace SemanticOrder.Gateway.Schema.Tagging;

/// <summary>A tag that the interpretation before did not have.</summary>
/// <param name="Change">The change that brought it.</param>
/// <param name="Number">Term number of the tag.</param>
internal sealed record AssignedTag(ChangedOrder Change, int Number)
{
    /// <summary>The tags of a document, by term number.</summary>
    /// <param name="document">The document.</param>
    /// <param name="property">Term number of <c>os:tag</c>.</param>
    public static HashSet<int> Of(Orders.Interpretations.InterpretationDocument document, int property) =>
        [.. document.Statements.Where(statement => statement.Property == property && statement.Value.Kind == Orders.Interpretations.DocumentValueKind.Iri).Select(statement => statement.Value.Number)];
}
