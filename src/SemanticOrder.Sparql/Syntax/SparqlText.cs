using System.Buffers;
using System.Text;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>A SPARQL text in UTF-8 that is checked and has its codepoint escapes (SPARQL 1.1 §19.2) undone, and the positions of its bytes.</summary>
internal sealed class SparqlText
{
    private const int SnippetCharacters = 40;
    private readonly List<(int Offset, int Removed)> _escapes = [];

    private SparqlText(byte[] utf8) => Utf8 = utf8;

    /// <summary>The text.</summary>
    public byte[] Utf8 { get; private set; }

    /// <exception cref="SparqlSyntaxException">SO2001, SO2002, SO2003 or SO2006.</exception>
    public static SparqlText Read(ReadOnlySpan<byte> utf8, int maxBytes)
    {
        if (utf8.Length > maxBytes)
            throw new SparqlSyntaxException("SO2001", $"The text has {utf8.Length:N0} bytes; at most {maxBytes:N0} are read. Send a smaller request or raise MaxBytes.", default);
        if (utf8.StartsWith("\uFEFF"u8))
            utf8 = utf8["\uFEFF"u8.Length..];
        var text = new SparqlText(utf8.ToArray());
        text.ThrowIfInvalid();
        text.UndoEscapes();
        return text;
    }

    /// <summary>The position of a byte in the text as it was given.</summary>
    public TextPosition PositionOf(int offset)
    {
        int line = 0, lineStart = 0;
        for (var i = 0; i < offset; i++)
        {
            if (Utf8[i] != (byte)'\n' && (Utf8[i] != (byte)'\r' || (i + 1 < Utf8.Length && Utf8[i + 1] == (byte)'\n')))
                continue;
            line++;
            lineStart = i + 1;
        }
        var column = 0;
        foreach (var b in Utf8.AsSpan(lineStart, offset - lineStart))
            column += (b & 0xC0) == 0x80 ? 0 : 1;
        var removed = 0;
        foreach (var escape in _escapes)
        {
            if (escape.Offset >= offset)
                break;
            removed += escape.Removed;
            column += escape.Offset >= lineStart ? escape.Removed : 0;
        }
        return new TextPosition(line, column, offset + removed);
    }

    /// <summary>The text from a byte on, shortened, for messages.</summary>
    public string Snippet(int start, int end)
    {
        var text = Encoding.UTF8.GetString(Utf8.AsSpan(start, Math.Min(end - start, SnippetCharacters * 4)));
        return text.Length > SnippetCharacters ? text[..SnippetCharacters] + "…" : text;
    }

    private void ThrowIfInvalid()
    {
        if (Utf8.AsSpan().IndexOf((byte)0) is var zero and >= 0)
            throw new SparqlSyntaxException("SO2003", "The text has a NUL byte; it may be UTF-16 or damaged.", TextSpan.At(PositionOf(zero)));
        if (System.Text.Unicode.Utf8.IsValid(Utf8))
            return;
        var at = 0;
        while (Rune.DecodeFromUtf8(Utf8.AsSpan(at), out _, out var length) == OperationStatus.Done)
            at += length;
        throw new SparqlSyntaxException("SO2002", "The text is not UTF-8 from here on.", TextSpan.At(PositionOf(at)));
    }

    private void UndoEscapes()
    {
        if (Utf8.AsSpan().IndexOf("\\u"u8) < 0 && Utf8.AsSpan().IndexOf("\\U"u8) < 0)
            return;
        var output = new byte[Utf8.Length];
        int read = 0, write = 0;
        var escapes = new List<(int Offset, int Removed)>();
        while (read < Utf8.Length)
        {
            var isEscape = Utf8[read] == (byte)'\\' && read + 1 < Utf8.Length;
            if (isEscape && Utf8[read + 1] is (byte)'u' or (byte)'U')
            {
                var digits = Utf8[read + 1] == (byte)'u' ? 4 : 8;
                var length = ReadCodepoint(read, digits).EncodeToUtf8(output.AsSpan(write));
                escapes.Add((write, digits + 1));
                (read, write) = (read + 2 + digits, write + length);
                continue;
            }
            // A backslash that is itself escaped begins no codepoint escape.
            var count = isEscape ? 2 : 1;
            Utf8.AsSpan(read, count).CopyTo(output.AsSpan(write));
            (read, write) = (read + count, write + count);
        }
        Utf8 = output[..write];
        _escapes.AddRange(escapes);
    }

    private Rune ReadCodepoint(int at, int digits)
    {
        var text = Utf8.AsSpan(Math.Min(at + 2, Utf8.Length));
        text = text[..Math.Min(digits, text.Length)];
        var value = 0u;
        foreach (var digit in text)
            value = char.IsAsciiHexDigit((char)digit) ? (value << 4) | (uint)Convert.ToInt32(((char)digit).ToString(), 16) : uint.MaxValue;
        if (text.Length == digits && value != 0 && Rune.IsValid(value))
            return new Rune(value);
        throw new SparqlSyntaxException("SO2006", $"'{Snippet(at, Math.Min(at + 2 + digits, Utf8.Length))}' names no character; write \\u and four, or \\U and eight hexadecimal digits.", TextSpan.At(PositionOf(at)));
    }
}
