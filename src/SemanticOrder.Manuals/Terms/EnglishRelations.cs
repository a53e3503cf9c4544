using System.Text.RegularExpressions;
using SemanticOrder.Manuals.Layout;

namespace SemanticOrder.Manuals.Terms;

/// <summary>Relations that an English sentence states by a list word: include, are divided into, consists of, such as. Hearst, "Automatic acquisition of hyponyms", 1992.</summary>
internal static partial class EnglishRelations
{
    private const int MaxWords = 5;

    /// <summary>Characters of a sentence that is looked at.</summary>
    private const int MostLength = 600;

    public static IEnumerable<TermRelation> Read(SourceText text)
    {
        foreach (Match sentence in Sentence().Matches(text.Text).Where(sentence => sentence.Length <= MostLength))
        {
            var quotation = Quotation.Of(text, sentence.Index, sentence.Length);
            foreach (var (type, pattern) in Patterns)
            {
                foreach (Match match in pattern.Matches(sentence.Value))
                {
                    var target = Singular(Name(match.Groups["class"].Value));
                    if (target.Length == 0 || target.Split(' ').Length > MaxWords)
                        continue;
                    foreach (var source in Items(match.Groups["list"].Value))
                        yield return new TermRelation(type, source, target, RelationBasis.Sentence, quotation);
                }
            }
        }
    }

    /// <summary>The singular of a noun phrase, by its last word.</summary>
    public static string Singular(string name) =>
        name.EndsWith("ies", StringComparison.Ordinal) && name.Length > 4 ? name[..^3] + "y"
        : name.EndsWith("ses", StringComparison.Ordinal) || name.EndsWith("xes", StringComparison.Ordinal) || name.EndsWith("ches", StringComparison.Ordinal) || name.EndsWith("shes", StringComparison.Ordinal) ? name[..^2]
        : name.EndsWith('s') && !name.EndsWith("ss", StringComparison.Ordinal) && !name.EndsWith("us", StringComparison.Ordinal) && !name.EndsWith("is", StringComparison.Ordinal) ? name[..^1]
        : name;

    private static readonly (RelationType Type, Regex Pattern)[] Patterns =
    [
        (RelationType.PartOf, Consists()), (RelationType.IsA, Includes()), (RelationType.IsA, Divided()), (RelationType.IsA, SuchAs()), (RelationType.IsA, AndOther()), (RelationType.IsA, KindOf()),
        (RelationType.PartOf, PartOf()),
    ];

    private static IEnumerable<string> Items(string list) =>
        Separator().Split(list.TrimEnd('.', ';', ' ')).Select(Name).Where(name => name.Length > 0 && name.Split(' ').Length <= MaxWords).Select(Singular);

    /// <summary>A name without article and quotation marks; a lower-case letter first unless it is a proper name.</summary>
    private static string Name(string text)
    {
        var name = Article().Replace(text.Trim(' ', '.', ',', '“', '”', '"', ':'), "");
        return name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
    }

    [GeneratedRegex(@"[^.;]+(?:\.(?=\S)[^.;]+)*[.;]?")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(?<class>[^,:]+?)\s+(?:includes?|comprises?(?= the following)|are the following|fall into(?: the following)?(?: \w+ (?:classes|categories|groups|types):?)?)(?:\s+the following)?:?\s+(?<list>(?:[^,]+, )*[^,]+,? (?:and|or) [^,]+)$")]
    private static partial Regex Includes();

    [GeneratedRegex(@"^(?<class>[^,:]+?)\s+(?:is|are|can be|may be)\s+(?:further\s+)?(?:divided|classified|grouped|split|sorted|separated|categori[sz]ed)\s+(?:into|as)\s+(?:(?:\w+ )?(?:classes|categories|groups|types|kinds|grades|levels):?\s+)?(?<list>.+)$")]
    private static partial Regex Divided();

    [GeneratedRegex(@"^(?<class>[^,:]+?)\s+(?:consists? of|(?:is|are) (?:composed|made up) of|comprises?(?! the following))\s+(?<list>.+)$")]
    private static partial Regex Consists();

    [GeneratedRegex(@"(?<class>[\w-]+(?: [\w-]+)?),? such as (?<list>[^.;()]+?)(?= (?:shall|must|should|may|is|are|can|need|require)\b|[.;)]|$)")]
    private static partial Regex SuchAs();

    [GeneratedRegex(@"(?<list>(?:[\w-]+(?: [\w-]+)?, )*[\w-]+(?: [\w-]+)?),? (?:and|or) other (?<class>[\w-]+(?: [\w-]+)?)")]
    private static partial Regex AndOther();

    [GeneratedRegex(@"^(?<list>(?:[^,:]+, )*[^,:]+?) (?:is|are) (?:a |an |all )?(?:kind|type|form|class|subclass)(?:e?s)? of (?<class>[^,.;]+)|^(?<list>[^,:]+?) (?:belongs?|belonging) to (?:the )?(?:class|group|category|family)? ?(?:of )?(?<class>[^,.;]+)|^(?<list>[^,:]+?) (?:is|are) (?:classed|regarded|treated|counted) as (?<class>[^,.;]+)")]
    private static partial Regex KindOf();

    [GeneratedRegex(@"^(?<list>[^,:]+?) (?:is|are|forms?) (?:a )?parts? of (?<class>[^,.;]+)")]
    private static partial Regex PartOf();

    [GeneratedRegex(@",\s*(?:and|or)\s+|,\s*|\s+and\s+|\s+or\s+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:an?|the|each|every|all|any|some|other|following|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Article();
}
