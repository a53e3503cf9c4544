using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Lexicons;

namespace SemanticOrder.Manuals.Clauses;

/// <summary>Finds numbers with units. Numbers of clauses, tables, standards, codes and classes are none, and neither are digit counts (18位数字).</summary>
internal static partial class QuantityScanner
{
    private static readonly FrozenDictionary<string, string> Units = Lexicon.Rows("units.tsv").ToFrozenDictionary(row => row[0], row => row[1]);
    private static readonly string[] Counters = [.. Lexicon.Rows("counters.tsv").Select(row => row[0])];
    private static readonly string[] Currencies = [.. Units.Where(unit => unit.Value.Length == 3 && unit.Value.All(char.IsAsciiLetterUpper) && !unit.Key.Any(SourceText.IsWide) && unit.Key != "CHF").Select(unit => unit.Key), "CHF", "人民币"];

    private static readonly string UnitPattern = $@"(?:(?:{Alternatives(Units.Keys.Where(unit => unit.Any(SourceText.IsWide)).Concat(Counters))})(?!码|号)|(?:{Alternatives(Units.Keys.Where(unit => !unit.Any(SourceText.IsWide)))})(?![A-Za-z0-9/·]))";
    private const string Minus = @"零下\s?|负(?=[\d一二三四五六七八九十])|\bminus\s";
    private static readonly string Number = @"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?";

    private static readonly Regex Mention = new(
        $@"(?<tolerance>±|\+/-)?\s?(?:(?<currency>{Alternatives(Currencies)})\s?|(?<![A-Za-z0-9./_第表图]|第\s|[A-Z][-/ ]|\d-))(?<minus>{Minus})?(?<first>[-+]?(?:{Number}))\s?(?<scale>百万|万|亿|千)?\s?(?<unit>{UnitPattern})?"
        + $@"(?:\s?(?:~|—|–|-|至|到|\bto\b|\band\b(?=[^,.;]*)|与|和)\s?(?<minus2>{Minus})?(?<second>[-+]?(?:{Number}))\s?(?<scale2>百万|万|亿|千)?\s?(?<unit2>{UnitPattern})?)?", RegexOptions.CultureInvariant);

