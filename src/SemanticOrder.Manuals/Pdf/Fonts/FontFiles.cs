using SemanticOrder.Manuals.Pdf.Files;
using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Fonts;

/// <summary>The font files that a document embeds, parsed as far as text needs when it does (ISO 32000-2 §9.9).</summary>
internal sealed class FontFiles(PdfFile file)
{
    private readonly Dictionary<(PdfStream Stream, Type Kind), object?> _parsed = [];

    /// <summary>The TrueType or OpenType file of a descriptor; null when it embeds none or a damaged one.</summary>
    public TrueTypeFile? TrueType(PdfDictionary descriptor) =>
        Parsed(descriptor.Stream("FontFile2") ?? descriptor.Stream("FontFile3"), TrueTypeFile.Read);

    /// <summary>The CFF font of a descriptor, bare or inside OpenType.</summary>
    public CffFile? Cff(PdfDictionary descriptor)
    {
        if (descriptor.Stream("FontFile3") is not { } stream)
            return null;
        return TrueType(descriptor) is { } openType ? openType.Cff : Parsed(stream, CffFile.Read);
    }

    /// <summary>The encoding that the font file itself has, glyph names by code; null when it has none.</summary>
    public string?[]? Encoding(PdfDictionary descriptor)
    {
        if (descriptor.Stream("FontFile") is { } type1)
            return Parsed(type1, Type1Encoding.Read);
        return Cff(descriptor)?.Encoding;
    }

    private T? Parsed<T>(PdfStream? stream, Func<ReadOnlyMemory<byte>, T?> parse)
        where T : class
    {
        if (stream is null)
            return null;
        if (_parsed.TryGetValue((stream, typeof(T)), out var known))
            return (T?)known;
        var parsed = parse(file.Decode(stream));
        _parsed[(stream, typeof(T))] = parsed;
        return parsed;
    }
}
