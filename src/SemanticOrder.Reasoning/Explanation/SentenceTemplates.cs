using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>The words of <see cref="ProofSentences"/> in one language, as composite format strings.</summary>
internal sealed record SentenceTemplates
{
    public static SentenceTemplates English { get; } = new()
    {
        Language = "en",
        IsA = "{0} is “{1}”",
        HasValue = "{1} of {0} is {2}",
        Because = "{0}, because {1}.",
        Contradiction = "These contradict each other: {0}.",
        Given = "{0}.",
        And = " and ",
        Inside = "{0} lies within {1}",
        Outside = "{0} does not lie within {1}",
        Quantity = "{0} {1}",
        Rule = "{0} [{1}]",
        Every = "every “{0}” is “{1}”",
        RuleSeparator = "; ",
        Place = "{0}, line {1}",
        PlaceSeparator = "; ",
        Document = "{0}",
        Page = ", page {0}",
        Quote = ": “{0}”",
        Clause = "a clause",
        WithPlace = "{0} ({1})",
        Member = "it",
        Something = "something",
        SomethingOf = "something that is “{0}”",
        Missing = "Missing: {0} [{1}].",
        Needed = "“{1}” of {0}",
        NeededOfClass = "“{1}” of {0} that is “{2}”",
        NeededInside = "“{1}” of {0} within {2}",
        NeededInstead = "“{1}” of {0} within {2} in place of {3}",
        NotConcluded = "No axiom concludes that {0}; somebody has to state it.",
        Holds = "It holds: {0}.",
        True = "yes",
        False = "no",
        Schema = new Dictionary<string, string>
        {
            [Vocab.Rdfs.SubClassOf.Value] = "every “{0}” is “{1}”",
            [Vocab.Owl.EquivalentClass.Value] = "“{0}” is the same as “{1}”",
            [Vocab.Owl.DisjointWith.Value] = "nothing is both “{0}” and “{1}”",
            [Vocab.Owl.ComplementOf.Value] = "“{0}” is all that is not “{1}”",
            [Vocab.Rdfs.SubPropertyOf.Value] = "whatever has “{0}” has “{1}”",
            [Vocab.Owl.EquivalentProperty.Value] = "“{0}” says the same as “{1}”",
            [Vocab.Owl.InverseOf.Value] = "“{0}” is “{1}” the other way round",
            [Vocab.Owl.PropertyDisjointWith.Value] = "nothing has one value of both “{0}” and “{1}”",
            [Vocab.Rdfs.Domain.Value] = "what has “{0}” is “{1}”",
            [Vocab.Rdfs.Range.Value] = "a value of “{0}” is “{1}”",
            [Vocab.Owl.SameAs.Value] = "{0} and {1} are the same",
            [Vocab.Owl.DifferentFrom.Value] = "{0} and {1} are two different things",
        },
        Characteristics = new Dictionary<string, string>
        {
            [Vocab.Owl.FunctionalProperty.Value] = "“{0}” has one value at most",
            [Vocab.Owl.InverseFunctionalProperty.Value] = "one value of “{0}” belongs to one thing at most",
            [Vocab.Owl.TransitiveProperty.Value] = "“{0}” goes on along chains",
            [Vocab.Owl.SymmetricProperty.Value] = "“{0}” holds both ways",
            [Vocab.Owl.AsymmetricProperty.Value] = "“{0}” never holds both ways",
            [Vocab.Owl.IrreflexiveProperty.Value] = "nothing has itself as “{0}”",
        },
    };

    public static SentenceTemplates Chinese { get; } = new()
    {
        Language = "zh",
        IsA = "{0}属于“{1}”",
        HasValue = "{0}的{1}是{2}",
        Because = "{0}，因为{1}。",
        Contradiction = "以下说法互相矛盾：{0}。",
        Given = "{0}。",
        And = "，且",
        Inside = "{0} 在 {1} 之内",
        Outside = "{0} 不在 {1} 之内",
        Quantity = "{0} {1}",
        Rule = "{0}〔{1}〕",
        Every = "凡“{0}”都属于“{1}”",
        RuleSeparator = "；",
        Place = "{0} 第 {1} 行",
        PlaceSeparator = "；",
        Document = "《{0}》",
        Page = "第 {0} 页",
        Quote = "：“{0}”",
        Clause = "条款",
        WithPlace = "{0}（{1}）",
        Member = "它",
        Something = "某个值",
        SomethingOf = "某个“{0}”",
        Missing = "缺少：{0}〔{1}〕。",
        Needed = "{0}的“{1}”",
        NeededOfClass = "{0}的“{1}”，属于“{2}”",
        NeededInside = "{0}的“{1}”，在 {2} 之内",
        NeededInstead = "{0}的“{1}”应在 {2} 之内，现为 {3}",
        NotConcluded = "没有公理能得出“{0}”，须有人说明。",
        Holds = "成立：{0}。",
        True = "是",
        False = "否",
        Schema = new Dictionary<string, string>
        {
            [Vocab.Rdfs.SubClassOf.Value] = "凡“{0}”都属于“{1}”",
            [Vocab.Owl.EquivalentClass.Value] = "“{0}”与“{1}”同义",
            [Vocab.Owl.DisjointWith.Value] = "没有东西既属于“{0}”又属于“{1}”",
            [Vocab.Owl.ComplementOf.Value] = "“{0}”是“{1}”以外的一切",
            [Vocab.Rdfs.SubPropertyOf.Value] = "有“{0}”就有“{1}”",
            [Vocab.Owl.EquivalentProperty.Value] = "“{0}”与“{1}”说的是一回事",
            [Vocab.Owl.InverseOf.Value] = "“{0}”反过来就是“{1}”",
            [Vocab.Owl.PropertyDisjointWith.Value] = "“{0}”与“{1}”不会有同一个值",
            [Vocab.Rdfs.Domain.Value] = "有“{0}”的属于“{1}”",
            [Vocab.Rdfs.Range.Value] = "“{0}”的值属于“{1}”",
            [Vocab.Owl.SameAs.Value] = "{0}与{1}是同一个",
            [Vocab.Owl.DifferentFrom.Value] = "{0}与{1}不是同一个",
        },
        Characteristics = new Dictionary<string, string>
        {
            [Vocab.Owl.FunctionalProperty.Value] = "“{0}”至多有一个值",
            [Vocab.Owl.InverseFunctionalProperty.Value] = "“{0}”的一个值至多属于一个对象",
            [Vocab.Owl.TransitiveProperty.Value] = "“{0}”可以逐环传递",
            [Vocab.Owl.SymmetricProperty.Value] = "“{0}”双向成立",
            [Vocab.Owl.AsymmetricProperty.Value] = "“{0}”不会双向成立",
            [Vocab.Owl.IrreflexiveProperty.Value] = "没有东西以自己为“{0}”",
        },
    };

