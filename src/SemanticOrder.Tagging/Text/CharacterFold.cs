namespace SemanticOrder.Tagging.Text;

/// <summary>What one UTF-16 code unit is read as, and what kind it is. Thread-safe.</summary>
internal static class CharacterFold
{
    /// <summary>What a code unit becomes that is not read at all: marks of direction, joiners, variation selectors.</summary>
    public const char Nothing = '\uFFFF';

    private static readonly char[] Table = Build();
    private static readonly CharacterKind[] Kinds = BuildKinds();

    /// <summary>The character to compare by.</summary>
    public static char Fold(char character) => Table[character];

    /// <summary>The kind of a folded character.</summary>
    public static CharacterKind KindOf(char folded) => Kinds[folded];

    /// <summary>True for Han, kana and the halves of pairs, which stand for a word or part of one without blanks between.</summary>
    public static bool IsIdeograph(char folded) => Kinds[folded] == CharacterKind.Ideograph;

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var code = 0; code < table.Length; code++)
        {
            var character = (char)code;
            if (character is >= '\uFF01' and <= '\uFF5E')
                character = (char)(character - '\uFF01' + '!');
            table[code] = IsNothing(character) ? Nothing
                : character == '\n' ? '\n'
                : char.IsWhiteSpace(character) || char.IsControl(character) ? ' '
                : char.ToLowerInvariant(character);
        }

        foreach (var (traditional, simplified) in TextTables.Simplified())
            table[traditional] = simplified;
        table['。'] = '.';
        table['、'] = ',';
        table['【'] = '[';
        table['】'] = ']';
        table['“'] = table['”'] = table['「'] = table['」'] = '"';
        table['‘'] = table['’'] = '\'';
        table['～'] = '~';
        return table;
    }

    private static bool IsNothing(char character) =>
        character is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF' or '\uFFFF';

    private static CharacterKind[] BuildKinds()
    {
        var kinds = new CharacterKind[char.MaxValue + 1];
        for (var code = 0; code < kinds.Length; code++)
        {
            var character = (char)code;
            kinds[code] = character == ' ' ? CharacterKind.Blank
                : char.IsDigit(character) ? CharacterKind.Digit
                : character is (>= '\u2E80' and <= '\u2FFF') or (>= '\u3005' and <= '\u3007') or (>= '\u3031' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') || char.IsSurrogate(character) ? CharacterKind.Ideograph
                : char.IsLetter(character) ? CharacterKind.Letter
                : CharacterKind.Mark;
        }

        kinds['\''] = CharacterKind.Letter;
        return kinds;
    }
}
