using SemanticOrder.Manuals.Pdf.Files;
using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Content;

/// <summary>The pages of a file in order (ISO 32000-2 §7.7.3); of a tree that leads nowhere, every page object there is.</summary>
internal sealed class PageTree
{
    private const int MaxDepth = 64;
    private readonly HashSet<PdfDictionary> _seen = [];
    private readonly int _limit;

    private PageTree(int limit) => _limit = limit;

    public List<PageEntry> Pages { get; } = [];

    /// <summary>More pages than the limit were found.</summary>
    public bool IsCut { get; private set; }

    /// <exception cref="ManualFormatException">SO9004 when there is no page.</exception>
    public static PageTree Read(PdfFile file)
    {
        var tree = new PageTree(file.Budget.Options.MaxPages);
        tree.Walk(file.Catalog.Dictionary("Pages"), []);
        if (tree.Pages.Count == 0 && file.Search())
            tree.Walk(file.Catalog.Dictionary("Pages"), []);
        if (tree.Pages.Count == 0)
            tree.TakeAll(file);
        if (tree.Pages.Count == 0)
            throw PdfErrors.NoPages();
        if (tree.IsCut)
            file.Budget.Report(PdfErrors.PagesCut(tree._limit));
        return tree;
    }

    private void Walk(PdfDictionary? node, List<PdfDictionary> ancestors)
    {
        if (node is null || ancestors.Count > MaxDepth || !_seen.Add(node))
            return;
        if (node.Array("Kids") is not { } kids || node.Name("Type") == "Page")
        {
            // A root without kids is no page.
            if (ancestors.Count > 0 || node.Name("Type") == "Page")
                Add(node, ancestors);
            return;
        }

        List<PdfDictionary> below = [.. ancestors, node];
        foreach (var kid in kids.Items)
        {
            if (IsCut)
                return;
            Walk(kid as PdfDictionary, below);
        }
    }

    private void Add(PdfDictionary page, List<PdfDictionary> ancestors)
    {
        if (Pages.Count >= _limit)
            IsCut = true;
        else
            Pages.Add(new PageEntry(page, ancestors));
    }

    private void TakeAll(PdfFile file)
    {
        foreach (var number in file.Numbers.ToList())
        {
            if (!IsCut && file.Get(number) is PdfDictionary page && (page.Name("Type") == "Page" || (page.Has("Contents") && page.Has("MediaBox"))))
                Add(page, []);
        }
    }
}
