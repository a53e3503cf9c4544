using System.Globalization;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Translation;

/// <summary>Says the steps by which a tag was read from a text.</summary>
public static class TagSentences
{
    /// <summary>The sentence of a step.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="step">The step.</param>
    /// <param name="text">The text that was read; null when it may not be shown, and then places stand for words.</param>
    /// <returns>Null for a step of another kind.</returns>
    public static WhyStep? Of(OrderGraph graph, in MappingStep step, string? text)
    {
        ArgumentNullException.ThrowIfNull(graph);
        switch (step.Kind)
        {
            case StepKind.Tag:
                var (score, until) = (Value(graph, step.X), Value(graph, step.Y));
                var (endZh, endEn) = until.Length == 0 ? ("", "") : ($"，到 {until} 为止", $", until {until}");
                return step.Text!.StartsWith("model ", StringComparison.Ordinal)
                    ? new WhyStep(WhyKind.Context, $"模型 {step.Text[6..]} 读出，分数 {score}{endZh}。", $"Read by the model {step.Text[6..]}, score {score}{endEn}.") { Numbers = score }
                    : new WhyStep(WhyKind.Context, $"由词典 {step.Text[5..]} 读出，分数 {score}{endZh}。", $"Read by the lexicon, {step.Text[5..]}, score {score}{endEn}.") { Numbers = score };
            case StepKind.Cue:
                return new WhyStep(WhyKind.Context, $"起作用的文字：{Quote(text, step.A, step.B, "“", "”")}。", $"Because of the words {Quote(text, step.A, step.B, "'", "'")}.");
            case StepKind.DeclinedCue:
                var by = step.Text!.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
                return new WhyStep(
                    WhyKind.Context, $"{Quote(text, step.A, step.B, "“", "”")} 被 {Quote(text, by[0], by[1], "“", "”")} 否定，不算数。", $"The words {Quote(text, step.A, step.B, "'", "'")} are declined by {Quote(text, by[0], by[1], "'", "'")} and do not count.");
            case StepKind.MentionedTime:
                return new WhyStep(
                    WhyKind.Context, $"文中的时间 {Quote(text, step.A, step.B, "“", "”")}（{step.Text}）：{Value(graph, step.X)} 至 {Value(graph, step.Y)}。", $"The time {Quote(text, step.A, step.B, "'", "'")} ({step.Text}) is {Value(graph, step.X)} to {Value(graph, step.Y)}.");
            default:
                return null;
        }
    }

    private static string Quote(string? text, int start, int end, string open, string close) =>
        text is not null && start >= 0 && start <= end && end <= text.Length ? $"{open}{text[start..end]}{close}" : string.Create(CultureInfo.InvariantCulture, $"{start}–{end}");

    private static string Value(OrderGraph graph, TermId id) => !id.IsNone && graph.Statements.Decode(id) is Literal literal ? literal.LexicalForm : "";
}
