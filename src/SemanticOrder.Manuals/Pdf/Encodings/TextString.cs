using System.Text;

namespace SemanticOrder.Manuals.Pdf.Encodings;

/// <summary>Text strings outside content (ISO 32000-2 §7.9.2.2): UTF-16 or UTF-8 with a mark in front, else PDFDocEncoding.</summary>
internal static class TextString
{
    public static string Read(byte[] bytes)
    {
        if (bytes is [0xFE, 0xFF, ..])
            return WithoutEscapes(Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2));
        if (bytes is [0xFF, 0xFE, ..])
            return WithoutEscapes(Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2));
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            return Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3);
        var text = new StringBuilder(bytes.Length);
        foreach (var value in bytes)
            text.Append(BaseEncodings.PdfDoc[value] is { } name && GlyphNames.ToUnicode(name) is { } character ? character : ((char)value).ToString());
        return text.ToString();
    }

    /// <summary>Language escapes (§7.9.2.2.2) stand between two ESC characters.</summary>
    private static string WithoutEscapes(string text)
    {
        for (var start = text.IndexOf('\u001B', StringComparison.Ordinal); start >= 0; start = text.IndexOf('\u001B', StringComparison.Ordinal))
        {
            var end = text.IndexOf('\u001B', start + 1);
            text = end < 0 ? text.Remove(start, 1) : text.Remove(start, end - start + 1);
        }

        return text;
    }
}
