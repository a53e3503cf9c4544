using SemanticOrder.Manuals.Editions;

namespace SemanticOrder.Gateway.Schema.Review;

/// <summary>One edition of an uploaded document, with the others beside it.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="All">All editions of the document, oldest first.</param>
internal sealed record ManualView(DocumentEdition Edition, IReadOnlyList<DocumentEdition> All);
