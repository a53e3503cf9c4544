using SemanticOrder.Gateway.Schema.Views;
using SemanticOrder.SemanticLayer.Tagging;
using SemanticOrder.Tagging.Scheme;

namespace SemanticOrder.Gateway.Schema.Tagging;

/// <summary>A tag of an order of an answer.</summary>
/// <param name="Order">The order.</param>
/// <param name="Tag">The tag.</param>
internal sealed record OrderTagView(OrderView Order, OrderTag Tag)
{
    /// <summary>What this knowledge declares of it; null when no texts are read for it.</summary>
    public TagDefinition? Definition => Order.Served.Snapshot.Tags.Find(ConceptId);

    /// <summary>The concept, as the schema that answers knows it.</summary>
    public ConceptView Concept => Order.Served.Concept(ConceptId);

    /// <summary>The tags of an order that no profile hides.</summary>
    public static async ValueTask<IReadOnlyList<OrderTagView>> ReadAsync(NodeView node, RequestState state, CancellationToken cancellation)
    {
        var tags = node.Order.Past is { } past ? await state.Services.Explanations.GetTagsAsync(past, cancellation) : await state.Services.Explanations.GetTagsAsync(node.Order.Id, cancellation);
        return [.. tags.Where(tag => tag.Statement < node.Order.Document.Statements.Count && !node.Order.IsHidden(tag.Node)).Select(tag => new OrderTagView(node.Order, tag)).Where(view => !view.ConceptId.IsNone)];
    }

    /// <summary>By the number in the document: the tag was read under the knowledge of the order, and is told under the one that answers.</summary>
    private Rdf.TermId ConceptId => Order.Served.Snapshot.Numbering.IdOf(Order.Document.Statements[Tag.Statement].Value.Number);
}
