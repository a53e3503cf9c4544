using SemanticOrder.Orders.Interpretations;

namespace SemanticOrder.Gateway.Schema.Views;

/// <summary>Something that could not be said of a node.</summary>
internal sealed class NoteView(OrderView order, DocumentNote note)
{
    /// <summary>What it says.</summary>
    public DocumentNote Note { get; } = note;

    /// <summary>Name of the property the statement would have had; null when it is about none.</summary>
    public string? Property => Note.Property == 0 ? null : order.PropertyName(Note.Property);

    /// <summary>The record that caused it; null when no single one did.</summary>
    public string? Record => Note.Record < 0 ? null : order.Document.Records[Note.Record];

    /// <summary>The notes of a node; the order has those of all its nodes.</summary>
    public static IEnumerable<NoteView> Of(NodeView node) => node.Order.Document.Notes
        .Where(note => (node.Index == 0 || note.Node == node.Index) && !node.Order.IsHidden(note.Node))
        .Select(note => new NoteView(node.Order, note));
}
