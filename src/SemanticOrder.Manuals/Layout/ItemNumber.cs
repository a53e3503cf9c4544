using System.Globalization;
using System.Text.RegularExpressions;
using SemanticOrder.Manuals.Lexicons;
using SemanticOrder.Text.Folding;

namespace SemanticOrder.Manuals.Layout;

/// <summary>The number at the start of a heading or item.</summary>
/// <param name="Printed">As printed, without the mark behind it: <c>4.1.2</c>, <c>第十八条</c>, <c>附录A</c>, <c>一</c>, <c>1</c>.</param>
/// <param name="Style">How it is written.</param>
/// <param name="Path">Its numbers, outermost first; letters count from 1; empty for a bullet.</param>
/// <param name="Length">Characters of the folded text that it takes, with the blank behind it.</param>
public sealed partial record ItemNumber(string Printed, NumberStyle Style, IReadOnlyList<int> Path, int Length)
{
    private const string Cn = "[零〇一二三四五六七八九十百千两]{1,7}";

    /// <summary>Numbers of lists, which belong to the item before them.</summary>
    public bool IsListItem => Style is NumberStyle.Parenthesis or NumberStyle.Letter or NumberStyle.Bullet;

    /// <summary>Reads the number that a text begins with.</summary>
    /// <param name="text">A line; it is folded here.</param>
    /// <param name="isAlone">Whether a number with nothing behind it counts.</param>
    /// <returns>Null when there is none, or what follows makes it a quantity, a date or a list of values.</returns>
    public static ItemNumber? Read(string text, bool isAlone)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = TextFold.ToFolded(text);
        if (Bullet().Match(folded) is { Success: true } bullet)
            return new ItemNumber(bullet.Value.Trim(), NumberStyle.Bullet, [], bullet.Length);
        if (text.Length > 0 && text[0] is >= '①' and <= '⑳')
            return new ItemNumber(text[..1], NumberStyle.Parenthesis, [text[0] - '①' + 1], folded.Length - TextFold.ToFolded(text[1..]).Length);
        foreach (var (style, pattern) in Patterns)
        {
            if (pattern.Match(folded) is { Success: true } match && (isAlone || match.Length < folded.Length) && Numbers(style, match) is { } path)
                return new ItemNumber(match.Groups["printed"].Value is var printed && printed.Any(SourceText.IsWide) ? printed.Replace(" ", "", StringComparison.Ordinal) : printed, style, path, match.Length);
        }

