using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SemanticOrder.Tagging.Feedback;

namespace SemanticOrder.Storage.Sqlite;

/// <summary>Decisions about tags and what became of them, in the database of the orders. Thread-safe; ends with the store.</summary>
/// <param name="store">The store of the orders.</param>
public sealed class SqliteFeedbackStore(SqliteOrderStore store) : IFeedbackStore
{
    private static readonly JsonSerializerOptions ContextJson = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    private const string DecisionColumns = "id, order_id, tag, context_hash, model_hash, probability, novelty, action, propensities, seed, at, context";

    /// <inheritdoc/>
    public async ValueTask LogAsync(FeedbackEvent decision, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(decision);
        decision.ThrowIfUnusable();
        await store.WriteAsync<object?>(
            session =>
            {
                session.Database.Statement($"INSERT OR IGNORE INTO tag_decision ({DecisionColumns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)")
                    .Bind(1, decision.Id).Bind(2, decision.Order).Bind(3, decision.Tag).Bind(4, decision.ContextHash).Bind(5, decision.ModelHash).Bind(6, Text(decision.Probability)).Bind(7, Text(decision.Novelty))
                    .Bind(8, (long)decision.Action).Bind(9, string.Join(' ', decision.Propensities.Select(Text))).Bind(10, unchecked((long)decision.Seed)).Bind(11, decision.At.UtcTicks)
                    .Bind(12, decision.Context.Version > 0 ? JsonSerializer.Serialize(decision.Context, ContextJson) : null).Run();
                return null;
            },
            cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask JoinAsync(string id, FeedbackOutcome outcome, DateTimeOffset at, CancellationToken cancellation = default) =>
        await store.WriteAsync<object?>(
            session =>
            {
                session.Database.Statement("INSERT INTO tag_outcome (decision, outcome, at) VALUES (?1, ?2, ?3)").Bind(1, id).Bind(2, (long)outcome).Bind(3, at.UtcTicks).Run();
                return null;
            },
            cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<FeedbackEvent?> FindAsync(string order, string tag, CancellationToken cancellation = default) =>
        store.ReadAsync(
            session => ReadDecisions(session.Database.Statement($"SELECT {DecisionColumns} FROM tag_decision WHERE order_id = ?1 AND tag = ?2 ORDER BY sequence DESC LIMIT 1").Bind(1, order).Bind(2, tag)).SingleOrDefault(),
            cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LoggedReward>> RewardsAsync(RewardRules rules, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return store.ReadAsync<IReadOnlyList<LoggedReward>>(
            session =>
            {
                var outcomes = new List<(string Decision, FeedbackOutcome Outcome, DateTimeOffset At)>();
                var rows = session.Database.Statement("SELECT decision, outcome, at FROM tag_outcome ORDER BY sequence");
                while (rows.Step())
                    outcomes.Add((rows.GetText(0), (FeedbackOutcome)rows.GetInt32(1), Time(rows.GetInt64(2))));
                var byDecision = outcomes.ToLookup(outcome => outcome.Decision, outcome => (outcome.Outcome, outcome.At), StringComparer.Ordinal);
                var decisions = ReadDecisions(session.Database.Statement($"SELECT {DecisionColumns} FROM tag_decision ORDER BY sequence"));
                return [.. decisions.Select(decision => rules.Judge(decision, byDecision[decision.Id], now)).OfType<LoggedReward>()];
            },
            cancellation);
    }

    private static List<FeedbackEvent> ReadDecisions(SqliteStatement rows)
    {
        var decisions = new List<FeedbackEvent>();
        while (rows.Step())
        {
            decisions.Add(new FeedbackEvent(
                rows.GetText(0), rows.GetText(2), rows.GetText(3), rows.GetText(4), Number(rows.GetText(5)), (FeedbackAction)rows.GetInt32(7),
                [.. rows.GetText(8).Split(' ').Select(Number)], unchecked((ulong)rows.GetInt64(9)), Time(rows.GetInt64(10)))
            {
                Order = rows.GetText(1),
                Novelty = Number(rows.GetText(6)),
                Context = rows.GetTextOrNull(11) is { } context ? JsonSerializer.Deserialize<DecisionContext>(context, ContextJson)! : DecisionContext.Unknown,
            });
        }

        return decisions;
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(long ticks) => new(ticks, TimeSpan.Zero);
}
