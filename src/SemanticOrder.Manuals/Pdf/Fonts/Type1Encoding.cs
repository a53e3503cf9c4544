using SemanticOrder.Manuals.Pdf.Encodings;
using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Fonts;

/// <summary>The built-in encoding of a Type 1 font program: <c>dup 65 /A put</c> in its clear part (Adobe Type 1 Font Format §2.2).</summary>
internal static class Type1Encoding
{
    /// <returns>Glyph names by code; null when the program states none.</returns>
    public static string?[]? Read(ReadOnlyMemory<byte> program)
    {
        var start = program.Span.IndexOf("/Encoding"u8);
        if (start < 0)
            return null;
        var lexer = new PdfLexer(program) { Position = start + 9 };
        if (lexer.Read() == TokenKind.Keyword && lexer.Word == "StandardEncoding")
            return BaseEncodings.Standard;
        var names = new string?[256];
        for (var token = lexer.Read(); token != TokenKind.End; token = lexer.Read())
        {
            if (token != TokenKind.Keyword)
                continue;
            if (lexer.Word is "def" or "readonly" or "currentfile" or "eexec")
                break;
            if (lexer.Word != "dup" || lexer.Read() != TokenKind.Number)
                continue;
            var code = (int)lexer.Number;
            if (lexer.Read() == TokenKind.Name && code is >= 0 and <= 255)
                names[code] = lexer.Word;
        }

        return names.Any(name => name is not null) ? names : null;
    }
}
