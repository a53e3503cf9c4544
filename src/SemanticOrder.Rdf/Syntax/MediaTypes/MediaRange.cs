using System.Globalization;

namespace SemanticOrder.Rdf;

/// <summary>One range of an Accept header (RFC 9110 §12.5.1).</summary>
/// <param name="Type">Type in small letters; <c>*</c> for all.</param>
/// <param name="Subtype">Subtype in small letters; <c>*</c> for all.</param>
/// <param name="Quality">Weight in [0,1]; 0 means not acceptable.</param>
internal readonly record struct MediaRange(string Type, string Subtype, double Quality)
{
    /// <summary>0 for <c>*/*</c>, 1 for <c>type/*</c>, 2 for a whole media type.</summary>
    public int Specificity => Type == "*" ? 0 : Subtype == "*" ? 1 : 2;

    /// <summary>True when a media type is in the range.</summary>
    /// <param name="type">Type in small letters.</param>
    /// <param name="subtype">Subtype in small letters.</param>
    public bool Contains(ReadOnlySpan<char> type, ReadOnlySpan<char> subtype) =>
        Type == "*" || (type.SequenceEqual(Type) && (Subtype == "*" || subtype.SequenceEqual(Subtype)));

    /// <summary>
    /// <c>media-range = ( "*/*" / ( type "/" "*" ) / ( type "/" subtype ) ) parameters</c> with a weight <c>OWS ";" OWS "q=" qvalue</c>; parameters other than the weight are passed over.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out MediaRange range)
    {
        range = default;
        var end = IndexOfUnquoted(text, ';');
        var name = (end < 0 ? text : text[..end]).Trim(" \t");
        var slash = name.IndexOf('/');
        if (slash <= 0 || !IsToken(name[..slash]) || !IsToken(name[(slash + 1)..]) || (name[..slash] is "*" && name[(slash + 1)..] is not "*"))
            return false;
        var quality = 1.0;
        while (end >= 0)
        {
            text = text[(end + 1)..];
            end = IndexOfUnquoted(text, ';');
            var parameter = (end < 0 ? text : text[..end]).Trim(" \t");
            if (parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase) && !TryParseQuality(parameter[2..], out quality))
                return false;
        }
        range = new MediaRange(name[..slash].ToString().ToLowerInvariant(), name[(slash + 1)..].ToString().ToLowerInvariant(), quality);
        return true;
    }

    /// <summary>The index of a character outside of quoted strings; −1 when there is none.</summary>
    public static int IndexOfUnquoted(ReadOnlySpan<char> text, char sought)
    {
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
                isQuoted = !isQuoted;
            else if (isQuoted && text[i] == '\\')
                i++;
            else if (!isQuoted && text[i] == sought)
                return i;
        }
        return -1;
    }

    /// <summary><c>qvalue = ( "0" [ "." *3DIGIT ] ) / ( "1" [ "." *3("0") ] )</c></summary>
    private static bool TryParseQuality(ReadOnlySpan<char> text, out double quality) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out quality) && text.Length <= 5 && text[0] != '.' && quality <= 1;

    /// <summary><c>token = 1*tchar</c> (RFC 9110 §5.6.2).</summary>
    private static bool IsToken(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && !"!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal))
                return false;
        }
        return !text.IsEmpty;
    }
}
