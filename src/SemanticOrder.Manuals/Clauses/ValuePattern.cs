using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SemanticOrder.Manuals.Lexicons;

namespace SemanticOrder.Manuals.Clauses;

/// <summary>Turns the description of a form into a regular expression: 由字母UN和四位数字组成, consists of two letters followed by six digits.</summary>
internal static partial class ValuePattern
{
    /// <param name="text">The description.</param>
    /// <param name="isChinese">Its language.</param>
    /// <returns>An expression over the whole value; null when a part of the description is not understood.</returns>
    public static string? Read(string text, bool isChinese)
    {
        var expression = new StringBuilder("^");
        var parts = 0;
        foreach (Match match in (isChinese ? Part() : EnglishPart()).Matches(text))
        {
            parts++;
            if (match.Groups["literal"].Success)
                expression.Append(Regex.Escape(match.Groups["literal"].Value));
            else
                expression.Append(Class(match.Groups["class"].Value.ToLowerInvariant())).Append(Times(match, isChinese));
        }

        return parts == 0 || !expression.ToString().Contains('[') && !expression.ToString().Contains('\\') ? null : expression.Append('$').ToString();
    }

    private static string Class(string name) => name switch
    {
        _ when name.Contains("数字", StringComparison.Ordinal) && name.Contains("字母", StringComparison.Ordinal) || name.Contains("alphanumeric", StringComparison.Ordinal) || name.Contains("letters or digits", StringComparison.Ordinal) => "[A-Za-z0-9]",
        _ when name.Contains("数字", StringComparison.Ordinal) || name.Contains("digit", StringComparison.Ordinal) || name.Contains("number", StringComparison.Ordinal) => @"\d",
        _ when name.Contains("大写", StringComparison.Ordinal) || name.Contains("capital", StringComparison.Ordinal) || name.Contains("upper", StringComparison.Ordinal) => "[A-Z]",
        _ when name.Contains("小写", StringComparison.Ordinal) || name.Contains("lower", StringComparison.Ordinal) => "[a-z]",
        _ when name.Contains("字母", StringComparison.Ordinal) || name.Contains("letter", StringComparison.Ordinal) => "[A-Za-z]",
        _ => "[A-Za-z0-9]",
    };

    private static string Times(Match match, bool isChinese)
    {
        var first = Number(match.Groups["count"].Value, isChinese);
        var second = match.Groups["most"].Success ? Number(match.Groups["most"].Value, isChinese) : null;
        return first is null ? "+" : second is null ? $"{{{first}}}" : $"{{{first},{second}}}";
    }

    private static int? Number(string text, bool isChinese) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
        : isChinese ? ChineseNumber.Read(text)
        : EnglishNumber.Read(text) is > 0 and var word ? word : null;

    [GeneratedRegex(@"(?<count>\d+|[一二两三四五六七八九十]+)(?:位|个)?(?:(?:~|至|到|-)(?<most>\d+|[一二两三四五六七八九十]+))?(?:位|个)(?<class>(?:阿拉伯)?数字(?:或|和|与)(?:英文|大写|小写)*字母|(?:英文|大写|小写)*字母(?:或|和|与)数字|(?:阿拉伯)?数字|(?:英文|大写|小写)*字母|字符|编码|代码|码)|(?:以|字母|前缀|代码|固定字符)?[“""]?(?<literal>[A-Z][A-Z0-9]*(?:-)?)[”""]?(?:开头|打头|作为前缀)?|[“""](?<literal>[-/A-Za-z0-9]+)[”""]")]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(?<count>\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)(?:\s(?:to|or)\s(?<most>\d+|\w+))?[\s-](?<class>(?:capital|upper-?case|lower-?case|decimal)?\s?(?:letters?|digits?|numbers?|alphanumeric characters?|characters?))\b|(?:letters?|prefix|the code|starting with|begins? with|starts? with|preceded by)\s[“""']?(?<literal>[A-Z][A-Z0-9]*-?)[”""']?|(?:a )?(?<literal>hyphen|dash|slash)\b", RegexOptions.None)]
    private static partial Regex EnglishPart();
}
