namespace SemanticOrder.Tagging.Text;

/// <summary>Numbers that stand for pieces of text. They are part of a model.</summary>
internal static class TextHash
{
    /// <summary>FNV-1a over UTF-16 code units.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var character in text)
            hash = (hash ^ character) * 0x100000001B3;
        return hash;
    }
}
