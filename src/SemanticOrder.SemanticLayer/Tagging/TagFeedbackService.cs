using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Explanation;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.Tagging.Feedback;
using SemanticOrder.Tagging.Scheme;

namespace SemanticOrder.SemanticLayer.Tagging;

/// <summary>
/// Decides whether tags that were read are shown, hidden or asked about, logs every decision with the probability of every action, and joins what became of it. Something is tried out only where the model
/// is unsure, and never with safety tags. What is decided changes no order; what people answer does. Thread-safe.
/// </summary>
public sealed class TagFeedbackService(IOrderStore store, IFeedbackStore log, ExplanationService explanations, TagChoiceService choices, KnowledgeService knowledge, TimeProvider clock)
{
    /// <summary>The least probability of an action that may be tried out.</summary>
    internal const double Floor = 0.1;

    private static readonly TimeSpan Relearnt = TimeSpan.FromMinutes(5);

    private (ZoneBandit Bandit, KnowledgeSnapshot For, DateTimeOffset At)? _learnt;

    /// <summary>Decides about the tags of an order that texts gave it, and logs the decisions. The same tag with the same score is decided once.</summary>
    /// <param name="order">The order; a retired id leads to the one that answers for it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The decisions, those made before included.</returns>
    /// <exception cref="IngestionException">SO7022: the order is erased. SO7024: there is no such order.</exception>
    public async ValueTask<IReadOnlyList<FeedbackEvent>> DecideAsync(OrderId order, CancellationToken cancellation = default)
    {
        var (id, snapshot) = ((await FindAsync(order, cancellation).ConfigureAwait(false)).Id, knowledge.Current);
        var (bandit, reader, made) = (await LearnAsync(snapshot, cancellation).ConfigureAwait(false), new TagReader(snapshot.Tags.Scheme), new List<FeedbackEvent>());
        if (await explanations.GetTaggedAsync([id], cancellation).ConfigureAwait(false) is not [var (stored, tags, _)])
            return made;
        var band = ValueBand(stored, snapshot);
        foreach (var tag in tags)
        {
            if (tag.Score is not { } score || snapshot.Tags.Find(tag.Concept) is not { } definition)
                continue;
            var seen = new DecisionContext(DecisionContext.CurrentVersion)
            {
                IsModel = tag.Source == TagSource.Model, LiveCues = tag.Causes.Count, DeclinedCues = tag.DeclinedCues, Channel = tag.Channel, ValueBand = band,
            };
            var decision = Decide(id, tag, definition, score, NoveltyOf(tag, reader), seen, bandit);
            await log.LogAsync(decision, cancellation).ConfigureAwait(false);
            made.Add(await log.FindAsync(id.Value, definition.Key, cancellation).ConfigureAwait(false) is { } kept && kept.Id == decision.Id ? kept : decision);
        }

        return made;
    }

    /// <summary>Records what became of a tag: accepting, rejecting or changing it is also a choice about the order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="concept">IRI of the tag.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="instead">IRI of the tag that takes its place when it is changed; null else.</param>
    /// <param name="note">Reason or details; null for none.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>The decision that it was joined to; null when none was logged, and then only the choice is recorded.</returns>
    /// <exception cref="IngestionException">SO7022, SO7024, SO7025: as for <see cref="TagChoiceService.AssignAsync"/>; SO7025 also where a change names no other tag.</exception>
    public async ValueTask<FeedbackEvent?> RecordAsync(OrderId order, string concept, FeedbackOutcome outcome, string? instead, string? note, string by, CancellationToken cancellation = default)
    {
        if ((outcome == FeedbackOutcome.Edited) != instead is not null)
            throw new IngestionException("SO7025", "A tag that is changed needs the tag that takes its place, and no other outcome has one.");
        List<TagChoice> chosen = outcome switch
        {
            FeedbackOutcome.Accepted => [new TagChoice(concept, TagDecision.Assigned, note)],
            FeedbackOutcome.Rejected => [new TagChoice(concept, TagDecision.Rejected, note)],
            FeedbackOutcome.Edited => [new TagChoice(concept, TagDecision.Rejected, note), new TagChoice(instead!, TagDecision.Assigned, note)],
            _ => [],
        };
        var id = await choices.AssignAsync(order, chosen, by, cancellation).ConfigureAwait(false);
        var snapshot = knowledge.Current;
        if (snapshot.Tags.Find(snapshot.Graph.Terms.FindIri(Encoding.UTF8.GetBytes(concept))) is not { } tag)
            throw new IngestionException("SO7025", $"'{concept}' is no tag that texts are read for.");
        if (await log.FindAsync(id.Value, tag.Key, cancellation).ConfigureAwait(false) is not { } decision)
            return null;
        await log.JoinAsync(decision.Id, outcome, clock.GetUtcNow(), cancellation).ConfigureAwait(false);
        return decision;
    }

