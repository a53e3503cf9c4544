using System.Text.RegularExpressions;
using SemanticOrder.Manuals.Layout;

namespace SemanticOrder.Manuals.Terms;

/// <summary>Other names of a term, collected from brackets and from lines such as 又称：X.</summary>
internal sealed partial class TermAliases
{
    public string? English { get; set; }

    public string? Abbreviation { get; set; }

    public List<string> Synonyms { get; } = [];

    public List<string> Deprecated { get; } = [];

    /// <summary>Reads a list of names.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the list begins.</param>
    /// <param name="length">Its length.</param>
    /// <param name="isChinese">Whether the manual is Chinese, so that bare Latin words are the English equivalent.</param>
    public void Read(SourceText text, int start, int length, bool isChinese)
    {
        var list = text.Text.Substring(start, length);
        var kind = "";
        foreach (Match part in Part().Matches(list))
        {
            var (from, name) = (part.Index, part.Value);
            if (Word().Match(name) is { Success: true } word)
            {
                kind = Kind(word);
                (from, name) = (from + word.Length, name[word.Length..]);
            }

            if (Or().Match(name) is { Success: true } or)
                (from, name) = (from + or.Length, name[or.Length..]);
            var label = text.Label(start + from, name.Length).Trim(' ', '"', '“', '”', '「', '」', '‘', '’', '\'');
            if (label.Length > 0)
                Take(kind, label, isChinese);
        }
    }

    private static string Kind(Match word) =>
        word.Groups["abbreviation"].Success ? "abbreviation" : word.Groups["english"].Success ? "english" : word.Groups["deprecated"].Success ? "deprecated" : "synonym";

    private void Take(string kind, string label, bool isChinese)
    {
        var isLatin = !label.Any(SourceText.IsWide);
        if (kind == "deprecated")
            Deprecated.Add(label);
        else if (kind == "abbreviation" && (isLatin || !isChinese) && Abbreviation is null)
            Abbreviation = label;
        else if (kind is "english" || (kind == "" && isChinese && isLatin && English is null && !ShortForm().IsMatch(label)))
            English ??= label;
        else if (kind == "" && ShortForm().IsMatch(label))
            Abbreviation ??= label;
        else if (kind is "synonym" or "abbreviation")
            Synonyms.Add(label);
    }

    [GeneratedRegex(@"(?:[^,;、/()]|/(?=[a-z]))+?(?=\s+or\s+|\s*[,;、/()]|或(?!者)|$)")]
    private static partial Regex Part();

    [GeneratedRegex(@"^\s*(?:or\s+|或)?(?:(?<deprecated>(?:拒用|禁用|不推荐使用|弃用)(?:术语)?|(?i:deprecated))|(?<abbreviation>(?:以下|下)?简称(?:为)?|英文缩写(?:为)?|缩写(?:为|词)?|缩略语(?:为)?|代号(?:为)?|(?i:abbreviated(?: as| to)?|abbreviation|abbr\.?|acronym|short form|in short|hereinafter|hereafter))|(?<english>(?:对应的?)?英文(?:名称|名|全称|术语)?(?:为)?|英语(?:为)?)|(?:又|也|亦|或|俗|通|旧|别|曾)(?:称为|称作|称|名为|名|叫做|叫)|俗称|同义词|同义术语|别名|许用术语|等同于|同(?=“)|(?i:also (?:called|known as|referred to as|termed)|(?:or )?sometimes called|otherwise known as|known as|formerly(?: called)?|synonyms?|aka|a\.k\.a\.|alternative(?:ly)?(?: called)?))\s*[:]?\s*")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\s*(?:or\s+|或)")]
    private static partial Regex Or();

    [GeneratedRegex(@"^[A-Z][A-Za-z]?[A-Z0-9&/-]{1,8}s?$")]
    private static partial Regex ShortForm();
}
