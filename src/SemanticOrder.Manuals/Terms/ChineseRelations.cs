using System.Text.RegularExpressions;
using SemanticOrder.Manuals.Layout;

namespace SemanticOrder.Manuals.Terms;

/// <summary>Relations that a Chinese sentence states by a list word: 包括, 分为, 由…组成, 属于, 等. Hearst's patterns, in the forms of Chinese.</summary>
internal static partial class ChineseRelations
{
    private const int MaxName = 16;

    /// <summary>Characters of a sentence that is looked at.</summary>
    private const int MostLength = 300;

    public static IEnumerable<TermRelation> Read(SourceText text)
    {
        foreach (Match sentence in Sentence().Matches(text.Text).Where(sentence => sentence.Length <= MostLength))
        {
            foreach (var relation in ReadSentence(text, sentence.Index, sentence.Value))
                yield return relation;
        }
    }

    private static IEnumerable<TermRelation> ReadSentence(SourceText text, int offset, string sentence)
    {
        var quotation = Quotation.Of(text, offset, sentence.Length);
        string Label(Capture capture) => text.Label(offset + capture.Index, capture.Length);

        if (Composed().Match(sentence) is { Success: true } composed && !Form().IsMatch(composed.Groups["list"].Value))
        {
            foreach (var part in Items(Label(composed.Groups["list"])))
                yield return new TermRelation(RelationType.PartOf, part, Class(Label(composed.Groups["whole"])), RelationBasis.Sentence, quotation);
            yield break;
        }

        if (Divided().Match(sentence) is { Success: true } divided)
        {
            foreach (var kind in Items(Label(divided.Groups["list"])))
                yield return new TermRelation(RelationType.IsA, kind, Class(Label(divided.Groups["class"])), RelationBasis.Sentence, quotation);
            yield break;
        }

        foreach (Match member in Member().Matches(sentence))
        {
            foreach (var kind in Items(Label(member.Groups["list"])))
                yield return new TermRelation(RelationType.IsA, kind, Class(Label(member.Groups["class"])), RelationBasis.Sentence, quotation);
        }

        foreach (Match part in Part().Matches(sentence))
        {
            foreach (var kind in Items(Label(part.Groups["list"])))
                yield return new TermRelation(RelationType.PartOf, kind, Class(Label(part.Groups["whole"])), RelationBasis.Sentence, quotation);
        }

        foreach (var pattern in (Regex[])[Examples(), Such()])
        {
            foreach (Match examples in pattern.Matches(sentence))
            {
                foreach (var kind in Items(Label(examples.Groups["list"])))
                    yield return new TermRelation(RelationType.IsA, kind, Class(Label(examples.Groups["class"])), RelationBasis.Sentence, quotation);
            }
        }
    }

    /// <summary>The names of a list, without ordinals before them and counts behind the last.</summary>
    private static IEnumerable<string> Items(string list)
    {
        var names = Split().Split(Count().Replace(Bracket().Replace(list, ""), "")).Select(name => Ordinal().Replace(name.Trim(' ', '“', '”', '"'), ""));
        return names.Where(name => name.Length is > 0 and <= MaxName);
    }

    private static string Class(string name) => Determiner().Replace(name, "").Trim(' ', '“', '”', '"');

    [GeneratedRegex(@"[^。;!?]+[。;!?]?")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?:^|[,:])(?<whole>[^,:、。]{2,16}?)(?:主要|通常|一般)?由(?<list>[^,。;]*?[、和与及][^,。;]*?)(?:等(?:部分|部件|组件)?)?(?:几部分|[一二三四五六七八九十]部分)?(?:组成|构成)")]
    private static partial Regex Composed();

    // What a code is written with are no parts of a thing.
    [GeneratedRegex(@"位|数字|字母|字符")]
    private static partial Regex Form();

    [GeneratedRegex(@"(?:^|[,:])(?<class>[^,:、。]{1,18}?)(?:,?(?:按照?|依据?|根据)[^,。]{2,14}?,?)?(?:主要|通常|一般|可|可以|应|共|又|还|大致)*(?:包括|包含|涵盖|分为|划分为|分成|细分为|区分为|共?分(?=[^,。]{1,60}(?:[一二三四五六七八九十两\d]+(?:个|大|小)?(?:类|级|种|档|型)))|有(?=[^,。]{1,60}(?:[一二三四五六七八九十两\d]+(?:个)?(?:种|类|级|型|档|等))))(?:以下[^:。]{0,8}:|:)?(?<list>[^。;]*[^。;,])")]
    private static partial Regex Divided();

    [GeneratedRegex(@"(?:^|[,:])(?<list>[^,:。]{1,40}?)(?:均|都|也|亦|同样)?(?:属于|隶属于|归为|归入|是一种|是一类|为一种)(?<class>[^,。;]{2,14}?)(?:的?一种|之一|的一类|类)?(?=[,。;]|$)")]
    private static partial Regex Member();

    [GeneratedRegex(@"(?:^|[,:])(?<list>[^,:。]{1,40}?)(?:均|都)?(?:是|为)(?<whole>[^,。;]{2,14}?)的(?:一部分|组成部分|部件|组件)")]
    private static partial Regex Part();

    [GeneratedRegex(@"(?:^|[,:])(?:对于?|对|将|把|凡)?(?<list>[^,:。;()的]{1,12}(?:、[^,:。;()的]{1,12})+)等(?<class>(?!内容|信息|资料|情况|方式|环节|数据|字样|要求|事项|措施|原因|方面|因素|形式|操作|作业)[^,。;的()]{2,10}?)(?=[,。;]|应|不得|必须|宜|可|属于|均|的|须|需|优先|单独|分开|统一|进行|在|按|由|与|从|$)")]
    private static partial Regex Examples();

    [GeneratedRegex(@"(?<class>[^,:。;()的]{2,12}?)(?:,|\()(?:例如|比如|如|包括)[:]?(?<list>[^,。;()]+?)(?:等)?(?=[,。;)]|$)")]
    private static partial Regex Such();

    [GeneratedRegex(@"、|,|以及|和|与|及|或")]
    private static partial Regex Split();

    [GeneratedRegex(@"(?:等)?(?:共)?(?:[一二三四五六七八九十两\d]+(?:个|大|小)?(?:种|类|级|型|档|项|部分|等级|类别|层次|方面|情形|情况|区|组|步)?)?$|等(?:类型|种类|类别|几类|几种)?$")]
    private static partial Regex Count();

    [GeneratedRegex(@"^第?[一二三四五六七八九十\d]+(?:类|级|种|项|等)(?=.)|^[a-z\d]\)|^(?:其他|其它)(?=.)")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"（[^（）]*）|\([^()]*\)")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^(?:其中|目前|常见的?|主要的?|本(?:规范|手册|标准|公司|企业)(?:的|中的|所称)?|所有|各类|各种|上述|一般|通常)+|(?:主要|通常|一般)$")]
    private static partial Regex Determiner();
}
