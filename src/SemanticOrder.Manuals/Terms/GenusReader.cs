using System.Text.RegularExpressions;
using SemanticOrder.Manuals.Layout;

namespace SemanticOrder.Manuals.Terms;

/// <summary>The genus of a definition: in Chinese the noun behind the last 的, in English the noun phrase behind the first article.</summary>
internal static partial class GenusReader
{
    /// <returns>Null when the definition names none.</returns>
    public static string? Read(string definition, bool isChinese) => isChinese ? Chinese(definition) : English(definition);

    private static string? Chinese(string definition)
    {
        var clause = definition.Split(['。', '；', ';'])[0].TrimEnd();
        clause = Parenthesis().Replace(clause, "");
        var at = clause.LastIndexOf('的');
        // Things of several kinds, 冰板、干冰或冰袋, are examples and no genus.
        if (at >= 0 && Several().IsMatch(clause[(at + 1)..]))
            return null;
        var noun = at >= 0 ? clause[(at + 1)..] : KindOf().Match(clause) is { Success: true } kind ? clause[kind.Length..] : "";
        if (noun.IndexOfAny(['，', ',', '、']) is >= 0 and var stop)
            noun = at >= 0 && noun[(stop + 1)..].IndexOfAny(['，', ',', '、']) < 0 && noun[stop] is '，' or ',' ? "" : noun[..stop];
        noun = Quantifier().Replace(noun, "").Trim();
        // 的总称 and 的统称 name no genus; …之差, …之和 are no nouns of a class.
        return noun.Length is < 2 or > 16 || NoGenus().IsMatch(noun) || noun.Contains('之', StringComparison.Ordinal) ? null : noun;
    }

    private static string? English(string definition)
    {
        // ISO 704 leaves the article out.
        var match = Head().Match(char.IsLower(definition[0]) && !Head().IsMatch(definition) ? "the " + definition : definition);
        if (!match.Success)
            return null;
        var words = new List<string>();
        foreach (var word in match.Groups["rest"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var plain = word.TrimEnd(',', ';', ':', '.', ')');
            if (words.Count > 0 && (Stop().IsMatch(plain) || Participle().IsMatch(plain)))
                break;
            words.Add(plain);
            if (plain.Length < word.Length)
                break;
        }

        var noun = string.Join(' ', words);
        // A participle before a noun belongs to it: insulated container.
        return noun.Length == 0 || Stop().IsMatch(words[0]) || (words.Count == 1 && Participle().IsMatch(words[0])) ? null : noun;
    }

    [GeneratedRegex(@"（[^（）]*）|\([^()]*\)")]
    private static partial Regex Parenthesis();

    [GeneratedRegex(@"^[^，,、]{2,8}、(?:[^，,、]{2,8}、)*[^，,、]{2,8}(?:或|和|及|与)[^，,、]{2,8}$")]
    private static partial Regex Several();

    [GeneratedRegex(@"^(?:一种|一类|一个|一项|任何|某种)")]
    private static partial Regex KindOf();

    [GeneratedRegex(@"^(?:最小|最大|最高|最低|最长|最短|最少|最多|一种|一类|一个|一项|一组|一系列|各种|各类|某种|任何|所有|全部|其他|其它|一定|特定|主要|专用|专门)+")]
    private static partial Regex Quantifier();

    [GeneratedRegex(@"^(?:总称|统称|简称|合称|泛称|名称|一种|过程中|情况下|情形)$|(?:时|中|内|后|前|上|下)$")]
    private static partial Regex NoGenus();

    [GeneratedRegex(@"^(?:(?:is|are)\s+)?(?:[Aa]n?|[Tt]he|[Aa]ny|[Oo]ne)\s+(?:(?:kind|type|form|sort|set|group|class|piece)s?\s+of\s+(?:an?\s+|the\s+)?)?(?:(?:smallest|largest|latest|earliest|first|last|total|highest|lowest|maximum|minimum|longest|shortest|greatest|least|single|specific|particular)\s+)?(?<rest>.+)$")]
    private static partial Regex Head();

    [GeneratedRegex(@"^(?:that|which|who|whom|whose|where|when|while|whether|because|if|unless|and|or|but|of|for|in|on|at|to|from|by|with|without|within|between|among|against|under|over|above|below|after|before|during|through|into|onto|as|per|via|is|are|was|were|has|have|had|can|may|must|shall|will|not|it|its|than|about|upon|across|along|around|behind|beyond|inside|outside|off|out|up|down|toward|towards|until|since|so|such|other|excluding|including|small|large|enough|suitable|capable|able|equal|necessary|available|responsible|liable|subject)$")]
    private static partial Regex Stop();

    // Past participles and gerunds end the noun phrase: "a charge deducted from", "a code assigned to"; regular ones by their ending.
    [GeneratedRegex(@"^(?!(?:need|seed|feed|speed|shed|bed|breed|weed|building|warning|packing|packaging|ceiling|bearing|booking|coating|setting|string|ring|thing|king|reading|rating|training|meeting|clothing|housing|shipping|handling|lighting|opening|ending|spring|wiring|pricing|listing|marking|fitting)$)(?:\w{2,}(?:ed|ing)|made|held|sent|given|kept|paid|set|put|taken|known|shown|built|written|drawn|borne|worn|found|bought|sold|left|lost|born|bound|cut|done|driven|drunk|eaten|fed|frozen|grown|hung|hidden|laid|lent|meant|met|read|run|said|seen|sewn|spent|spread|stored|stuck|swept|taught|thought|thrown|told|understood|won|wound)$")]
    private static partial Regex Participle();
}
