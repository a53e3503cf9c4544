namespace SemanticOrder.Sparql.Results;

/// <summary>Looks over an XML text for tags with very many attributes, before the XML reader compares each attribute with all others.</summary>
internal static class XmlTagScan
{
    /// <summary>The tags of results have two attributes at most, and some namespaces.</summary>
    public const int MaxAttributes = 1024;

    /// <summary>Index of the first tag with more attributes than the limit; −1 when there is none.</summary>
    public static int FindLargeTag(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOf('<') is var next and >= 0;)
        {
            at += next;
            var rest = text[at..];
            if (rest.StartsWith("<!--"))
                at += LengthTo(rest, "-->");
            else if (rest.StartsWith("<![CDATA["))
                at += LengthTo(rest, "]]>");
            else if (rest.StartsWith("<?"))
                at += LengthTo(rest, "?>");
            else if (ReadTag(rest, out var length) > MaxAttributes)
                return at;
            else
                at += length;
        }
        return -1;
    }

    private static int LengthTo(ReadOnlySpan<char> text, string end) => text.IndexOf(end) is var at and >= 0 ? at + end.Length : text.Length;

    /// <summary>Counts the quoted values of a tag.</summary>
    private static int ReadTag(ReadOnlySpan<char> text, out int length)
    {
        var values = 0;
        for (length = 1; text[length..].IndexOfAny('"', '\'', '>') is var next and >= 0;)
        {
            length += next + 1;
            if (text[length - 1] == '>')
                return values;
            values++;
            length += text[length..].IndexOf(text[length - 1]) is var end and >= 0 ? end + 1 : text.Length - length;
        }
        length = text.Length;
        return values;
    }
}
