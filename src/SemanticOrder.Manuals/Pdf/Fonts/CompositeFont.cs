using System.Text;
using SemanticOrder.Manuals.Pdf.Encodings;
using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Fonts;

/// <summary>
/// A Type 0 font (ISO 32000-2 §9.7). Where ToUnicode says nothing, the text of a code comes from its CMap, from the registered collection of its CIDs, or from the
/// embedded font file read backwards; without any of these it is unknown.
/// </summary>
internal sealed class CompositeFont : PdfFont
{
    private readonly CodeMapping _mapping;
    private readonly CharacterCollection? _collection;
    private readonly CidWidths _widths;
    private readonly PdfDictionary? _descriptor;
    private readonly FontFiles _files;
    private readonly ReadOnlyMemory<byte>? _cidToGlyph;

    public CompositeFont(CodeMapping mapping, PdfDictionary descendant, PdfFontFace face, CMap? toUnicode, FontFiles files, ReadOnlyMemory<byte>? cidToGlyph)
        : base(face, toUnicode)
    {
        _mapping = mapping;
        _descriptor = descendant.Dictionary("FontDescriptor");
        _files = files;
        _cidToGlyph = cidToGlyph;
        _collection = CharacterCollection.Of(descendant.Dictionary("CIDSystemInfo")?.String("Ordering") is { } ordering ? Encoding.Latin1.GetString(ordering) : null);
        _widths = new CidWidths(descendant);
        IsVertical = mapping.IsVertical;
        TakeHeights(_descriptor);
    }

    public override int Read(ReadOnlySpan<byte> text, out int code) => _mapping.Read(text, out code);

    protected override FontGlyph Make(int code, string? text)
    {
        var cid = _mapping.Cid(code);
        text ??= _mapping.Text(code) ?? _collection?.ToUnicode(cid) ?? FromFile(cid);
        var width = _widths.Width(cid);
        var (advance, x, y) = _widths.Vertical(cid, width);
        return new FontGlyph(text ?? "", width, advance, x, y, text is not null);
    }

    private string? FromFile(int cid)
    {
        if (_descriptor is null)
            return null;
        if (_files.Cff(_descriptor) is { } cff)
        {
            if (cff.IsCidKeyed)
                return CharacterCollection.Of(cff.Ordering)?.ToUnicode(cid) ?? _files.TrueType(_descriptor)?.Text(cff.GlyphOfCid(cid));
            return _files.TrueType(_descriptor)?.Text(cid) ?? (cff.Name(cid) is { } name ? GlyphNames.ToUnicode(name) : null);
        }

        return _files.TrueType(_descriptor)?.Text(MappedGlyph(cid));
    }

    /// <summary><c>/CIDToGIDMap</c>: two bytes a CID; without it the CID is the glyph.</summary>
    private int MappedGlyph(int cid)
    {
        if (_cidToGlyph is not { } map)
            return cid;
        return cid >= 0 && cid * 2L + 1 < map.Length ? (map.Span[cid * 2] << 8) | map.Span[cid * 2 + 1] : 0;
    }
}
