using System.Text;
using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Encodings;

/// <summary>Reads CMap files, of encodings and of ToUnicode (ISO 32000-2 §9.7.5.4 and §9.10.3). Whatever else the PostScript in them does is passed over.</summary>
internal sealed class CMapReader
{
    private const int MaxTokens = 2_000_000;
    private readonly PdfLexer _lexer;
    private readonly CMap _map = new();
    private int _tokens;

    private CMapReader(ReadOnlyMemory<byte> text) => _lexer = new PdfLexer(text);

    /// <param name="text">The decoded stream.</param>
    /// <param name="useCMap">Finds the CMap that <c>usecmap</c> names; null when it is not known.</param>
    public static CMap Read(ReadOnlyMemory<byte> text, Func<string, CodeMapping?> useCMap)
    {
        var reader = new CMapReader(text);
        reader.Read(useCMap);
        return reader._map;
    }

    private void Read(Func<string, CodeMapping?> useCMap)
    {
        var name = "";
        for (var token = Next(); token != TokenKind.End; token = Next())
        {
            if (token == TokenKind.Name)
            {
                name = _lexer.Word;
                if (name == "WMode" && Next() == TokenKind.Number)
                    _map.IsVertical = _lexer.Number == 1;
            }
            else if (token == TokenKind.Keyword)
            {
                ReadSection(_lexer.Word, name, useCMap);
            }
        }
    }

    private void ReadSection(string word, string name, Func<string, CodeMapping?> useCMap)
    {
        switch (word)
        {
            case "usecmap":
                _map.Base = useCMap(name);
                break;
            case "begincodespacerange":
                while (Code(out var first, out var length) && Code(out var last, out _))
                    _map.AddSpace(new CodeSpace(length, (uint)first, (uint)last));
                break;
            case "begincidchar":
                while (Code(out var code, out _) && Next() == TokenKind.Number)
                    _map.AddCids(code, code, (int)_lexer.Number);
                break;
            case "begincidrange":
                while (Code(out var first, out _) && Code(out var last, out _) && Next() == TokenKind.Number)
                    _map.AddCids(first, last, (int)_lexer.Number);
                break;
            case "beginbfchar":
                while (Code(out var code, out _) && Target() is { } text)
                    _map.AddText(code, text);
                break;
            case "beginbfrange":
                while (Code(out var first, out _) && Code(out var last, out _) && ReadTextRange(first, last))
                {
                }

                break;
        }
    }

    private bool ReadTextRange(int first, int last)
    {
        var token = Next();
        if (token == TokenKind.String)
        {
            if (last >= first)
                _map.AddTexts(first, last, Units(_lexer.Bytes));
            return true;
        }

        if (token != TokenKind.ArrayOpen)
            return false;
        for (var code = first; Next() is TokenKind.String or TokenKind.Name; code++)
        {
            if (code <= last && _lexer.Word is not null)
                _map.AddText(code, Units(_lexer.Bytes));
        }

        return true;
    }

    /// <summary>A code; false at the word that ends the section.</summary>
    private bool Code(out int code, out int length)
    {
        (code, length) = (0, 0);
        if (Next() != TokenKind.String)
            return false;
        length = Math.Clamp(_lexer.Bytes.Length, 1, 4);
        foreach (var part in _lexer.Bytes.AsSpan(0, Math.Min(_lexer.Bytes.Length, 4)))
            code = (code << 8) | part;
        return true;
    }

    private string? Target() => Next() switch
    {
        TokenKind.String => Units(_lexer.Bytes),
        TokenKind.Name => GlyphNames.ToUnicode(_lexer.Word) ?? "",
        TokenKind.Number => ((char)_lexer.Number).ToString(),
        _ => null,
    };

    /// <summary>UTF-16BE; a single byte is a code of its own.</summary>
    private static string Units(byte[] bytes) => bytes.Length == 1 ? ((char)bytes[0]).ToString() : Encoding.BigEndianUnicode.GetString(bytes, 0, bytes.Length & ~1);

    private TokenKind Next() => ++_tokens > MaxTokens ? TokenKind.End : _lexer.Read();
}
