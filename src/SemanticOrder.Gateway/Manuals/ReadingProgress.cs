using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals.Editions;

namespace SemanticOrder.Gateway.Manuals;

/// <summary>How far an edition has been read.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="State">Waiting until all is read and kept.</param>
/// <param name="PagesRead">Pages so far.</param>
/// <param name="Pages">All pages; 0 until it is known.</param>
/// <param name="Error">Why it could not be read.</param>
internal sealed record ReadingProgress(EditionKey Edition, EditionState State, int PagesRead, int Pages, Diagnostic? Error)
{
    /// <summary>The progress of an edition as it is kept.</summary>
    public static ReadingProgress Of(DocumentEdition edition) =>
        new(edition.Key, edition.State, edition.State == EditionState.Read ? edition.Pages : 0, edition.Pages, edition.Error);
}
