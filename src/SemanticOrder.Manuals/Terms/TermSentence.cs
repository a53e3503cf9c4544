using System.Text.RegularExpressions;
using SemanticOrder.Manuals.Layout;

namespace SemanticOrder.Manuals.Terms;

/// <summary>Definitions in one sentence.</summary>
internal static partial class TermSentence
{
    /// <summary>Reads a definition that a text begins with.</summary>
    /// <param name="text">The text, without number.</param>
    /// <param name="isLenient">Whether the text is an item of a part that defines terms, where 是 and a colon suffice.</param>
    /// <param name="isChinese">The language of the manual.</param>
    public static (string Label, TermAliases Aliases, string Definition, int Length)? Read(SourceText text, bool isLenient, bool isChinese)
    {
        var patterns = isChinese ? (Regex[])[So(), Means(), .. isLenient ? [Is(), Colon()] : Array.Empty<Regex>()] : [EnglishMeans(), .. isLenient ? [EnglishIs(), EnglishColon()] : Array.Empty<Regex>()];
        foreach (var pattern in patterns)
        {
            var match = pattern.Match(text.Text);
            if (!match.Success || match.Groups["definition"].Length < 4 || IsNoTerm(match.Groups["term"].Value))
                continue;
            var aliases = new TermAliases();
            foreach (var group in (string[])["bracket", "alias"])
            {
                foreach (Capture list in match.Groups[group].Captures)
                    aliases.Read(text, list.Index, list.Length, isChinese);
            }

            var (term, definition) = (match.Groups["term"], match.Groups["definition"]);
            var (start, end) = (definition.Index + Copula().Match(definition.Value).Length, definition.Index + definition.Length);
            if (Trailing().Match(definition.Value) is { Success: true } trailing)
            {
                aliases.Read(text, definition.Index + trailing.Groups["alias"].Index, trailing.Groups["alias"].Length, isChinese);
                end = definition.Index + trailing.Index;
            }

            return (text.Label(term.Index, term.Length), aliases, text.Label(start, end - start), definition.Index + definition.Length);
        }

        return null;
    }

    private static bool IsNoTerm(string term) => NoTerm().IsMatch(term);

    private const string Name = @"[“""‘「《]?(?<term>[^,;:。“”""「」()]{1,30}?)[”""’」》]?";
    private const string Bracket = @"\s*(?:\((?<bracket>[^()]{1,120})\)\s*)?";
    private const string Aliases = @"(?:,?\s*(?<alias>(?:又|也|亦|俗|通|旧)(?:称|名|称为|叫)[^,;。:()]{1,30}?|(?:以下)?简称(?:为)?[^,;。:()]{1,20}?|缩写(?:为)?[^,;。:()]{1,20}?|英文(?:名|名称|缩写)?(?:为|是)?[^,;。:()]{1,60}?)(?=,|是指|系指|指|是|为|:|\())*";

    // The definition is the first sentence.
    private const string ChineseDefinition = @"(?<definition>[^。]+)";

    [GeneratedRegex($@"^本(?:规范|规程|规定|规则|手册|标准|办法|制度|细则|指南|指引|文件|章程|条例|合同|协议|守则|流程|要求|方案|导则|准则|章|部分)(?:中)?(?:所|中)?(?:称|指|使用|用)的?(?:“?{Name}”?){Bracket}{Aliases},?\s*(?:均|都)?(?:是指|系指|指的是|指|即|是|为){ChineseDefinition}")]
    private static partial Regex So();

    [GeneratedRegex($@"^(?:其中,|所谓)?{Name}{Bracket}{Aliases},?\s*(?:是指|系指|指的是|是(?=.{{2,}}的总称)|(?<=[”"")])指){ChineseDefinition}")]
    private static partial Regex Means();

    [GeneratedRegex($@"^{Name}{Bracket}{Aliases},?\s*(?:是|(?<![分称视])为|指|即){ChineseDefinition}")]
    private static partial Regex Is();

    [GeneratedRegex($@"^{Name}{Bracket}{Aliases}\s*(?::|——|—|–){ChineseDefinition}")]
    private static partial Regex Colon();

    private const string EnglishName = @"(?:(?:[Ii]n th(?:is|ese) \w+,?|[Ff]or the purposes? of th(?:is|ese) \w+,?)\s+)?(?:(?:[Aa]n?|[Tt]he)\s+)?[“""‘']?(?<term>[^,;:.“”""()]{2,60}?)[”""’']?";
    private const string EnglishBracket = @"\s*(?:\((?<bracket>[^()]{1,120})\)\s*|,\s*(?<alias>(?:also (?:called|known as|referred to as)|abbreviated(?: as)?|or)\s+[^,;:.]{1,60}),\s*)?";
    private const string EnglishDefinition = @"(?<definition>(?:[^.;]|;(?!\s*(?:and\s+)?[""“])|\.(?=\S)|\be\.g\. |\bi\.e\. )+)";

    [GeneratedRegex($@"^{EnglishName}{EnglishBracket}\s*(?:means|shall mean|refers to|is defined as|are defined as|denotes|stands for){{1}}\s+{EnglishDefinition}")]
    private static partial Regex EnglishMeans();

    [GeneratedRegex($@"^{EnglishName}{EnglishBracket}\s*(?:is|are)\s+(?=an?\s|the\s|any\s){EnglishDefinition}")]
    private static partial Regex EnglishIs();

    [GeneratedRegex($@"^{EnglishName}{EnglishBracket}\s*(?::|\s[\u2013\u2014-]|\u2014)\s+{EnglishDefinition}")]
    private static partial Regex EnglishColon();

    [GeneratedRegex(@"^(?:是指|系指|指的是|指)")]
    private static partial Regex Copula();

    // Names behind the definition: …的小型仓库，又称微仓.
    [GeneratedRegex(@",(?<alias>(?:又|也|亦|俗|通)(?:称|名|称为|叫)[^,。]{1,24}|(?:以下)?简称[^,。]{1,20}|缩写为[^,。]{1,20}|英文(?:名|名称|术语)?(?:为|是|:)?\s*[A-Za-z][^,。]{1,40})$")]
    private static partial Regex Trailing();

    // Words that begin sentences of other kinds, or hold a verb.
    [GeneratedRegex(@"^(?:其|它|这|该|此|以下|下列|如下|本|注|示例|例|凡|如|若|当|对于|关于|每|各)|(?:应|不得|必须|可以|不应|包括|分为|属于|均|适用于|规定)|^(?:This|These|Those|It|They|There|If|When|Where|For|In|Each|All|Any|Note|See)\b|\b(?:shall|must|should|may|include|includes)\b")]
    private static partial Regex NoTerm();
}
