using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Content;

/// <summary>A page and the nodes of the page tree above it, from which it inherits (ISO 32000-2 §7.7.3.4).</summary>
internal sealed record PageEntry(PdfDictionary Dictionary, IReadOnlyList<PdfDictionary> Ancestors)
{
    /// <summary>An attribute of the page, else of the nearest node above that has it.</summary>
    public PdfObject Inherited(string key)
    {
        if (Dictionary[key] is not PdfNull and var own)
            return own;
        for (var i = Ancestors.Count - 1; i >= 0; i--)
        {
            if (Ancestors[i][key] is not PdfNull and var inherited)
                return inherited;
        }

        return PdfNull.Instance;
    }
}
