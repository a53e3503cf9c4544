using SemanticOrder.Manuals.Pdf.Encodings;
using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Fonts;

/// <summary>Glyph names and texts of a simple font's codes (ISO 32000-2 §9.6.5), in this order: Differences, base encoding, the font file's own encoding, the standard one.</summary>
internal sealed class SimpleEncoding
{
    private const int Symbolic = 1 << 2;
    private readonly string?[] _names = new string?[256];
    private readonly bool[] _isDifference = new bool[256];
    private readonly bool _isDingbats;
    private readonly Lazy<TrueTypeFile?> _trueType;
    private readonly bool _isSymbolic;
    private readonly Lazy<bool> _isHexadecimal;

    public SimpleEncoding(PdfDictionary font, string fontName, FontFiles files)
    {
        var descriptor = font.Dictionary("FontDescriptor");
        var flags = descriptor?.Integer("Flags") ?? 0;
        _isSymbolic = (flags & Symbolic) != 0;
        _isDingbats = fontName.StartsWith("ZapfDingbats", StringComparison.Ordinal);
        var encoding = font["Encoding"];
        var stated = BaseEncodings.Named((encoding as PdfName)?.Value ?? (encoding as PdfDictionary)?.Name("BaseEncoding"));
        var isTrueType = font.Name("Subtype") == "TrueType";
        _trueType = new Lazy<TrueTypeFile?>(() => descriptor is null ? null : files.TrueType(descriptor));
        var embedded = stated is null && descriptor is not null ? files.Encoding(descriptor) : null;
        var implied = fontName.StartsWith("Symbol", StringComparison.Ordinal) ? BaseEncodings.Symbol : _isDingbats ? BaseEncodings.ZapfDingbats : null;
        var usesFile = isTrueType && _isSymbolic && stated is null && descriptor?.Has("FontFile2") == true;
        (stated ?? embedded ?? implied ?? (usesFile ? new string?[256] : isTrueType && !_isSymbolic ? BaseEncodings.WinAnsi : BaseEncodings.Standard)).CopyTo(_names, 0);
        TakeDifferences((encoding as PdfDictionary)?.Array("Differences"));
        _isHexadecimal = new Lazy<bool>(HasHexadecimalNames);
    }

    /// <summary>The glyph name of a code; null when the encoding has none.</summary>
    public string? Name(int code) => _names[code];

    /// <summary>The text of a code; null when nothing says which.</summary>
    /// <param name="code">0 to 255.</param>
    /// <param name="isGuess">Set when the text was made of the digits of a glyph name, or of the code because the name says nothing.</param>
    public string? Text(int code, out bool isGuess)
    {
        isGuess = false;
        if (_names[code] is not { } name)
            return FromFile(code) ?? (_isSymbolic ? null : Latin(code));
        if (_isDingbats && Dingbat(name) is { } dingbat)
            return dingbat;
        if (GlyphNames.ToUnicode(name) is { } text)
            return text;
        if (name == ".notdef")
            return null;
        if (FromFile(code) is { } found)
            return found;
        isGuess = true;
        return GlyphNames.Number(name, _isHexadecimal.Value) is >= 0x20 and <= 0xFF and var number ? ((char)number).ToString() : Latin(code);
    }

    private void TakeDifferences(PdfArray? differences)
    {
        var code = 0;
        foreach (var item in differences?.Items ?? [])
        {
            if (item is PdfNumber number)
            {
                code = number.Integer;
            }
            else if (item is PdfName name)
            {
                if (code is >= 0 and <= 255)
                    (_names[code], _isDifference[code]) = (name.Value, true);
                code++;
            }
        }
    }

    /// <summary>By the font file's own cmap: symbolic fonts have their codes at F000 (ISO 32000-2 §9.6.5.4).</summary>
    private string? FromFile(int code) => _trueType.Value is { } file && file.GlyphOfCode(code) is > 0 and var glyph ? file.Text(glyph) : null;

    private static string? Latin(int code) => code is >= 0x20 and not 0x7F && BaseEncodings.WinAnsi[code] is { } name ? GlyphNames.ToUnicode(name) : null;

    /// <summary>The names of Differences hold hexadecimal codes when one of them has a digit that is none in decimal: <c>g2E</c>.</summary>
    private bool HasHexadecimalNames()
    {
        for (var code = 0; code < 256; code++)
        {
            if (_isDifference[code] && _names[code] is { Length: >= 3 and <= 4 } name && char.IsAsciiLetter(name[0])
                && GlyphNames.ToUnicode(name) is null && GlyphNames.Number(name, false) is null && GlyphNames.Number(name, true) is not null)
                return true;
        }

        return false;
    }

    /// <summary>ZapfDingbats has names of its own; its codes lie in the order of the block Dingbats.</summary>
    private static string? Dingbat(string name)
    {
        var code = Array.IndexOf(BaseEncodings.ZapfDingbats, name);
        return code switch
        {
            >= 0x21 and <= 0x7E => ((char)(0x2700 + code - 0x20)).ToString(),
            >= 0xA1 and <= 0xFE => ((char)(0x2761 + code - 0xA1)).ToString(),
            _ => null,
        };
    }
}
