using SemanticOrder.Orders;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Explanation;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Tagging;

/// <summary>
/// The questions that teach most when a person answers them, of all orders: the least certain first, and each unlike those before it, so that twenty orders with one remark are one question.
/// How unsure an order is stands in its facts (<c>os:tagUncertainty</c>), so for each tag one page of the least certain orders is read from the index, without documents, and only the evidence of
/// those that are likely to be chosen is opened: at most <see cref="Opened"/> orders for <c>first</c> questions, however many orders there are. Thread-safe.
/// </summary>
public sealed class TaggingQueue(IOrderStore store, ExplanationService explanations, KnowledgeService knowledge, TimeProvider clock)
{
    private const int LargestPage = 10_000;
    private const int Spare = 50;
    private const int Batch = 500;

    /// <summary>How unsure a score is: 1 at one half, 0 at 0 and 1.</summary>
    /// <param name="score">0 to 1.</param>
    public static double Uncertainty(double score) => 1 - Math.Abs((2 * score) - 1);

    /// <summary>How many orders are opened at most.</summary>
    /// <param name="first">How many questions are asked for.</param>
    public static int Opened(int first) => Math.Min((2 * first) + Spare, 2 * LargestPage);

    /// <summary>Chooses questions.</summary>
    /// <param name="first">How many at most, to 10,000.</param>
    /// <param name="cancellation">Stops the reads.</param>
    /// <returns>The most useful first.</returns>
    public async ValueTask<IReadOnlyList<TagQuestion>> ReadAsync(int first, CancellationToken cancellation = default)
    {
        var (snapshot, now) = (knowledge.Current, clock.GetUtcNow());
        if (snapshot.Catalog.Terms.SuggestedTag.IsNone || first < 1)
            return [];
        var likely = await LikelyAsync(Opened(first), snapshot, now, cancellation).ConfigureAwait(false);
        var questions = new List<TagQuestion>();
        foreach (var batch in likely.Chunk(Batch))
        {
            foreach (var (order, tags, _) in await explanations.GetTaggedAsync(batch, cancellation).ConfigureAwait(false))
                questions.AddRange(tags.Where(tag => tag.State == OrderTagState.Suggested && !(tag.Expires <= now)).Select(tag => new TagQuestion(order, tag, Uncertainty(tag.Score ?? 0.5))));
        }

        return new DiverseChoice<TagQuestion>(questions, question => question.Uncertainty, question => question.Tag.Concept.Value, question => WordsOf(question.Tag)).Take(first);
    }

    /// <summary>The orders whose questions are likely to be chosen: of each tag the least certain, in turn.</summary>
    private async ValueTask<IReadOnlyList<OrderId>> LikelyAsync(int count, KnowledgeSnapshot snapshot, DateTimeOffset now, CancellationToken cancellation)
    {
        var candidates = new List<(OrderId Order, TermId Tag, double Uncertainty)>();
        foreach (var tag in snapshot.Tags.Concepts.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value))
        {
            var page = await store.GetPageAsync(LeastCertain(tag, Math.Min(count, LargestPage), snapshot, now), cancellation).ConfigureAwait(false);
            candidates.AddRange(page.Orders.Select(order => (order.Id, tag, order.SortKeys is [> 0 and var key] ? (double)FactValue.ToNumber(key) : 0)));
        }

        return [.. new DiverseChoice<(OrderId Order, TermId Tag, double Uncertainty)>(candidates, one => one.Uncertainty, one => one.Tag.Value, _ => "").Take(count).Select(one => one.Order).Distinct()];
    }

    /// <summary>Orders interpreted before the knowledge had <c>os:tagUncertainty</c> have none, and come last.</summary>
    private static OrderQuery LeastCertain(TermId tag, int first, KnowledgeSnapshot snapshot, DateTimeOffset now)
    {
        var (terms, numbering) = (snapshot.Catalog.Terms, snapshot.Numbering);
        var isAsked = new OrderFilter.Where(new FactCondition.OneOf(numbering.FactTerm(terms.SuggestedTag), FactKind.Concept, [numbering.FactTerm(tag).Value]));
        return new OrderQuery
        {
            Filter = new OrderFilter.Or([isAsked, new OrderFilter.Some(isAsked)]),
            Sort = terms.TagUncertainty.IsNone ? [] : [new FactSort(numbering.FactTerm(terms.TagUncertainty), FactKind.Number, Descending: true)],
            First = first,
            At = now,
            WithDocuments = false,
        };
    }

    private static string WordsOf(OrderTag tag) =>
        tag.Text is { } text ? string.Join('|', tag.Causes.Where(cause => cause.End <= text.Length).Select(cause => text[cause.Start..cause.End])) : "";
}
