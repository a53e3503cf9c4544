using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Unicode;

namespace SemanticOrder.Sparql.Functions;

/// <summary>The character classes that escapes name (XSD 1.1 Part 2 §G.4.2.2 to §G.4.2.5).</summary>
internal static class CharacterClasses
{
    private static readonly ConcurrentDictionary<string, CodePointSet?> ByProperty = new(StringComparer.Ordinal);

    private static readonly (int First, int Last)[] NameStartRanges =
    [
        (':', ':'), ('A', 'Z'), ('_', '_'), ('a', 'z'), (0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x2FF), (0x370, 0x37D), (0x37F, 0x1FFF), (0x200C, 0x200D),
        (0x2070, 0x218F), (0x2C00, 0x2FEF), (0x3001, 0xD7FF), (0xF900, 0xFDCF), (0xFDF0, 0xFFFD), (0x10000, 0xEFFFF),
    ];

    private static readonly (int First, int Last)[] OtherNameRanges = [('-', '.'), ('0', '9'), (0xB7, 0xB7), (0x300, 0x36F), (0x203F, 0x2040)];

    /// <summary>Blocks outside the basic multilingual plane that occur in practice, and names that changed.</summary>
    private static readonly Dictionary<string, (int First, int Last)> OtherBlocks = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Greek"] = (0x370, 0x3FF),
        ["CombiningMarksforSymbols"] = (0x20D0, 0x20FF),
        ["PrivateUse"] = (0xE000, 0xF8FF),
        ["PrivateUseArea"] = (0xE000, 0xF8FF),
        ["OldItalic"] = (0x10300, 0x1032F),
        ["Gothic"] = (0x10330, 0x1034F),
        ["Deseret"] = (0x10400, 0x1044F),
        ["ByzantineMusicalSymbols"] = (0x1D000, 0x1D0FF),
        ["MusicalSymbols"] = (0x1D100, 0x1D1FF),
        ["MathematicalAlphanumericSymbols"] = (0x1D400, 0x1D7FF),
        ["MiscellaneousSymbolsandPictographs"] = (0x1F300, 0x1F5FF),
        ["Emoticons"] = (0x1F600, 0x1F64F),
        ["TransportandMapSymbols"] = (0x1F680, 0x1F6FF),
        ["SupplementalSymbolsandPictographs"] = (0x1F900, 0x1F9FF),
        ["CJKUnifiedIdeographsExtensionB"] = (0x20000, 0x2A6DF),
        ["CJKUnifiedIdeographsExtensionC"] = (0x2A700, 0x2B73F),
        ["CJKUnifiedIdeographsExtensionD"] = (0x2B740, 0x2B81F),
        ["CJKCompatibilityIdeographsSupplement"] = (0x2F800, 0x2FA1F),
        ["Tags"] = (0xE0000, 0xE007F),
    };

    /// <summary>What <c>.</c> does not match unless flag <c>s</c> is given.</summary>
    public static CodePointSet LineEnds { get; } = CodePointSet.Of([('\n', '\n'), ('\r', '\r')]);

    /// <summary><c>\s</c></summary>
    public static CodePointSet Space { get; } = CodePointSet.Of([('\t', '\n'), ('\r', '\r'), (' ', ' ')]);

    /// <summary><c>\i</c>: characters that an XML name may begin with.</summary>
    public static CodePointSet NameStart { get; } = CodePointSet.Of(NameStartRanges);

    /// <summary><c>\c</c>: characters of XML names.</summary>
    public static CodePointSet Name { get; } = CodePointSet.Of(NameStartRanges.Concat(OtherNameRanges));

    /// <summary>The class of a letter after a backslash; null when it names none.</summary>
    public static CodePointSet? OfEscape(char letter) => letter switch
    {
        's' => Space,
        'i' => NameStart,
        'c' => Name,
        'd' => OfProperty("Nd"),
        // All but punctuation, separators and others.
        'w' => ByProperty.GetOrAdd("w", _ => OfProperty("P")!.Union(OfProperty("Z")!).Union(OfProperty("C")!).Complement()),
        'S' or 'I' or 'C' or 'D' or 'W' => OfEscape(char.ToLowerInvariant(letter))!.Complement(),
        _ => null,
    };

    /// <summary>The class of a name in <c>\p{name}</c>: a general category, or a block after <c>Is</c>; null when there is none.</summary>
    public static CodePointSet? OfProperty(string name) =>
        ByProperty.TryGetValue(name, out var known) ? known
        : name.StartsWith("Is", StringComparison.Ordinal) ? OfBlock(name[2..])
        : ByProperty.GetOrAdd(name.Length <= 2 ? name : "", OfCategory);

    private static CodePointSet? OfCategory(string name)
    {
        var categories = Enum.GetValues<UnicodeCategory>().Where(category => Abbreviation(category).StartsWith(name, StringComparison.Ordinal)).ToHashSet();
        return name.Length == 0 || categories.Count == 0 ? null : CodePointSet.Where(c => categories.Contains(CharUnicodeInfo.GetUnicodeCategory(c)));
    }

    /// <summary>A block by its name without spaces; hyphens and capitals do not matter.</summary>
    private static CodePointSet? OfBlock(string name)
    {
        if (OtherBlocks.TryGetValue(name, out var range))
            return CodePointSet.Of([range]);
        var property = typeof(UnicodeRanges).GetProperty(name.Replace("-", "", StringComparison.Ordinal), BindingFlags.Public | BindingFlags.Static | BindingFlags.IgnoreCase);
        return property?.GetValue(null) is UnicodeRange { Length: > 0 } block ? CodePointSet.Of([(block.FirstCodePoint, block.FirstCodePoint + block.Length - 1)]) : null;
    }

    private static string Abbreviation(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter => "Lu",
        UnicodeCategory.LowercaseLetter => "Ll",
        UnicodeCategory.TitlecaseLetter => "Lt",
        UnicodeCategory.ModifierLetter => "Lm",
        UnicodeCategory.OtherLetter => "Lo",
        UnicodeCategory.NonSpacingMark => "Mn",
        UnicodeCategory.SpacingCombiningMark => "Mc",
        UnicodeCategory.EnclosingMark => "Me",
        UnicodeCategory.DecimalDigitNumber => "Nd",
        UnicodeCategory.LetterNumber => "Nl",
        UnicodeCategory.OtherNumber => "No",
        UnicodeCategory.ConnectorPunctuation => "Pc",
        UnicodeCategory.DashPunctuation => "Pd",
        UnicodeCategory.OpenPunctuation => "Ps",
        UnicodeCategory.ClosePunctuation => "Pe",
        UnicodeCategory.InitialQuotePunctuation => "Pi",
        UnicodeCategory.FinalQuotePunctuation => "Pf",
        UnicodeCategory.OtherPunctuation => "Po",
        UnicodeCategory.MathSymbol => "Sm",
        UnicodeCategory.CurrencySymbol => "Sc",
        UnicodeCategory.ModifierSymbol => "Sk",
        UnicodeCategory.OtherSymbol => "So",
        UnicodeCategory.SpaceSeparator => "Zs",
        UnicodeCategory.LineSeparator => "Zl",
        UnicodeCategory.ParagraphSeparator => "Zp",
        UnicodeCategory.Control => "Cc",
        UnicodeCategory.Format => "Cf",
        UnicodeCategory.Surrogate => "Cs",
        UnicodeCategory.PrivateUse => "Co",
        _ => "Cn",
    };
}
