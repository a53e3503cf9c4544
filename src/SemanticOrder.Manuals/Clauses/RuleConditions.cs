using System.Text.RegularExpressions;

namespace SemanticOrder.Manuals.Clauses;

/// <summary>
/// The condition of a rule as its parts: what has to hold, and what must not. The parts stand in one text with semicolons between them, for a person to change: 订单金额大于5000元时；除客户另有约定外.
/// </summary>
public static partial class RuleConditions
{
    /// <summary>Parts as one text; empty and repeated ones are left out.</summary>
    public static string Join(IEnumerable<string> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var all = parts.SelectMany(Split).Distinct().ToList();
        return string.Join(all.Exists(part => part.Any(Layout.SourceText.IsWide)) ? "；" : "; ", all);
    }

    /// <summary>The parts of a condition, in the order written; none for an empty one.</summary>
    public static IReadOnlyList<string> Split(string condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return condition.Split([';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>What a part excepts: 客户另有约定 of 除客户另有约定外, “otherwise agreed” of “unless otherwise agreed”.</summary>
    /// <returns>Null when the part is a condition that has to hold.</returns>
    public static string? Excepted(string part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return Exception().Match(part) is { Success: true } match ? match.Groups["what"].Value.Trim() : Clause().IsMatch(part) ? part : null;
    }

    /// <summary>Whether an exception is said before what it is an exception to: 除…外, 如无….</summary>
    public static bool IsLeading(string exception) => Leading().IsMatch(exception);

    [GeneratedRegex(
        @"^(?<what>.+?)(?:的|者|时)?除外$|^除非(?<what>.+)$|^除(?:了|去)?(?<what>.+?)(?:以外|之外|外)$|^(?:unless|except(?:\s(?:for|as|when|where|if|in|on|with|by|during|under))?|save(?:\s(?:for|as|where|in))?|other than|excluding|barring|with the exception of)\s+(?<what>.+)$|^(?<what>.+?)\s(?:is|are)\s(?:exempt(?:ed)?|excepted|excluded)\b.*$|^exceptions?:\s*(?<what>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Exception();

    // A clause of its own that limits the rule, and is no condition.
    [GeneratedRegex(
        @"^(?:如|若|倘|凡|在)?(?:无|没有|未作|未做|未有|未)(?:任何)?(?:特殊|特别|另行|其他|其它|相反|明确|另外)|另有.{1,12}(?:从其|依|按|遵|以|适用|执行)|^(?!.*[的时者后下]$).*(?:不受.*(?:限|约束)|不在此|不适用|顺延|延后|推迟|(?:可|可以)(?:适当|酌情|相应|再|最多|最长)?(?:延|放宽|超|豁免|免|另行|提高|降低|缩短|增|减|调|每|为|达|至|不)|.(?:无需|不必|无须|不需))|\bdo(?:es)? not apply\b|^(?!if|when|where)\w.*\b(?:(?:may|can)\s(?:be|exceed|deviate|differ|extend|take)|need not)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Clause();

    [GeneratedRegex(@"^(?!.*除外$)(?:除|如|若|倘|凡|在|无|没有|未)")]
    private static partial Regex Leading();
}
