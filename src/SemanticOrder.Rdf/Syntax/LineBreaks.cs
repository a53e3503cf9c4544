namespace SemanticOrder.Rdf;

/// <summary>Counts line breaks: LF, CR or CRLF.</summary>
internal static class LineBreaks
{
    /// <param name="text">Where to count.</param>
    /// <param name="nextIsLineFeed">True when the byte after the text is LF, so that a CR at its end is the first half of a CRLF.</param>
    /// <param name="afterLast">Index after the last break; −1 when there is none.</param>
    public static int Count(ReadOnlySpan<byte> text, bool nextIsLineFeed, out int afterLast)
    {
        if (!text.Contains((byte)'\r'))
        {
            afterLast = text.LastIndexOf((byte)'\n') is var last and >= 0 ? last + 1 : -1;
            return afterLast < 0 ? 0 : text.Count((byte)'\n');
        }
        var count = 0;
        afterLast = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var nextIsFeed = i + 1 < text.Length ? text[i + 1] == (byte)'\n' : nextIsLineFeed;
            if (text[i] == (byte)'\n' || (text[i] == (byte)'\r' && !nextIsFeed))
            {
                count++;
                afterLast = i + 1;
            }
        }
        return count;
    }
}