        return null;
    }

    private static readonly (NumberStyle Style, Regex Pattern)[] Patterns =
    [
        (NumberStyle.Chapter, Chapter()), (NumberStyle.Section, Section()), (NumberStyle.Article, Article()), (NumberStyle.Annex, Annex()), (NumberStyle.AnnexDecimal, AnnexDecimal()),
        (NumberStyle.ChineseParenthesis, ChineseParenthesis()), (NumberStyle.ChineseComma, ChineseComma()), (NumberStyle.Parenthesis, Parenthesis()), (NumberStyle.Letter, Letter()),
        (NumberStyle.Decimal, Decimal()), (NumberStyle.Dot, Dot()), (NumberStyle.Decimal, Single()),
    ];

    private static List<int>? Numbers(NumberStyle style, Match match)
    {
        var number = match.Groups["number"].Value;
        return style switch
        {
            NumberStyle.Decimal => [.. number.Split('.').Select(part => int.Parse(part, CultureInfo.InvariantCulture))],
            NumberStyle.AnnexDecimal => [number[0] - 'A' + 1, .. number[2..].Split('.').Select(part => int.Parse(part, CultureInfo.InvariantCulture))],
            NumberStyle.Annex or NumberStyle.Letter => [number.Length == 0 ? 1 : char.IsAsciiDigit(number[0]) ? int.Parse(number, CultureInfo.InvariantCulture) : char.ToUpperInvariant(number[0]) - 'A' + 1],
            _ when char.IsAsciiDigit(number[0]) => [int.Parse(number, CultureInfo.InvariantCulture)],
            _ when char.IsAsciiLetter(number[0]) => Roman(number) is > 0 and var value ? [value] : null,
            _ => ChineseNumber.Read(number) is { } value ? [value] : null,
        };
    }

    private static int Roman(string text)
    {
        var total = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var value = RomanDigit(text[i]);
            total += i + 1 < text.Length && RomanDigit(text[i + 1]) > value ? -value : value;
        }

        return total;
    }

    private static int RomanDigit(char digit) => digit switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, _ => 0 };

    [GeneratedRegex(@"^[\u2022\u25CF\u25A0\u25AA\u25E6\u2023\u00B7\u30FB]\s*|^[-\u2013\u2014]{1,2}\s+|^\u2014\u2014\s*")]
    private static partial Regex Bullet();

    [GeneratedRegex($@"^(?<printed>第\s*(?<number>{Cn}|\d{{1,3}})\s*(?:章|编|篇|部分))\s*|^(?<printed>(?:Chapter|Part|CHAPTER|PART)\s+(?<number>\d{{1,3}}|[IVXLC]{{1,7}}))(?:[.:]\s*|\s+|$)")]
    private static partial Regex Chapter();

    [GeneratedRegex($@"^(?<printed>第\s*(?<number>{Cn}|\d{{1,3}})\s*节)\s*")]
    private static partial Regex Section();

    [GeneratedRegex($@"^(?<printed>第\s*(?<number>{Cn}|\d{{1,4}})\s*条)(?:\s+|[:、]\s*|(?=[^\s的至、，和之款项])|$)|^(?<printed>(?:Article|ARTICLE|Clause|Rule)\s+(?<number>\d{{1,4}}))(?:[.:]\s*|\s+|$)")]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?<printed>附\s*(?:录|件|表)\s*(?<number>[A-Z]|\d{1,2}|))(?:\s+|[:、]\s*|(?=[^\sA-Z\d])|$)|^(?<printed>(?:Annex|Appendix|ANNEX|APPENDIX)\s+(?<number>[A-Z]|\d{1,2}))(?:[.:]\s*|\s+|$)")]
    private static partial Regex Annex();

    [GeneratedRegex(@"^(?<printed>(?<number>[A-Z](?:\.\d{1,3}){1,4}))(?:\s+|(?=[^\s\w.])|(?=[\u4E00-\u9FFF])|$)")]
    private static partial Regex AnnexDecimal();

    [GeneratedRegex($@"^\((?<printed>(?<number>{Cn}))\)\s*")]
    private static partial Regex ChineseParenthesis();

    [GeneratedRegex($@"^(?<printed>(?<number>{Cn}))、\s*")]
    private static partial Regex ChineseComma();

    [GeneratedRegex(@"^\((?<printed>(?<number>\d{1,2}))\)\s*|^(?<printed>(?<number>\d{1,2}))\)\s*")]
    private static partial Regex Parenthesis();

    [GeneratedRegex(@"^\((?<printed>(?<number>[a-z]))\)\s*|^(?<printed>(?<number>[a-z]))\)\s*|^(?<printed>(?<number>[a-z]))\.\s+")]
    private static partial Regex Letter();

    // What follows a number of several parts is a blank, an ideograph or the end; "4.5 %" and "1.2.2026" are none.
    [GeneratedRegex(@"^(?:§\s*)?(?<printed>(?<number>\d{1,3}(?:\.\d{1,3}){1,6}))\.?(?:\s+(?![%°\u2103<>=+/~\u2264\u2265×])|(?=[\u4E00-\u9FFF“(])|$)")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^(?<printed>(?<number>\d{1,3}))(?:\.(?!\d)|、)\s*")]
    private static partial Regex Dot();

    [GeneratedRegex(@"^(?:(?:Section|SECTION)\s+)?(?<printed>(?<number>\d{1,3}))(?:\s+(?![%°\u2103<>=+/~\u2264\u2265×-])(?=\D)|$)")]
    private static partial Regex Single();
}
