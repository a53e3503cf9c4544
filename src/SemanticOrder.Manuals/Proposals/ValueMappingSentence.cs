namespace SemanticOrder.Manuals.Proposals;

/// <summary>Says a row of a value map in one sentence: when it counts, what the value means, and how close the two are. Two rows of one value differ in one of these.</summary>
public static class ValueMappingSentence
{
    /// <summary>The sentence in Chinese.</summary>
    /// <param name="row">A proposal of kind <see cref="ProposalKind.ValueMapping"/>, with the slots of SSSOM 1.1 and <c>ext_condition</c>.</param>
    /// <param name="concept">What the value is mapped to, as people call it.</param>
    public static string Chinese(Proposal row, string concept)
    {
        ArgumentNullException.ThrowIfNull(row);
        var parts = Parts(row, part => $"{part.Key}为{string.Join('或', part.Values.Select(value => $"“{value}”"))}{(part.IsSilent ? "或未说明" : "")}");
        var body = IsNoTermFound(concept) ? $"“{row["value"]}”没有对应的概念" : $"“{row["value"]}”{(IsNegated(row) ? "不" : "")}表示“{concept}”";
        var kind = IsNoTermFound(concept) ? "" : Kind(row) switch
        {
            "exactMatch" or "equivalentClass" or "sameAs" => "（精确匹配：两者相同）",
            "broadMatch" or "subClassOf" => $"（宽泛匹配：“{concept}”的含义更宽）",
            "narrowMatch" => $"（狭窄匹配：“{concept}”的含义更窄，只作候选）",
            "closeMatch" => "（近似匹配，只作候选）",
            "relatedMatch" => "（相关匹配，只作候选）",
            _ => $"（{row["predicate_id"]}，不用于转换）",
        };
        return (parts.Count > 0 ? string.Join('、', parts) + "时，" : "") + body + kind + "。";
    }

    /// <summary>The sentence in English.</summary>
    /// <param name="row">As for <see cref="Chinese"/>.</param>
    /// <param name="concept">As for <see cref="Chinese"/>.</param>
    public static string English(Proposal row, string concept)
    {
        ArgumentNullException.ThrowIfNull(row);
        var parts = Parts(row, part => $"{part.Key} is {string.Join(" or ", part.Values.Select(value => $"“{value}”"))}{(part.IsSilent ? " or not stated" : "")}");
        var body = IsNoTermFound(concept) ? $"“{row["value"]}” has no concept" : $"“{row["value"]}” {(IsNegated(row) ? "does not mean" : "means")} “{concept}”";
        var kind = IsNoTermFound(concept) ? "" : Kind(row) switch
        {
            "exactMatch" or "equivalentClass" or "sameAs" => " (exact match: both are the same)",
            "broadMatch" or "subClassOf" => $" (broad match: “{concept}” is the broader one)",
            "narrowMatch" => $" (narrow match: “{concept}” is the narrower one; a candidate only)",
            "closeMatch" => " (close match; a candidate only)",
            "relatedMatch" => " (related match; a candidate only)",
            _ => $" ({row["predicate_id"]}; never used to translate)",
        };
        return body + (parts.Count > 0 ? " where " + string.Join(" and ", parts) : "") + kind + ".";
    }

    private static string Kind(Proposal row) => row["predicate_id"].Split(':', '#', '/')[^1];

    private static bool IsNegated(Proposal row) => row["predicate_modifier"].Length > 0;

    private static bool IsNoTermFound(string concept) => concept.EndsWith("NoTermFound", StringComparison.Ordinal);

    /// <summary>The parts of <c>ext_condition</c>: key=value, key=value|value, key?=value.</summary>
    private static List<string> Parts(Proposal row, Func<(string Key, string[] Values, bool IsSilent), string> said) =>
        [.. row["ext_condition"].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)).Where(part => part.Length == 2)
            .Select(part => said((part[0].TrimEnd('?', ' '), part[1].Split('|', StringSplitOptions.TrimEntries), part[0].EndsWith('?'))))];
}
