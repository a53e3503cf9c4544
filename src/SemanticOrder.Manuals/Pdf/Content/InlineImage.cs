using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Content;

/// <summary>Passes over inline images (ISO 32000-2 §8.9.7), whose data has no length and may hold anything.</summary>
internal static class InlineImage
{
    /// <param name="lexer">Stands behind <c>BI</c>, then behind <c>EI</c>.</param>
    /// <param name="maxNesting">See <see cref="PdfReadOptions.MaxNesting"/>.</param>
    public static void Skip(PdfLexer lexer, int maxNesting)
    {
        var parser = new PdfParser(lexer, null, maxNesting);
        var entries = new Dictionary<string, PdfObject>();
        while (parser.Read() is { } key)
        {
            if (key is PdfKeyword { Value: "ID" })
                break;
            if (key is PdfName name && parser.Read() is { } value)
            {
                if (value is PdfKeyword { Value: "ID" })
                    break;
                entries[name.Value] = value;
            }
        }

        // One white-space character ends ID.
        lexer.Position = Math.Min(lexer.Position + 1, lexer.Length);
        if (Size(new PdfDictionary(entries)) is { } size && lexer.Position + size <= lexer.Length)
        {
            var start = lexer.Position;
            lexer.Position += (int)size;
            if (lexer.Read() == TokenKind.Keyword && lexer.Word == "EI")
                return;
            lexer.Position = start;
        }

        lexer.SkipBehindEndOfImage();
    }

    /// <summary>Bytes of an image without filter; null for one with a filter, or of a colour space that the resources name.</summary>
    private static long? Size(PdfDictionary image)
    {
        if (image.Has("F") || image.Has("Filter"))
            return null;
        var components = (image.Name("CS") ?? image.Name("ColorSpace")) switch
        {
            "DeviceGray" or "G" or "CalGray" => 1,
            "DeviceRGB" or "RGB" or "CalRGB" => 3,
            "DeviceCMYK" or "CMYK" => 4,
            null when image.Boolean("IM", false) || image.Boolean("ImageMask", false) => 1,
            _ => 0,
        };
        var width = image.Integer("W") ?? image.Integer("Width") ?? 0;
        var height = image.Integer("H") ?? image.Integer("Height") ?? 0;
        var bits = image.Integer("BPC") ?? image.Integer("BitsPerComponent") ?? 1;
        return components == 0 || width <= 0 || height <= 0 ? null : ((long)width * components * bits + 7) / 8 * height;
    }
}
