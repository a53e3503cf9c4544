using SemanticOrder.Manuals.Pdf.Encodings;
using SemanticOrder.Manuals.Pdf.Files;
using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Fonts;

/// <summary>Makes fonts of their dictionaries, each once a document.</summary>
internal sealed class FontFactory(PdfFile file)
{
    private readonly Dictionary<PdfDictionary, PdfFont> _fonts = [];
    private readonly FontFiles _files = new(file);

    public PdfFont Font(PdfDictionary dictionary)
    {
        if (!_fonts.TryGetValue(dictionary, out var font))
        {
            font = Make(dictionary);
            _fonts[dictionary] = font;
        }

        return font;
    }

    private PdfFont Make(PdfDictionary font)
    {
        var toUnicode = ToUnicode(font["ToUnicode"]);
        var subtype = font.Name("Subtype");
        if (subtype == "Type0" || (subtype is null && font.Has("DescendantFonts")))
            return Composite(font, toUnicode);
        var face = FontFaceReader.Read(font.Name("BaseFont") ?? (subtype == "Type3" ? font.Name("Name") : null), font.Dictionary("FontDescriptor"), isVertical: false);
        return subtype == "Type3" ? new Type3Font(font, face, toUnicode, _files) : new SimpleFont(font, face, toUnicode, _files);
    }

    private CompositeFont Composite(PdfDictionary font, CMap? toUnicode)
    {
        var descendant = (font["DescendantFonts"] is PdfArray fonts ? fonts[0] : font["DescendantFonts"]) as PdfDictionary ?? PdfDictionary.Empty;
        var mapping = Mapping(font["Encoding"], 0) ?? new IdentityMapping(isVertical: false);
        var face = FontFaceReader.Read(descendant.Name("BaseFont") ?? font.Name("BaseFont"), descendant.Dictionary("FontDescriptor"), mapping.IsVertical);
        ReadOnlyMemory<byte>? cidToGlyph = null;
        if (descendant.Stream("CIDToGIDMap") is { } map)
            cidToGlyph = file.Decode(map);
        return new CompositeFont(mapping, descendant, face, toUnicode, _files, cidToGlyph);
    }

    private CodeMapping? Mapping(PdfObject encoding, int depth)
    {
        if (encoding is PdfName name)
            return PredefinedMappings.Named(name.Value);
        if (encoding is not PdfStream stream || depth > 5)
            return null;
        var map = CMapReader.Read(file.Decode(stream), PredefinedMappings.Named);
        map.IsVertical |= stream.Dictionary.Integer("WMode") == 1;
        map.Base ??= Mapping(stream.Dictionary["UseCMap"], depth + 1);
        return new EmbeddedMapping(map);
    }

    private CMap? ToUnicode(PdfObject value)
    {
        if (value is PdfStream stream)
            return CMapReader.Read(file.Decode(stream), _ => null) is { HasTexts: true } map ? map : null;
        if (value is not PdfName { Value: "Identity-H" or "Identity-V" })
            return null;
        var identity = new CMap();
        identity.AddTexts(0, 0xFFFF, "\0");
        return identity;
    }
}
