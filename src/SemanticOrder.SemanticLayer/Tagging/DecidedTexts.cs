using System.Runtime.CompilerServices;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Explanation;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.SemanticLayer.Tagging;

/// <summary>
/// The texts of orders that people decided about, as texts to learn from: what was accepted, rejected or given by hand is in the tags, and where nobody decided, what the model and the rules
/// apply. A question that is still open is no tag. Thread-safe.
/// </summary>
public sealed class DecidedTexts(IOrderStore store, ExplanationService explanations, KnowledgeService knowledge, TimeProvider clock)
{
    private const int PageSize = 500;

    /// <summary>Reads the texts, newest orders first, a page of orders at a time. Several texts of one order are one text, a line each: a decision is about the order.</summary>
    /// <param name="cancellation">Stops the reads.</param>
    /// <returns>The id of the order and the labelled text; orders without a text are left out.</returns>
    public async IAsyncEnumerable<(OrderId Order, LabelledText Text)> ReadAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var snapshot = knowledge.Current;
        var choice = snapshot.Knowledge.View.Id(Vocab.Os.TagChoice);
        if (choice.IsNone)
            yield break;
        var isDecided = new OrderFilter.Some(new OrderFilter.Where(new FactCondition.Present(snapshot.Numbering.FactTerm(choice), FactKind.Concept)));
        var query = new OrderQuery { Filter = isDecided, First = PageSize, At = clock.GetUtcNow(), WithDocuments = false };
        for (var hasMore = true; hasMore;)
        {
            var page = await store.GetPageAsync(query, cancellation).ConfigureAwait(false);
            foreach (var order in await explanations.GetTaggedAsync([.. page.Orders.Select(found => found.Id)], cancellation).ConfigureAwait(false))
            {
                if (order.Texts.Count > 0)
                    yield return (order.Order.Id, new LabelledText(string.Join('\n', order.Texts), TagsOf(order, snapshot)));
            }

            hasMore = page.HasMore;
            query = hasMore ? query with { After = page.Orders[^1].Number } : query;
        }
    }

    private static List<string> TagsOf(TaggedOrder order, KnowledgeSnapshot snapshot) =>
        [.. order.Tags.Where(tag => tag.State == OrderTagState.Applied).Select(tag => snapshot.Tags.Find(tag.Concept)?.Key).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
