using System.Collections.Frozen;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>
/// The words of <see cref="ValidationSentences"/> in one language: a template for each constraint component (SHACL §4). <c>{subject}</c> is the property of the focus node, or the node itself in
/// a node shape; <c>{0}</c> and <c>{1}</c> are the parameters.
/// </summary>
internal sealed class ConstraintSentences
{
    private readonly FrozenDictionary<string, string> _templates;
    private readonly string _other;

    private ConstraintSentences(string language, string other, Dictionary<string, string> templates) => (Language, _other, _templates) = (language, other, templates.ToFrozenDictionary());

    public static ConstraintSentences English { get; } = new("en", "{subject} does not fulfil “{component}”.", new()
    {
        ["Class"] = "{subject} must be “{0}”, but {value} is not.",
        ["Datatype"] = "{subject} must be of the datatype {0}, but {value} is not.",
        ["NodeKind"] = "{subject} must be of the kind {0}, but {value} is not.",
        ["MinCount"] = "{subject} needs at least {0} value(s).",
        ["MaxCount"] = "{subject} may have at most {0} value(s).",
        ["MinExclusive"] = "{subject} must be more than {0}, but is {value}.",
        ["MinInclusive"] = "{subject} must be at least {0}, but is {value}.",
        ["MaxExclusive"] = "{subject} must be less than {0}, but is {value}.",
        ["MaxInclusive"] = "{subject} must be at most {0}, but is {value}.",
        ["MinLength"] = "{subject} must have at least {0} character(s), but is “{value}”.",
        ["MaxLength"] = "{subject} may have at most {0} character(s), but is “{value}”.",
        ["Pattern"] = "{subject} must match {0}, but is “{value}”.",
        ["LanguageIn"] = "{subject} must be in one of the languages {0}, but “{value}” is not.",
        ["UniqueLang"] = "{subject} has several values in one language.",
        ["Equals"] = "{subject} and {0} must have the same values, but only one of them has {value}.",
        ["Disjoint"] = "{subject} and {0} must have no value in common, but both have {value}.",
        ["LessThan"] = "{subject} must be less than {0}, but is {value}.",
        ["LessThanOrEquals"] = "{subject} must be at most {0}, but is {value}.",
        ["Not"] = "{subject} must not conform to “{0}”, but {value} does.",
        ["And"] = "{subject} must conform to each of {0}, but {value} does not.",
        ["Or"] = "{subject} must conform to one or more of {0}, but {value} does not.",
        ["Xone"] = "{subject} must conform to exactly one of {0}, but {value} does not.",
        ["Node"] = "{subject} must conform to “{0}”, but {value} does not.",
        ["QualifiedMinCount"] = "{subject} needs at least {1} value(s) that conform to “{0}”.",
        ["QualifiedMaxCount"] = "{subject} may have at most {1} value(s) that conform to “{0}”.",
        ["Closed"] = "{focus} may not have {path}, but has {value}.",
        ["HasValue"] = "{subject} must have the value {0}.",
        ["In"] = "{subject} must be one of {0}, but is {value}.",
        ["SPARQL"] = "{subject} is found by the query of “{0}”.",
    })
    {
        Property = "{0} of {1}",
        Separator = ", ",
        Nameless = "the node",
        Nothing = "nothing",
    };

    public static ConstraintSentences Chinese { get; } = new("zh", "{subject}不满足“{component}”。", new()
    {
        ["Class"] = "{subject}应当是“{0}”，但 {value} 不是。",
        ["Datatype"] = "{subject}的数据类型应当是 {0}，但 {value} 不是。",
        ["NodeKind"] = "{subject}的种类应当是 {0}，但 {value} 不是。",
        ["MinCount"] = "{subject}至少要有 {0} 个值。",
        ["MaxCount"] = "{subject}至多只能有 {0} 个值。",
        ["MinExclusive"] = "{subject}应当大于 {0}，但实际是 {value}。",
        ["MinInclusive"] = "{subject}应当不小于 {0}，但实际是 {value}。",
        ["MaxExclusive"] = "{subject}应当小于 {0}，但实际是 {value}。",
        ["MaxInclusive"] = "{subject}应当不大于 {0}，但实际是 {value}。",
        ["MinLength"] = "{subject}至少要有 {0} 个字符，但实际是“{value}”。",
        ["MaxLength"] = "{subject}至多只能有 {0} 个字符，但实际是“{value}”。",
        ["Pattern"] = "{subject}应当符合格式 {0}，但实际是“{value}”。",
        ["LanguageIn"] = "{subject}的语言应当是 {0} 之一，但“{value}”不是。",
        ["UniqueLang"] = "{subject}在同一种语言里有多个值。",
        ["Equals"] = "{subject}与{0}的值应当相同，但 {value} 只出现在其中一边。",
        ["Disjoint"] = "{subject}与{0}不应有相同的值，但两边都有 {value}。",
        ["LessThan"] = "{subject}应当小于{0}，但实际是 {value}。",
        ["LessThanOrEquals"] = "{subject}应当不大于{0}，但实际是 {value}。",
        ["Not"] = "{subject}不应符合“{0}”，但 {value} 符合。",
        ["And"] = "{subject}应当符合 {0} 中的每一项，但 {value} 不符合。",
        ["Or"] = "{subject}应当至少符合 {0} 中的一项，但 {value} 都不符合。",
        ["Xone"] = "{subject}应当恰好符合 {0} 中的一项，但 {value} 不是这样。",
        ["Node"] = "{subject}应当符合“{0}”，但 {value} 不符合。",
        ["QualifiedMinCount"] = "{subject}至少要有 {1} 个符合“{0}”的值。",
        ["QualifiedMaxCount"] = "{subject}至多只能有 {1} 个符合“{0}”的值。",
        ["Closed"] = "{focus}不应有{path}，但有 {value}。",
        ["HasValue"] = "{subject}应当含有 {0}。",
        ["In"] = "{subject}应当是 {0} 之一，但实际是 {value}。",
        ["SPARQL"] = "{subject}被“{0}”的查询查出。",
    })
    {
        Property = "{1}的{0}",
        Separator = "、",
        Nameless = "该节点",
        Nothing = "空",
    };

    /// <summary>Language of the labels.</summary>
    public string Language { get; }

    /// <summary>{0} a property, {1} a node.</summary>
    public required string Property { get; init; }

    public required string Separator { get; init; }

    /// <summary>A blank node.</summary>
    public required string Nameless { get; init; }

    /// <summary>No value.</summary>
    public required string Nothing { get; init; }

    /// <summary>The words of a language; English for those without words of their own.</summary>
    public static ConstraintSentences Of(string language) =>
        language.Equals("zh", StringComparison.OrdinalIgnoreCase) || language.StartsWith("zh-", StringComparison.OrdinalIgnoreCase) ? Chinese : English;

    /// <summary>The template of a component; a common one for those that a shapes graph declares.</summary>
    public string TemplateOf(Iri component)
    {
        const string end = "ConstraintComponent";
        var isCore = component.Value.StartsWith(Vocab.Sh.Namespace, StringComparison.Ordinal) && component.Value.EndsWith(end, StringComparison.Ordinal);
        return isCore ? _templates.GetValueOrDefault(component.Value[Vocab.Sh.Namespace.Length..^end.Length], _other) : _other;
    }
}
