using System.Globalization;
using System.Xml;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Review.Binding;

namespace SemanticOrder.SemanticLayer.Review.Shapes;

/// <summary>Says a bound rule in one sentence of each language, by the labels of the knowledge: what the shape checks, no more.</summary>
internal sealed class RuleSentence(OrderVocabulary vocabulary)
{
    private const int MostShown = 40;

    public LocalSentence Of(BoundRule rule)
    {
        var conditions = rule.Conditions.Where(condition => condition is not RuleCondition.Except).ToList();
        var (chinese, english) = (conditions.Select(Chinese).ToList(), conditions.Select(English).ToList());
        var exceptions = rule.Conditions.OfType<RuleCondition.Except>().ToList();
        var (zh, en) = Asked(rule.Requirement, rule.IsError);
        return new LocalSentence(
            $"{string.Join('、', chinese)}{(chinese.Count > 0 ? "的" : "")}{Label(rule.Focus, "zh")}{string.Concat(exceptions.Select(except => $"（{string.Join('、', except.All.Select(Chinese))}的除外）"))}：{zh}。",
            $"{Capital(Label(rule.Focus, "en"))}{(english.Count > 0 ? " " : "")}{string.Join(" and ", english)}{string.Concat(exceptions.Select(except => $" (except one {string.Join(" and ", except.All.Select(English))})"))}: {en}.");
    }

    /// <summary>What an order says that another does not; what it does not say when that is all.</summary>
    public LocalSentence Difference(ExampleGraph order, ExampleGraph other)
    {
        var own = order.Statements.Except(other.Statements).Where(statement => statement.Value is Term && statement.Property != Vocab.Rdf.Type.Value).ToList();
        if (own.Count > 0)
            return new LocalSentence(string.Join("；", own.Select(statement => Said(statement.Property, (Term)statement.Value, "zh"))), string.Join("; ", own.Select(statement => Said(statement.Property, (Term)statement.Value, "en"))));
        var lacks = other.Statements.Except(order.Statements).Where(statement => statement.Property != Vocab.Rdf.Type.Value).Select(statement => statement.Property).Distinct().ToList();
        if (lacks.Count > 0 && order.Statements.Count < other.Statements.Count)
            return new LocalSentence($"没有更多的{Labels(lacks, "zh", "、")}", $"no more {Labels(lacks, "en", ", ")}");
        var more = order.Statements.Except(other.Statements).Select(statement => statement.Property).Where(property => property != Vocab.Rdf.Type.Value).Distinct().ToList();
        return new LocalSentence($"更多的{Labels(more, "zh", "、")}", $"more {Labels(more, "en", ", ")}");
    }

    private string Said(string property, Term value, string language)
    {
        var text = value is Literal literal && (literal.Datatype.Value == Vocab.Xsd.Namespace + "decimal" || literal.Datatype.Value == Vocab.Xsd.Namespace + "dayTimeDuration") ? Number(property, literal) : Shortened(Value(value, language));
        return language == "zh" ? $"{Label(property, language)}：{text}" : $"{Label(property, language)}: {text}";
    }

    private string Number(string property, Literal literal)
    {
        var isTime = literal.Datatype.Value == Vocab.Xsd.Namespace + "dayTimeDuration";
        var number = isTime ? (decimal)XmlConvert.ToTimeSpan(literal.LexicalForm).TotalSeconds : decimal.Parse(literal.LexicalForm, CultureInfo.InvariantCulture);
        return Amount(property, new Bounds(number, null, false, literal.Datatype.Value), number);
    }

    private static string Shortened(string text) => text.Length <= MostShown ? text : string.Create(CultureInfo.InvariantCulture, $"{text[..8]}… ({text.Length})");

