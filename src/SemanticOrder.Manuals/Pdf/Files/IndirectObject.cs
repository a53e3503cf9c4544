using SemanticOrder.Manuals.Pdf.Encryption;
using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Files;

/// <summary>An indirect object as it stands in the file (ISO 32000-2 §7.3.10).</summary>
internal sealed record IndirectObject(int Number, int Generation, PdfObject Value)
{
    /// <summary>Reads <c>N G obj … endobj</c> at an offset; null when no such thing begins there.</summary>
    public static IndirectObject? Read(ReadOnlyMemory<byte> file, int offset, IObjectSource source, ReadBudget budget, StandardSecurityHandler? security)
    {
        var lexer = new PdfLexer(file) { Position = offset };
        if (lexer.Read() != TokenKind.Number)
            return null;
        var number = (int)Math.Min(lexer.Number, int.MaxValue);
        if (lexer.Read() != TokenKind.Number)
            return null;
        var generation = (int)Math.Min(lexer.Number, 65535);
        if (lexer.Read() != TokenKind.Keyword || lexer.Word != "obj")
            return null;
        var decrypt = security is null ? (Func<byte[], byte[]>?)null : bytes => security.DecryptString(bytes, number, generation);
        var parser = new PdfParser(lexer, source, budget.Options.MaxNesting, decrypt);
        if (parser.Read() is not { } value)
            return null;
        if (parser.IsCut)
            budget.Report(PdfErrors.NestedTooDeeply(budget.Options.MaxNesting));
        if (value is PdfKeyword)
            return new IndirectObject(number, generation, PdfNull.Instance);
        if (value is PdfDictionary dictionary && lexer.Read() == TokenKind.Keyword && lexer.Word == "stream")
            value = new PdfStream(dictionary, StreamBytes(file, lexer.Position, dictionary), security is null ? 0 : number, generation);
        return new IndirectObject(number, generation, value);
    }

    /// <summary>The bytes between <c>stream</c> and <c>endstream</c>: by <c>/Length</c> where that fits, else by search.</summary>
    private static ReadOnlyMemory<byte> StreamBytes(ReadOnlyMemory<byte> file, int start, PdfDictionary dictionary)
    {
        var bytes = file.Span;
        if (start < bytes.Length && bytes[start] == '\r')
            start++;
        if (start < bytes.Length && bytes[start] == '\n')
            start++;
        if (dictionary.Number("Length") is >= 0 and var stated && start + stated <= bytes.Length)
        {
            var behind = bytes[(start + (int)stated)..];
            var end = 0;
            while (end < behind.Length && end < 3 && PdfLexer.IsWhite(behind[end]))
                end++;
            if (behind[end..].StartsWith("endstream"u8) || behind[end..].StartsWith("endobj"u8))
                return file.Slice(start, (int)stated);
        }

        var rest = bytes[start..];
        var length = rest.IndexOf("endstream"u8);
        if (length < 0)
            length = rest.IndexOf("endobj"u8);
        if (length < 0)
            length = rest.Length;
        else if (length > 0 && rest[length - 1] == '\n')
            length -= length > 1 && rest[length - 2] == '\r' ? 2 : 1;
        else if (length > 0 && rest[length - 1] == '\r')
            length--;
        return file.Slice(start, length);
    }
}
