namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>Tells the line of offsets that only grow, in one pass over the text.</summary>
internal ref struct LineCounter(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _offset;
    private int _line;

    /// <summary>Zero-based line; lines end at LF, CR and CRLF.</summary>
    public int LineOf(int offset)
    {
        for (; _offset < offset; _offset++)
        {
            if (_text[_offset] == '\n' || (_text[_offset] == '\r' && (_offset + 1 >= _text.Length || _text[_offset + 1] != '\n')))
                _line++;
        }

        return _line;
    }
}
