namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>
/// Finds the byte offset of places that a platform reader states in UTF-16: a character count, or line and column. Moves forwards only, so that a whole payload costs one pass.
/// </summary>
internal ref struct Utf16Cursor(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _line;
    private int _column;
    private int _characters;

    public int Offset { get; private set; }

    /// <summary>The offset of a zero-based line and UTF-16 column; lines end at LF, CR and CRLF.</summary>
    public int MoveTo(int line, int column)
    {
        while (Offset < _text.Length && (_line < line || (_line == line && _column < column)))
            Step();
        return Offset;
    }

    /// <summary>The offset of the character with a zero-based UTF-16 index.</summary>
    public int MoveTo(long character)
    {
        while (Offset < _text.Length && _characters < character)
            Step();
        return Offset;
    }

    private void Step()
    {
        var lead = _text[Offset];
        if (lead < 0x80)
        {
            Offset++;
            _characters++;
            _column++;
            if (lead == '\n' || (lead == '\r' && (Offset >= _text.Length || _text[Offset] != '\n')))
            {
                _line++;
                _column = 0;
            }

            return;
        }

        var (bytes, units) = lead < 0xE0 ? (2, 1) : lead < 0xF0 ? (3, 1) : (4, 2);
        Offset += bytes;
        _characters += units;
        _column += units;
    }
}
