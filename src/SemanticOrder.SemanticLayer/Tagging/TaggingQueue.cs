using SemanticOrder.Orders;
using SemanticOrder.Orders.Facts;
using SemanticOrder.SemanticLayer.Explanation;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Tagging;

/// <summary>
/// The questions that teach most when a person answers them: the least certain first, and each unlike those before it, so that twenty orders with one remark are one question. Thread-safe.
/// </summary>
public sealed class TaggingQueue(IOrderStore store, ExplanationService explanations, KnowledgeService knowledge, TimeProvider clock)
{
    /// <summary>The newest orders with questions that are looked at.</summary>
    public const int LookedAt = 200;

    /// <summary>Chooses questions from the newest orders that have any.</summary>
    /// <param name="first">How many at most.</param>
    /// <param name="cancellation">Stops the reads.</param>
    /// <returns>The most useful first.</returns>
    public async ValueTask<IReadOnlyList<TagQuestion>> ReadAsync(int first, CancellationToken cancellation = default)
    {
        var snapshot = knowledge.Current;
        if (snapshot.Catalog.Terms.SuggestedTag.IsNone)
            return [];
        var isAsked = new OrderFilter.Where(new FactCondition.Present(snapshot.Numbering.FactTerm(snapshot.Catalog.Terms.SuggestedTag), FactKind.Concept));
        var page = await store.GetPageAsync(new OrderQuery { Filter = isAsked, First = LookedAt, At = clock.GetUtcNow() }, cancellation).ConfigureAwait(false);
        var questions = new List<TagQuestion>();
        foreach (var order in page.Orders)
        {
            var tags = await explanations.GetTagsAsync(order.Id, cancellation).ConfigureAwait(false);
            questions.AddRange(tags.Where(tag => tag.State == OrderTagState.Suggested).Select(tag => new TagQuestion(order, tag, 1 - Math.Abs((2 * (tag.Score ?? 0.5)) - 1))));
        }

        return Diverse(questions, first);
    }

    /// <summary>Takes the best again and again; a tag, and words, that were taken count for half each time after.</summary>
    internal static List<TagQuestion> Diverse(List<TagQuestion> questions, int first)
    {
        var (chosen, left) = (new List<TagQuestion>(), questions.ToList());
        var (tags, words) = (new Dictionary<ulong, int>(), new Dictionary<string, int>(StringComparer.Ordinal));
        while (chosen.Count < first && left.Count > 0)
        {
            var best = left.MaxBy(question => question.Uncertainty * Math.Pow(0.5, tags.GetValueOrDefault(question.Tag.Concept.Value) + (2 * words.GetValueOrDefault(WordsOf(question.Tag)))))!;
            left.Remove(best);
            chosen.Add(best);
            tags[best.Tag.Concept.Value] = tags.GetValueOrDefault(best.Tag.Concept.Value) + 1;
            words[WordsOf(best.Tag)] = words.GetValueOrDefault(WordsOf(best.Tag)) + 1;
        }

        return chosen;
    }

    private static string WordsOf(OrderTag tag) =>
        tag.Text is { } text ? string.Join('|', tag.Causes.Where(cause => cause.End <= text.Length).Select(cause => text[cause.Start..cause.End])) : "";
}
