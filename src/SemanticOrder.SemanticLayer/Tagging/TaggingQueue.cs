using SemanticOrder.Orders;
using SemanticOrder.Orders.Facts;
using SemanticOrder.SemanticLayer.Explanation;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Tagging;

/// <summary>
/// The questions that teach most when a person answers them, of all orders: the least certain first, and each unlike those before it, so that twenty orders with one remark are one question.
/// How unsure an order is stands in its facts (<c>os:tagUncertainty</c>), so one page of the least certain orders is read from the index, and for each tag one of the newest orders with a question about it, so that no tag
/// is crowded out; all without documents. Only the evidence of these is opened: at most <see cref="Opened"/> orders, however many orders there are. Thread-safe.
/// </summary>
public sealed class TaggingQueue(IOrderStore store, ExplanationService explanations, KnowledgeService knowledge, TimeProvider clock)
{
    private const int LargestPage = 10_000;
    private const int Spare = 50;
    private const int LeastOfTag = 10;
    private const int Batch = 500;

    /// <summary>How unsure a score is: 1 at one half, 0 at 0 and 1.</summary>
    /// <param name="score">0 to 1.</param>
    public static double Uncertainty(double score) => 1 - Math.Abs((2 * score) - 1);

    /// <summary>How many orders are opened at most.</summary>
    /// <param name="first">How many questions are asked for.</param>
    /// <param name="tags">How many tags the knowledge has.</param>
    public static int Opened(int first, int tags) => LeastCertain(first) + (2 * tags * OfTag(first, tags));

    /// <summary>Chooses questions.</summary>
    /// <param name="first">How many at most, to 10,000.</param>
    /// <param name="cancellation">Stops the reads.</param>
    /// <returns>The most useful first.</returns>
    public async ValueTask<IReadOnlyList<TagQuestion>> ReadAsync(int first, CancellationToken cancellation = default)
    {
        var (snapshot, now) = (knowledge.Current, clock.GetUtcNow());
        if (snapshot.Catalog.Terms.SuggestedTag.IsNone || first < 1)
            return [];
        var likely = await LikelyAsync(first, snapshot, now, cancellation).ConfigureAwait(false);
        var questions = new List<TagQuestion>();
        foreach (var batch in likely.Chunk(Batch))
        {
            foreach (var (order, tags, _) in await explanations.GetTaggedAsync(batch, cancellation).ConfigureAwait(false))
                questions.AddRange(tags.Where(tag => tag.State == OrderTagState.Suggested && !(tag.Expires <= now)).Select(tag => new TagQuestion(order, tag, Uncertainty(tag.Score ?? 0.5))));
        }

        return new DiverseChoice<TagQuestion>(questions, question => question.Uncertainty, question => question.Tag.Concept.Value, question => WordsOf(question.Tag)).Take(first);
    }

    /// <summary>The orders whose questions are likely to be chosen. A question that has ended may still make an order unsure, so the clock is asked once its tags are read.</summary>
    private async ValueTask<IReadOnlyList<OrderId>> LikelyAsync(int first, KnowledgeSnapshot snapshot, DateTimeOffset now, CancellationToken cancellation)
    {
        var (terms, numbering, concepts) = (snapshot.Catalog.Terms, snapshot.Numbering, snapshot.Tags.Concepts.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value).ToList());
        var query = new OrderQuery { At = now, WithDocuments = false };
        var queries = new List<OrderQuery>();
        if (!terms.TagUncertainty.IsNone)
            queries.Add(query with { Sort = [new FactSort(numbering.FactTerm(terms.TagUncertainty), FactKind.Number, Descending: true)], First = LeastCertain(first) });
        foreach (var tag in concepts)
        {
            var isAsked = new OrderFilter.Where(new FactCondition.OneOf(numbering.FactTerm(terms.SuggestedTag), FactKind.Concept, [numbering.FactTerm(tag).Value]));
            // Apart, so that reading either stops as soon as its page is full.
            queries.Add(query with { Filter = isAsked, First = OfTag(first, concepts.Count) });
            queries.Add(query with { Filter = new OrderFilter.Some(isAsked), First = OfTag(first, concepts.Count) });
        }

        var likely = new List<OrderId>();
        foreach (var wanted in queries)
            likely.AddRange((await store.GetPageAsync(wanted, cancellation).ConfigureAwait(false)).Orders.Where(order => order.SortKeys is not [long.MinValue]).Select(order => order.Id));
        return [.. likely.Distinct()];
    }

    private static int LeastCertain(int first) => Math.Min((2 * first) + Spare, LargestPage);

    private static int OfTag(int first, int tags) => Math.Min(Math.Max(LeastOfTag, 2 * first / Math.Max(tags, 1)), LargestPage);

    private static string WordsOf(OrderTag tag) =>
        tag.Text is { } text ? string.Join('|', tag.Causes.Where(cause => cause.End <= text.Length).Select(cause => text[cause.Start..cause.End])) : "";
}
