using System.Xml;

namespace SemanticOrder.Gateway.Schema.Values;

/// <summary>A duration as it was written: <c>PT48H</c> stays so, and compares as two days.</summary>
/// <param name="Text">The lexical form of <c>xsd:dayTimeDuration</c>.</param>
/// <param name="Length">Its length.</param>
internal readonly record struct DurationText(string Text, TimeSpan Length)
{
    /// <summary>Reads a lexical form; years and months are refused, because their length varies.</summary>
    public static bool TryParse(string? text, out DurationText duration)
    {
        duration = default;
        if (text is null || text.Length > 64 || text.Split('T')[0].AsSpan().IndexOfAny('Y', 'M') >= 0)
            return false;
        try
        {
            duration = new DurationText(text, XmlConvert.ToTimeSpan(text));
            return true;
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            return false;
        }
    }
}
