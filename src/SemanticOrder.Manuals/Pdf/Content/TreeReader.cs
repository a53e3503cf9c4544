using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Content;

/// <summary>Walks name trees and number trees (ISO 32000-2 §7.9.6 and §7.9.7).</summary>
internal static class TreeReader
{
    private const int MaxEntries = 100_000;
    private const int MaxDepth = 32;

    /// <param name="root">The root; null for none.</param>
    /// <param name="leaf"><c>Names</c> or <c>Nums</c>.</param>
    /// <param name="add">Takes key and value.</param>
    public static void Walk(PdfDictionary? root, string leaf, Action<PdfObject, PdfObject> add)
    {
        var left = MaxEntries;
        Walk(root, leaf, add, [], 0, ref left);
    }

    private static void Walk(PdfDictionary? node, string leaf, Action<PdfObject, PdfObject> add, HashSet<PdfDictionary> seen, int depth, ref int left)
    {
        if (node is null || depth > MaxDepth || !seen.Add(node))
            return;
        if (node.Array(leaf) is { } entries)
        {
            for (var i = 0; i + 1 < entries.Count && left-- > 0; i += 2)
                add(entries[i], entries[i + 1]);
        }

        foreach (var kid in node.Array("Kids")?.Items ?? [])
            Walk(kid as PdfDictionary, leaf, add, seen, depth + 1, ref left);
    }
}
