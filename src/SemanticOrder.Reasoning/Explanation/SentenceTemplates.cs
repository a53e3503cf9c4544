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
        WithPlace = "{0} ({1})",
        True = "yes",
        False = "no",
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
        WithPlace = "{0}（{1}）",
        True = "是",
        False = "否",
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

    /// <summary>{0} a text, {1} where it is written.</summary>
    public required string WithPlace { get; init; }

    public required string True { get; init; }

    public required string False { get; init; }

    /// <summary>The words of a language; English for those without words of their own.</summary>
    public static SentenceTemplates Of(string language) =>
        language.Equals("zh", StringComparison.OrdinalIgnoreCase) || language.StartsWith("zh-", StringComparison.OrdinalIgnoreCase) ? Chinese : English;
}
