using SemanticOrder.Manuals.Pdf.Encodings;
using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Content;

/// <summary>Reads the document outline (ISO 32000-2 §12.3.3) and finds the pages its destinations name (§12.3.2).</summary>
internal sealed class OutlineReader
{
    private const int MaxItems = 20_000;
    private const int MaxLevel = 32;
    private readonly PdfDictionary _catalog;
    private readonly Dictionary<PdfObject, int> _pages = [];
    private readonly HashSet<PdfDictionary> _seen = [];
    private readonly List<PdfOutlineItem> _items = [];
    private Dictionary<string, PdfObject>? _names;

    private OutlineReader(PdfDictionary catalog, IReadOnlyList<PageEntry> pages)
    {
        _catalog = catalog;
        for (var i = 0; i < pages.Count; i++)
            _pages.TryAdd(pages[i].Dictionary, i + 1);
    }

    public static IReadOnlyList<PdfOutlineItem> Read(PdfDictionary catalog, IReadOnlyList<PageEntry> pages)
    {
        if (catalog.Dictionary("Outlines") is not { } outline)
            return [];
        var reader = new OutlineReader(catalog, pages);
        reader.Walk(outline.Dictionary("First"), 1);
        return reader._items;
    }

    private void Walk(PdfDictionary? item, int level)
    {
        for (; item is not null && _items.Count < MaxItems && _seen.Add(item); item = item.Dictionary("Next"))
        {
            var destination = item["Dest"] is PdfNull ? item.Dictionary("A")?["D"] : item["Dest"];
            _items.Add(new PdfOutlineItem(TextString.Read(item.String("Title") ?? []).Trim(), level, Page(destination)));
            if (level < MaxLevel)
                Walk(item.Dictionary("First"), level + 1);
        }
    }

    private int? Page(PdfObject? destination)
    {
        for (var step = 0; step < 8; step++)
        {
            switch (destination)
            {
                case PdfArray array:
                    return array[0] is PdfNumber number ? number.Integer + 1 : _pages.TryGetValue(array[0], out var page) ? page : null;
                case PdfDictionary dictionary:
                    destination = dictionary["D"];
                    break;
                case PdfName name:
                    destination = _catalog.Dictionary("Dests")?[name.Value];
                    break;
                case PdfString text:
                    _names ??= Names();
                    destination = _names.GetValueOrDefault(Key(text));
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private Dictionary<string, PdfObject> Names()
    {
        var names = new Dictionary<string, PdfObject>();
        TreeReader.Walk(_catalog.Dictionary("Names")?.Dictionary("Dests"), "Names", (key, value) =>
        {
            if (key is PdfString name)
                names.TryAdd(Key(name), value);
        });
        return names;
    }

    private static string Key(PdfString text) => Convert.ToHexString(text.Bytes);
}
