using SemanticOrder.Mapping.Translation;

namespace SemanticOrder.Mapping.Explanation;

/// <summary>
/// Writes an explanation as running text: one sentence for each step that rests on others, the conclusion first, each step once; rows, axioms and profiles are named with file and
/// line.
/// </summary>
public static class WhySentences
{
    private const int MaxSentences = 100;

    /// <summary>The sentences of an explanation.</summary>
    /// <param name="why">Any step.</param>
    /// <param name="isChinese">True for Chinese, false for English.</param>
    /// <returns>At least one sentence, at most a hundred.</returns>
    public static IReadOnlyList<string> Write(WhyStep why, bool isChinese)
    {
        ArgumentNullException.ThrowIfNull(why);
        var sentences = new List<string>();
        var visited = new HashSet<WhyStep>(ReferenceEqualityComparer.Instance);
        var open = new Queue<WhyStep>([why]);
        while (sentences.Count < MaxSentences && open.TryDequeue(out var step))
        {
            if (!visited.Add(step))
                continue;
            var sentence = Sentence(step, isChinese);
            if (!sentences.Contains(sentence))
                sentences.Add(sentence);
            foreach (var reason in step.Because.Where(reason => reason.Because.Count > 0))
                open.Enqueue(reason);
        }

        return sentences;
    }

    private static string Sentence(WhyStep step, bool isChinese)
    {
        var (because, and, end) = isChinese ? ("，因为", "，且", "。") : (", because ", ", and ", ".");
        var reasons = string.Join(and, step.Because.Select(reason => Phrase(reason, isChinese, isFirst: false)).Distinct(StringComparer.Ordinal));
        return Phrase(step, isChinese, isFirst: true) + (reasons.Length == 0 ? "" : because + reasons) + end;
    }

    /// <summary>The text of a step without its full stop, with file and line behind it.</summary>
    private static string Phrase(WhyStep step, bool isChinese, bool isFirst)
    {
        var text = (isChinese ? step.TextZh : step.TextEn).TrimEnd('。', '.', ' ');
        if (!isChinese && !isFirst && text is [var first, var second, ..] && char.IsAsciiLetterUpper(first) && char.IsAsciiLetterLower(second))
            text = char.ToLowerInvariant(first) + text[1..];
        if (step.File is not { } file || text.Contains(file, StringComparison.Ordinal))
            return text;
        if (step.Line is not { } line)
            return isChinese ? $"{text}（{file}）" : $"{text} ({file})";
        return isChinese ? $"{text}（{file} 第 {line} 行）" : $"{text} ({file}, line {line})";
    }
}