    private FeedbackEvent Decide(OrderId order, OrderTag tag, TagDefinition definition, double score, double novelty, DecisionContext seen, ZoneBandit bandit)
    {
        var context = Hash($"{tag.Origin}|{score.ToString("R", CultureInfo.InvariantCulture)}|{string.Join(' ', tag.Causes)}|{seen}");
        var id = $"{order}|{definition.Key}|{context[..16]}";
        var seed = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
        // What is seen is the same whatever is drawn, so the features can be taken from the event before it has an action.
        var undecided = new FeedbackEvent(id, definition.Key, context, tag.Origin ?? "", score, FeedbackAction.Ask, [], seed, clock.GetUtcNow()) { Order = order.Value, Novelty = novelty, Context = seen };
        var propensities = bandit.Propensities(definition.Key, definition.Costs.ZoneOf(score), [.. undecided.Features]);
        return undecided with { Action = ZoneBandit.Draw(propensities, seed), Propensities = propensities };
    }

    private static double NoveltyOf(OrderTag tag, TagReader reader)
    {
        if (tag.Text is not { } text)
            return 0;
        reader.Read(text);
        return reader.Novelty;
    }

    private static int? ValueBand(OrderDocument stored, KnowledgeSnapshot snapshot)
    {
        var payment = snapshot.Graph.Terms.FindIri(Encoding.UTF8.GetBytes(Vocab.Os.Payment.Value));
        var document = InterpretationCodec.Decode(stored.Document.Span);
        var (first, end) = payment.IsNone ? default : document.RangeOf(0, snapshot.Numbering.NumberOf(payment));
        return first < end && document.Statements[first].Value is { Kind: DocumentValueKind.Inline } value && value.Inline.TryGetDecimal(out var amount)
            ? (int)Math.Floor(Math.Log10((double)Math.Max(Math.Abs(amount), 0.1m))) + 1
            : null;
    }

    /// <summary>The tags with which nothing is tried out.</summary>
    internal static HashSet<string> SafetyTags(TagScheme scheme) => scheme.Tags.Where(tag => tag.IsSafety).Select(tag => tag.Key).ToHashSet(StringComparer.Ordinal);

    private async ValueTask<StoredOrder> FindAsync(OrderId order, CancellationToken cancellation) => (await store.FindOrderAsync(order, cancellation).ConfigureAwait(false))?.Order switch
    {
        { Status: OrderStatus.Live or OrderStatus.Provisional } found => found,
        { Tombstone: { } tombstone } erased => throw new IngestionException("SO7022", $"Order '{erased.Id}' was erased on {tombstone.ErasedAt:yyyy-MM-dd}; nothing can be decided about it."),
        _ => throw new IngestionException("SO7024", $"There is no order '{order}'."),
    };

    /// <summary>A bandit that has learnt from the log; learnt anew when some time has passed.</summary>
    private async ValueTask<ZoneBandit> LearnAsync(KnowledgeSnapshot snapshot, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (_learnt is { } known && known.For == snapshot && now - known.At < Relearnt)
            return known.Bandit;
        var bandit = new ZoneBandit(Floor, SafetyTags(snapshot.Tags.Scheme));
        foreach (var tag in (await log.RewardsAsync(new RewardRules(), now, cancellation).ConfigureAwait(false)).GroupBy(reward => reward.Decision.Tag, StringComparer.Ordinal))
            bandit.Learn(tag.Key, tag.Select(reward => new LoggedDecision([.. reward.Decision.Features], (int)reward.Decision.Action, reward.Decision.Propensity, reward.Reward)));
        _learnt = (bandit, snapshot, now);
        return bandit;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
