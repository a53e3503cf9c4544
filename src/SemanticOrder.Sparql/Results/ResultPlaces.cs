using System.Text;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Sparql.Results;

/// <summary>Turns byte offsets of a text into lines and columns, for errors.</summary>
internal readonly ref struct ResultPlaces(ReadOnlySpan<byte> text, string? file)
{
    private readonly ReadOnlySpan<byte> _text = text;

    public ResultSyntaxException Error(string code, string message, long offset, Exception? cause = null) =>
        new(code, message, TextSpan.At(PositionOf((int)Math.Min(offset, _text.Length))), file, cause);

    /// <summary>The offset of a line and a byte in it, both zero-based; lines end at LF.</summary>
    public int OffsetOf(long line, long byteInLine)
    {
        var start = 0;
        while (line > 0 && _text[start..].IndexOf((byte)'\n') is var at and >= 0)
        {
            start += at + 1;
            line--;
        }
        return (int)Math.Min(start + byteInLine, _text.Length);
    }

    private TextPosition PositionOf(int offset)
    {
        var before = _text[..offset];
        var (line, lineStart) = (0, 0);
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] == '\n' || (before[i] == '\r' && !(i + 1 < _text.Length && _text[i + 1] == '\n')))
                (line, lineStart) = (line + 1, i + 1);
        }
        var column = 0;
        foreach (var value in before[lineStart..])
            column += (value & 0xC0) == 0x80 ? 0 : 1;
        return new TextPosition(line, column, offset);
    }
}