    private static readonly Regex ChineseMention = new($@"(?<![第其同统之])(?<minus>{Minus})?(?<first>[{ChineseNumber.Characters}半]+)\s?(?<unit>{UnitPattern})", RegexOptions.CultureInvariant);
    private static readonly Regex EnglishMention = new($@"\b(?<first>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|sixty|ninety)\s(?:\((?:\d+)\)\s)?(?<unit>{UnitPattern})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public static List<QuantityMention> Find(string text, bool isChinese)
    {
        var masked = Masked().Replace(text, match => new string('\uE000', match.Length));
        var mentions = new List<QuantityMention>();
        for (var match = Mention.Match(masked); match.Success; match = Mention.Match(masked, Next(match)))
            mentions.Add(Read(match, isChinese));
        foreach (Match match in (isChinese ? ChineseMention : EnglishMention).Matches(masked))
        {
            if (!mentions.Exists(other => match.Index < other.End && match.Index + match.Length > other.Start) && Words(match.Groups["first"].Value, isChinese) is { } value)
                mentions.Add(new QuantityMention(match.Index, match.Length, match.Groups["minus"].Success ? -value : value, null, false, match.Groups["unit"].Value, Code(match.Groups["unit"].Value)));
        }

        // 度 alone is of temperature where one is spoken of, else of an angle.
        if (text.Contains('温', StringComparison.Ordinal) || text.Contains("零下", StringComparison.Ordinal))
            mentions = mentions.ConvertAll(mention => mention.Unit == "度" ? mention with { UnitCode = "Cel" } : mention);
        mentions.Sort((one, other) => one.Start.CompareTo(other.Start));
        for (var i = mentions.Count - 1; i > 0; i--)
        {
            // 5 ℃±1 ℃ is a range around a value.
            var (value, tolerance) = (mentions[i - 1], mentions[i]);
            if (!tolerance.IsTolerance || value.IsTolerance || value.Upper is not null || text[value.End..tolerance.Start].Trim().Length > 0 || tolerance.UnitCode == "%" && value.UnitCode != "%")
                continue;
            mentions[i - 1] = value with { Length = tolerance.End - value.Start, Value = value.Value - tolerance.Value, Upper = value.Value + tolerance.Value, Unit = tolerance.Unit, UnitCode = tolerance.UnitCode };
            mentions.RemoveAt(i);
        }

        return mentions;
    }

    /// <summary>Where to look on: behind the first number when the second is no range of it.</summary>
    private static int Next(Match match) => IsRange(match) || !match.Groups["second"].Success ? match.Index + Math.Max(1, match.Length) : match.Groups["second"].Index;

    /// <summary>Whether two numbers are the ends of a range: a range sign or "between"; 与 and "and" only behind it.</summary>
    private static bool IsRange(Match match)
    {
        if (!match.Groups["second"].Success)
            return false;
        var sign = SignOf(match);
        return sign is not ("与" or "和" or "and") || Between().IsMatch(match.Result("$`"));
    }

    private static string SignOf(Match match)
    {
        var from = EndOfFirst(match) - match.Index;
        return match.Value[from..(match.Groups["second"].Index - match.Index)].Trim();
    }

    /// <summary>The offset behind the first number, its scale and its unit; groups that did not match end at 0.</summary>
    private static int EndOfFirst(Match match) => Math.Max(End(match.Groups["first"]), Math.Max(End(match.Groups["unit"]), End(match.Groups["scale"])));

    private static int End(Group group) => group.Index + group.Length;

    private static QuantityMention Read(Match match, bool isChinese)
    {
        var isRange = IsRange(match);
        var start = match.Index + (match.Value.Length - match.Value.TrimStart().Length);
        var end = isRange ? match.Index + match.Length : EndOfFirst(match);
        var unit = match.Groups["currency"].Success ? match.Groups["currency"].Value : isRange && match.Groups["unit2"].Success ? match.Groups["unit2"].Value : match.Groups["unit"].Value;
        if (match.Groups["currency"].Success && Code(match.Groups["unit"].Value) is ['A' or 'B' or 'C' or 'D' or 'E' or 'F' or 'G' or 'H' or 'J' or 'U', _, _])
            unit = match.Groups["unit"].Value;
        var first = Value(match.Groups["first"], match.Groups["minus"], match.Groups["scale"].Success || !isRange ? match.Groups["scale"] : match.Groups["scale2"]);
        decimal? second = isRange ? Value(match.Groups["second"], match.Groups["minus2"], match.Groups["scale2"]) : null;
        if (!isChinese && unit.Length == 0 && CountedNoun().Match(match.Result("$'")) is { Success: true } noun && !isRange)
            return new QuantityMention(start, end - start, first, null, match.Groups["tolerance"].Success, noun.Groups[1].Value, $"{{{noun.Groups[1].Value}}}");
        return new QuantityMention(start, end - start, first, second, match.Groups["tolerance"].Success, unit, Code(unit));
    }

    private static string Code(string unit) => unit.Length == 0 ? "1" : Units.TryGetValue(unit, out var code) ? code : $"{{{unit}}}";

    private static decimal Value(Group number, Group minus, Group scale)
    {
        var value = decimal.Parse(number.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture);
        return (minus.Success ? -value : value) * (scale.Value switch { "万" => 10_000, "亿" => 100_000_000, "千" => 1000, "百万" => 1_000_000, _ => 1 });
    }

    private static decimal? Words(string number, bool isChinese)
    {
        if (!isChinese)
            return EnglishNumber.Read(number);
        return number == "半" ? 0.5m : number.EndsWith('半') ? ChineseNumber.Read(number.AsSpan(0, number.Length - 1)) + 0.5m : ChineseNumber.Read(number);
    }

    private static string Alternatives(IEnumerable<string> words) => string.Join('|', words.OrderByDescending(word => word.Length).Select(Regex.Escape));

    // Numbers of parts and tables, of standards and codes, of classes, dates, counts of digits.
    [GeneratedRegex(@"[A-Z]{1,5}(?:/[A-Z]{1,4})?\s?\d+(?:\.\d+)*(?:[-\u2014\u2013]\d{2,4})?(?![\d ]*(?:mm|cm|kg|%))(?<!(?:EUR|USD|CNY|RMB|GBP|HKD|JPY|CHF)\s?[\d.]+)|(?:表|图|附录|附件|附表|[Tt]able|[Ff]igure|[Aa]nnex|[Aa]ppendix|[Cc]lauses?|[Ss]ections?|[Pp]aragraphs?|[Ss]tep)\s?[A-Z]?\.?\d+(?:\.\d+)*|\d+(?:\.\d+)+(?=\s?(?:的?(?:规定|要求|条款?|款|节|所列|执行|处置|办理|处理)|条))|(?:按照?|见|符合|依据|根据|参照|遵照|执行|满足)\s?\d+(?:\.\d+)+(?!\s?[\d%\u00B0]|\s?(?:mm|cm|m|kg|g|h|d|min|s)\b)|\bin\s\d+(?:\.\d+)+(?=[.,;)]|\s*$)|\d{1,2}位(?=[^置于])|第\s?\d+|\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}(?::\d{2})?|\d+(?=[-\s]?digit)|\d+\s(?=digits|characters|letters)|[“][^”]*[”]|(?:[一二两三四五六七八九十]+|\d+)者(?:之一)?")]
    private static partial Regex Masked();

    [GeneratedRegex(@"(?:between|介于|在)\s?$", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"^\s?((?!of\b|or\b|and\b|to\b|in\b|at\b|per\b|from\b|before\b|after\b|each\b|the\b|on\b|is\b|by\b|for\b|if\b|with\b|when\b|a\b|an\b)[a-z]{2,}\b(?![A-Z/]))")]
    private static partial Regex CountedNoun();
}