    private string Chinese(RuleCondition condition) => condition switch
    {
        RuleCondition.OfClass { Path.Count: 0 } member => $"属于“{Label(member.Class, "zh")}”",
        RuleCondition.OfClass member when member.Path[^1].IsInverse => $"属于“{Label(member.Class, "zh")}”",
        RuleCondition.OfClass member => $"货物的{Label(member.Path[^1].Properties[0], "zh")}为“{Label(member.Class, "zh")}”",
        RuleCondition.OfValue value => $"{Label(value.Property, "zh")}为{string.Join('或', value.Values.Select(one => $"“{Value(one, "zh")}”"))}",
        RuleCondition.Within within => $"{Label(within.Property, "zh")}{Bound(within.Property, within.Bounds, "zh")}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string English(RuleCondition condition) => condition switch
    {
        RuleCondition.OfClass { Path.Count: 0 } member => $"that is “{Label(member.Class, "en")}”",
        RuleCondition.OfClass member when member.Path[^1].IsInverse => $"of “{Label(member.Class, "en")}”",
        RuleCondition.OfClass member => $"of goods whose {Label(member.Path[^1].Properties[0], "en")} is “{Label(member.Class, "en")}”",
        RuleCondition.OfValue value => $"whose {Label(value.Property, "en")} is {string.Join(" or ", value.Values.Select(one => $"“{Value(one, "en")}”"))}",
        RuleCondition.Within within => $"whose {Label(within.Property, "en")} is {Bound(within.Property, within.Bounds, "en")}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private (string Chinese, string English) Asked(RuleRequirement requirement, bool isError)
    {
        var (zh, en, not) = isError ? ("应", "must", "不得") : ("宜", "should", "不宜");
        return requirement switch
        {
            RuleRequirement.Within within => (
                $"{Labels(within.Properties, "zh", "和")}{zh}{Bound(within.Properties[0], within.Bounds, "zh")}", $"{Labels(within.Properties, "en", " and ")} {en} be {Bound(within.Properties[0], within.Bounds, "en")}"),
            RuleRequirement.Present present => (Fields(present, "zh", zh), Fields(present, "en", en)),
            RuleRequirement.Counted counted => ($"{Label(counted.Property, "zh")}的数量{zh}{Count(counted.Least, counted.Most, "zh")}", $"the count of “{Label(counted.Property, "en")}” {en} be {Count(counted.Least, counted.Most, "en")}"),
            RuleRequirement.Length length => ($"{Label(length.Property, "zh")}的字数{zh}{Count(length.Least, length.Most, "zh")}", $"the length of {Label(length.Property, "en")} in characters {en} be {Count(length.Least, length.Most, "en")}"),
            RuleRequirement.OneOf oneOf => (
                $"{Label(oneOf.Property, "zh")}{zh}为以下之一：{string.Join('、', oneOf.Values.Select(value => Value(value, "zh")))}", $"{Label(oneOf.Property, "en")} {en} be one of: {string.Join(", ", oneOf.Values.Select(value => Value(value, "en")))}"),
            RuleRequirement.OneOfClasses classes => ($"所说的概念{zh}为以下之一：{Labels(classes.Classes, "zh", "、")}", $"the concept named {en} be one of: {Labels(classes.Classes, "en", ", ")}"),
            RuleRequirement.Form form => ($"{Label(form.Property, "zh")}{zh}符合格式 {form.Pattern}", $"{Label(form.Property, "en")} {en} have the form {form.Pattern}"),
            RuleRequirement.Compared compared => (
                $"{Label(compared.Left, "zh")}{zh}{Sign(compared.Component, "zh")}{Label(compared.Right, "zh")}", $"{Label(compared.Left, "en")} {en} be {Sign(compared.Component, "en")} {Label(compared.Right, "en")}"),
            RuleRequirement.Absent { With: { } other } absent => (
                $"{not}同时有“{Label(absent.Class, "zh")}”和“{Label(other, "zh")}”", $"it {en} not have “{Label(absent.Class, "en")}” and “{Label(other, "en")}” together"),
            RuleRequirement.Absent absent => ($"{not}有“{Label(absent.Class, "zh")}”", $"it {en} not have “{Label(absent.Class, "en")}”"),
            RuleRequirement.Without without => ($"{not}有“{Label(without.Property, "zh")}”", $"it {en} not have “{Label(without.Property, "en")}”"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private string Fields(RuleRequirement.Present present, string language, string must)
    {
        var isChinese = language == "zh";
        var parts = present.Fields.Where(field => !field.IsTruth).Select(field => Label(field.Property, language)).ToList();
        List<string> said = parts.Count == 0 ? [] : [isChinese ? $"{must}有{string.Join('、', parts)}" : $"it {must} state {string.Join(", ", parts)}"];
        said.AddRange(present.Fields.Where(field => field.IsTruth).Select(field => isChinese ? $"“{Label(field.Property, language)}”{must}为“是”" : $"“{Label(field.Property, language)}” {must} be true"));
        return string.Join(isChinese ? "，" : " and ", said);
    }

    private string Bound(string property, Bounds bounds, string language)
    {
        var isChinese = language == "zh";
        var (least, most) = (bounds.Least is { } lower ? Amount(property, bounds, lower) : "", bounds.Most is { } upper ? Amount(property, bounds, upper) : "");
        if (least.Length > 0 && most.Length > 0)
            return least == most ? (isChinese ? $"等于 {least}" : $"equal to {least}") : isChinese ? $"在 {least} 到 {most} 之间" : $"from {least} to {most}";
        if (least.Length > 0)
            return bounds.IsOpen ? (isChinese ? $"大于 {least}" : $"more than {least}") : isChinese ? $"不小于 {least}" : $"at least {least}";
        return bounds.IsOpen ? (isChinese ? $"小于 {most}" : $"less than {most}") : isChinese ? $"不大于 {most}" : $"at most {most}";
    }

    private string Amount(string property, Bounds bounds, decimal value)
    {
        if (bounds.IsDuration)
            return value % 3600 == 0 ? Number(value / 3600) + " h" : value % 60 == 0 ? Number(value / 60) + " min" : Number(value) + " s";
        var unit = vocabulary.Knowledge.Catalog.Properties.Find(vocabulary.Knowledge.View.Id(new Iri(property)))?.Unit;
        var symbol = unit is null || unit.Dimension == "count" ? "" : unit.Symbols.FirstOrDefault(text => text.Length < 3 && !char.IsAsciiLetterUpper(text[0])) ?? unit.UcumCodes.FirstOrDefault() ?? "";
        return Number(value) + (symbol.Length > 0 ? " " + symbol : "");
    }

    private static string Count(int? least, int? most, string language) => (least, most, language) switch
    {
        ({ } low, { } high, "zh") => low == high ? $"等于 {low}" : $"在 {low} 到 {high} 之间",
        ({ } low, { } high, _) => low == high ? $"equal to {low}" : $"from {low} to {high}",
        ({ } low, null, "zh") => $"不小于 {low}",
        ({ } low, null, _) => $"at least {low}",
        (null, _, "zh") => $"不大于 {most}",
        _ => $"at most {most}",
    };

    private static string Sign(string component, string language) => (component, language) switch
    {
        ("lessThan", "zh") => "小于（早于）",
        ("lessThan", _) => "less (earlier) than",
        ("lessThanOrEquals", "zh") => "不大于（不晚于）",
        ("lessThanOrEquals", _) => "at most (no later than)",
        (_, "zh") => "等于",
        _ => "equal to",
    };

    private string Value(Term value, string language) => value switch { Iri iri => Label(iri.Value, language), Literal literal => literal.LexicalForm, _ => "" };

    private string Labels(IReadOnlyList<string> iris, string language, string joint) => string.Join(joint, iris.Select(iri => Label(iri, language)));

    private string Label(string iri, string language) => vocabulary.Label(iri, language);

    private static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Capital(string text) => text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