    /// <summary>Language of the labels.</summary>
    public required string Language { get; init; }

    /// <summary>{0} a node, {1} a class.</summary>
    public required string IsA { get; init; }

    /// <summary>{0} a node, {1} a property, {2} a value.</summary>
    public required string HasValue { get; init; }

    /// <summary>{0} what follows, {1} the reasons.</summary>
    public required string Because { get; init; }

    /// <summary>{0} the statements.</summary>
    public required string Contradiction { get; init; }

    /// <summary>{0} a statement that nobody inferred.</summary>
    public required string Given { get; init; }

    public required string And { get; init; }

    /// <summary>{0} a quantity, {1} an interval.</summary>
    public required string Inside { get; init; }

    /// <summary>{0} a quantity, {1} an interval.</summary>
    public required string Outside { get; init; }

    /// <summary>{0} a number, {1} a unit.</summary>
    public required string Quantity { get; init; }

    /// <summary>{0} the reasons, {1} the rules that they are reasons by.</summary>
    public required string Rule { get; init; }

    /// <summary>{0} a class, {1} a class above it.</summary>
    public required string Every { get; init; }

    public required string RuleSeparator { get; init; }

    /// <summary>{0} a file, {1} a line.</summary>
    public required string Place { get; init; }

    public required string PlaceSeparator { get; init; }

    /// <summary>{0} the title of a document.</summary>
    public required string Document { get; init; }

    /// <summary>Behind a document: {0} a page.</summary>
    public required string Page { get; init; }

    /// <summary>Behind a page: {0} exact words.</summary>
    public required string Quote { get; init; }

    /// <summary>A clause without a name.</summary>
    public required string Clause { get; init; }

    /// <summary>{0} a text, {1} where it is written.</summary>
    public required string WithPlace { get; init; }

    /// <summary>A thing of which only its class is known.</summary>
    public required string Member { get; init; }

    /// <summary>A value that is not known.</summary>
    public required string Something { get; init; }

    /// <summary>{0} the class of a value that is not known.</summary>
    public required string SomethingOf { get; init; }

    /// <summary>{0} what is missing, {1} the rule that would use it.</summary>
    public required string Missing { get; init; }

    /// <summary>{0} a node, {1} a property that it needs a value of.</summary>
    public required string Needed { get; init; }

    /// <summary>{0} a node, {1} a property, {2} the class of the value.</summary>
    public required string NeededOfClass { get; init; }

    /// <summary>{0} a node, {1} a property, {2} an interval.</summary>
    public required string NeededInside { get; init; }

    /// <summary>{0} a node, {1} a property, {2} an interval, {3} the value as it is.</summary>
    public required string NeededInstead { get; init; }

    /// <summary>{0} a statement.</summary>
    public required string NotConcluded { get; init; }

    /// <summary>{0} a statement.</summary>
    public required string Holds { get; init; }

    /// <summary>By predicate of the schema: {0} subject, {1} object.</summary>
    public required IReadOnlyDictionary<string, string> Schema { get; init; }

    /// <summary>By class of properties: {0} a property.</summary>
    public required IReadOnlyDictionary<string, string> Characteristics { get; init; }

    public required string True { get; init; }

    public required string False { get; init; }

    /// <summary>The words of a language; English for those without words of their own.</summary>
    public static SentenceTemplates Of(string language) =>
        language.Equals("zh", StringComparison.OrdinalIgnoreCase) || language.StartsWith("zh-", StringComparison.OrdinalIgnoreCase) ? Chinese : English;
}
