namespace SemanticOrder.Manuals.Pdf.Objects;

/// <summary>
/// Cuts bytes into tokens (ISO 32000-2 §7.2). It reads files, content streams, CMaps and the clear part of Type 1 fonts, and refuses nothing: what is malformed becomes the nearest token.
/// </summary>
internal sealed partial class PdfLexer(ReadOnlyMemory<byte> text)
{
    private const string Delimiters = "()<>[]{}/%";
    private static readonly bool[] IsRegular = [.. Enumerable.Range(0, 256).Select(value => !IsWhite((byte)value) && !Delimiters.Contains((char)value))];
    private readonly ReadOnlyMemory<byte> _text = text;
    private readonly Dictionary<string, string> _words = [];

    /// <summary>Offset of the next byte.</summary>
    public int Position { get; set; }

    public int Length => _text.Length;

    /// <summary>Offset of the first byte of the last token.</summary>
    public int TokenStart { get; private set; }

    /// <summary>The value of the last number.</summary>
    public double Number { get; private set; }

    /// <summary>Whether the last number is written without a point.</summary>
    public bool IsInteger { get; private set; }

    /// <summary>The text of the last name or keyword.</summary>
    public string Word { get; private set; } = "";

    /// <summary>The bytes of the last string.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>NUL, HT, LF, FF, CR, space.</summary>
    public static bool IsWhite(byte value) => value is 0x20 or 0x0A or 0x0D or 0x09 or 0x0C or 0x00;

    /// <summary>Reads the next token; comments and white space are passed over.</summary>
    public TokenKind Read()
    {
        var text = _text.Span;
        SkipWhite(text);
        TokenStart = Position;
        if (Position >= text.Length)
            return TokenKind.End;
        var first = text[Position];
        switch (first)
        {
            case (byte)'(':
                Position++;
                Bytes = ReadLiteral(text);
                return TokenKind.String;
            case (byte)'<' when Position + 1 < text.Length && text[Position + 1] == '<':
                Position += 2;
                return TokenKind.DictionaryOpen;
            case (byte)'<':
                Position++;
                Bytes = ReadHexadecimal(text);
                return TokenKind.String;
            case (byte)'>':
                Position += Position + 1 < text.Length && text[Position + 1] == '>' ? 2 : 1;
                return TokenKind.DictionaryClose;
            case (byte)'[':
                Position++;
                return TokenKind.ArrayOpen;
            case (byte)']':
                Position++;
                return TokenKind.ArrayClose;
            case (byte)'/':
                Position++;
                Word = ReadName(text);
                return TokenKind.Name;
            case (byte)'{' or (byte)'}' or (byte)')':
                Position++;
                Word = ((char)first).ToString();
                return TokenKind.Keyword;
            default:
                return ReadRegular(text, first);
        }
    }

    /// <summary>Moves behind the next <c>EI</c> that stands between white space and is followed by text, or to the end.</summary>
    public void SkipBehindEndOfImage()
    {
        var text = _text.Span;
        while (Position + 1 < text.Length)
        {
            var next = text[Position..].IndexOf("EI"u8);
            if (next < 0)
                break;
            Position += next + 2;
            var isAlone = Position == text.Length || IsWhite(text[Position]);
            if (isAlone && (Position < 3 || IsWhite(text[Position - 3])) && !text.Slice(Position, Math.Min(12, text.Length - Position)).ContainsAnyExceptInRange((byte)'\t', (byte)'~'))
                return;
        }

        Position = text.Length;
    }

    private void SkipWhite(ReadOnlySpan<byte> text)
    {
        while (Position < text.Length)
        {
            var value = text[Position];
            if (value == '%')
            {
                while (Position < text.Length && text[Position] is not ((byte)'\n' or (byte)'\r'))
                    Position++;
            }
            else if (!IsWhite(value))
            {
                return;
            }
            else
            {
                Position++;
            }
        }
    }

    private TokenKind ReadRegular(ReadOnlySpan<byte> text, byte first)
    {
        if (first is (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.' && TryReadNumber(text))
            return TokenKind.Number;
        var start = Position;
        while (Position < text.Length && IsRegular[text[Position]])
            Position++;
        Word = Pooled(text[start..Position]);
        return TokenKind.Keyword;
    }

    /// <summary>A number, also of the kinds that careless writers make: <c>--5</c>, <c>5-3</c> (read as 5), <c>.</c> (read as 0).</summary>
    private bool TryReadNumber(ReadOnlySpan<byte> text)
    {
        var (position, negative, value, scale, digits) = (Position, false, 0.0, 0.0, 0);
        while (position < text.Length && text[position] is (byte)'+' or (byte)'-')
            negative = text[position++] == '-';
        for (; position < text.Length; position++)
        {
            var digit = text[position] - '0';
            if (digit is >= 0 and <= 9)
            {
                digits++;
                if (scale == 0)
                    value = value * 10 + digit;
                else
                    (value, scale) = (value + digit * scale, scale / 10);
            }
            else if (text[position] == '.' && scale == 0)
            {
                scale = 0.1;
            }
            else if (text[position] is not ((byte)'-' or (byte)'.') || digits == 0)
            {
                break;
            }
            else
            {
                while (position < text.Length && text[position] is (byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9'))
                    position++;
                break;
            }
        }

        // Words may begin with a digit ("0g"), and operators follow numbers without a blank ("0Tc"): only a letter directly behind digits of a number without sign is part of a word in neither case.
        if (digits == 0 && position < text.Length && IsRegular[text[position]])
            return false;
        Position = position;
        Number = negative ? -value : value;
        IsInteger = scale == 0;
        return true;
    }

    private string Pooled(ReadOnlySpan<byte> bytes)
    {
        Span<char> characters = bytes.Length <= 64 ? stackalloc char[bytes.Length] : new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
            characters[i] = (char)bytes[i];
        var pool = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (pool.TryGetValue(characters, out var word))
            return word;
        word = new string(characters);
        if (_words.Count < 4096)
            _words.Add(word, word);
        return word;
    }
}
