namespace SemanticOrder.Tagging.Text;

/// <summary>
/// A text as the tagger reads it: full-width letters and digits narrow, letters lower-case, traditional characters simplified, emoji as words, blanks of any kind one blank or
/// none beside an ideograph, a character repeated more than three times in a row three times; marks of direction and joiners are not read. Every character knows where it came from.
/// Reused for text after text; not thread-safe.
/// </summary>
public sealed class NormalText
{
    private const int MostRepeats = 3;

    private char[] _characters = new char[128];
    private int[] _starts = new int[128];
    private int[] _ends = new int[128];
    private int _repeats;

    /// <summary>The normal characters. Valid until the next text is read.</summary>
    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, Length);

    /// <summary>How many normal characters there are.</summary>
    public int Length { get; private set; }

    /// <summary>The stretch of the original that a stretch of the normal text was read from, in UTF-16 code units.</summary>
    /// <param name="start">First normal character.</param>
    /// <param name="end">After the last one.</param>
    /// <returns>Start and end; the same where nothing was read from.</returns>
    public (int Start, int End) ToOriginal(int start, int end)
    {
        if (end > start)
            return (_starts[start], _ends[end - 1]);
        var at = start < Length ? _starts[start] : Length > 0 ? _ends[Length - 1] : 0;
        return (at, at);
    }

    /// <summary>Reads a text in place of the one before.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        (Length, _repeats) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var character = CharacterFold.Fold(text[at]);
            if (character == CharacterFold.Nothing)
                continue;
            if (character >= '\u2000' && WordOf(text, at) is { } word)
            {
                var end = char.IsHighSurrogate(text[at]) ? at + 2 : at + 1;
                foreach (var part in word)
                    Add(part, at, end);
                at = end - 1;
                continue;
            }

            Add(character, at, at + 1);
        }

        if (Length > 0 && _characters[Length - 1] == ' ')
            Length--;
    }

    private static string? WordOf(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is >= '\u2E80' and < '\uD800')
            return null;
        var code = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
        return TextTables.Emoji.GetValueOrDefault(code);
    }

    private void Add(char character, int start, int end)
    {
        if (character == ' ')
        {
            if (Length == 0 || _characters[Length - 1] is ' ' or '\n')
                return;
        }
        else if (Length > 0 && _characters[Length - 1] == ' ' && (CharacterFold.KindOf(character) != CharacterKind.Letter || Length == 1 || CharacterFold.IsIdeograph(_characters[Length - 2])))
        {
            // A blank says something between words only: not beside an ideograph, a mark or a digit that follows one.
            if (CharacterFold.KindOf(character) != CharacterKind.Digit || Length == 1 || CharacterFold.IsIdeograph(_characters[Length - 2]))
                Length--;
        }

        _repeats = Length > 0 && _characters[Length - 1] == character ? _repeats + 1 : 1;
        if (_repeats > MostRepeats && !char.IsAsciiDigit(character))
        {
            _ends[Length - 1] = end;
            return;
        }

        if (Length == _characters.Length)
            Grow();
        (_characters[Length], _starts[Length], _ends[Length]) = (character, start, end);
        Length++;
    }

    private void Grow()
    {
        Array.Resize(ref _characters, Length * 2);
        Array.Resize(ref _starts, Length * 2);
        Array.Resize(ref _ends, Length * 2);
    }
}
