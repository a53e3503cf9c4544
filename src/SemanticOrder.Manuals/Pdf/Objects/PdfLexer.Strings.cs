namespace SemanticOrder.Manuals.Pdf.Objects;

/// <summary>Strings and names (ISO 32000-2 §7.3.4 and §7.3.5).</summary>
internal sealed partial class PdfLexer
{
    private byte[] _buffer = new byte[256];

    /// <summary>Behind the opening parenthesis, to the one that closes it or to the end.</summary>
    private byte[] ReadLiteral(ReadOnlySpan<byte> text)
    {
        var (length, depth) = (0, 1);
        while (Position < text.Length)
        {
            var value = text[Position++];
            switch (value)
            {
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    return _buffer.AsSpan(0, length).ToArray();
                case (byte)'\\':
                    if (ReadEscape(text) is { } escaped)
                        Put(ref length, escaped);
                    continue;
                case (byte)'\r':
                    // An end of line of any kind is one LF.
                    if (Position < text.Length && text[Position] == '\n')
                        Position++;
                    value = (byte)'\n';
                    break;
            }

            Put(ref length, value);
        }

        return _buffer.AsSpan(0, length).ToArray();
    }

    /// <returns>Null for a line that goes on.</returns>
    private byte? ReadEscape(ReadOnlySpan<byte> text)
    {
        if (Position >= text.Length)
            return null;
        var value = text[Position++];
        switch (value)
        {
            case (byte)'n':
                return (byte)'\n';
            case (byte)'r':
                return (byte)'\r';
            case (byte)'t':
                return (byte)'\t';
            case (byte)'b':
                return (byte)'\b';
            case (byte)'f':
                return (byte)'\f';
            case (byte)'\n':
                return null;
            case (byte)'\r':
                if (Position < text.Length && text[Position] == '\n')
                    Position++;
                return null;
            case >= (byte)'0' and <= (byte)'7':
                var octal = value - '0';
                for (var i = 0; i < 2 && Position < text.Length && text[Position] is >= (byte)'0' and <= (byte)'7'; i++)
                    octal = octal * 8 + (text[Position++] - '0');
                return (byte)octal;
            default:
                return value;
        }
    }

    /// <summary>Behind <c>&lt;</c>, to <c>&gt;</c> or the end; what is no digit is passed over, and a digit that is missing at the end is 0.</summary>
    private byte[] ReadHexadecimal(ReadOnlySpan<byte> text)
    {
        var (length, high) = (0, -1);
        while (Position < text.Length)
        {
            var value = text[Position++];
            if (value == '>')
                break;
            var digit = HexadecimalDigit(value);
            if (digit < 0)
                continue;
            if (high < 0)
            {
                high = digit;
            }
            else
            {
                Put(ref length, (byte)(high * 16 + digit));
                high = -1;
            }
        }

        if (high >= 0)
            Put(ref length, (byte)(high * 16));
        return _buffer.AsSpan(0, length).ToArray();
    }

    private string ReadName(ReadOnlySpan<byte> text)
    {
        var start = Position;
        var length = 0;
        while (Position < text.Length && IsRegular[text[Position]])
        {
            var value = text[Position++];
            if (value == '#' && Position + 1 < text.Length && HexadecimalDigit(text[Position]) is >= 0 and var high && HexadecimalDigit(text[Position + 1]) is >= 0 and var low)
            {
                value = (byte)(high * 16 + low);
                Position += 2;
            }

            Put(ref length, value);
        }

        return start == Position ? "" : Pooled(_buffer.AsSpan(0, length));
    }

    /// <returns>-1 when the byte is no digit.</returns>
    public static int HexadecimalDigit(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        _ => -1,
    };

    private void Put(ref int length, byte value)
    {
        if (length == _buffer.Length)
            Array.Resize(ref _buffer, length * 2);
        _buffer[length++] = value;
    }
}
