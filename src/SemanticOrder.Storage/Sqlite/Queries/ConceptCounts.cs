using System.Diagnostics;
using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Storage.Sqlite.Queries;

/// <summary>How often each concept occurs, remembered for a while: estimates by which a page is planned need not be fresh. Safe for many threads.</summary>
internal sealed class ConceptCounts
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(30);

    private volatile Counts? _current;

    /// <summary>The counts, read again when they are old. Two threads may both read them; either result will do.</summary>
    public Counts Current(SqliteDatabase database)
    {
        if (_current is { } known && Stopwatch.GetElapsedTime(known.ReadAt) < MaxAge)
            return known;
        var facts = new Dictionary<(long, long), long>();
        var totals = new Dictionary<long, long>();
        var rows = database.Statement("SELECT predicate, value, facts FROM concept_count");
        while (rows.Step())
        {
            facts.Add((rows.GetInt64(0), rows.GetInt64(1)), rows.GetInt64(2));
            totals[rows.GetInt64(0)] = totals.GetValueOrDefault(rows.GetInt64(0)) + rows.GetInt64(2);
        }

        var orders = database.ReadNumber("SELECT live + provisional FROM store") ?? 0;
        return _current = new Counts(facts, totals, orders, Stopwatch.GetTimestamp());
    }

    /// <summary>One reading of the counts.</summary>
    /// <param name="Facts">Facts by predicate and concept.</param>
    /// <param name="Totals">Facts by predicate.</param>
    /// <param name="Orders">Live and provisional orders.</param>
    /// <param name="ReadAt">Timestamp of the reading.</param>
    internal sealed record Counts(IReadOnlyDictionary<(long, long), long> Facts, IReadOnlyDictionary<long, long> Totals, long Orders, long ReadAt)
    {
        /// <summary>Roughly how many facts meet one of some conditions.</summary>
        public long Estimate(IReadOnlyList<AnchoredCondition> conditions) => conditions.Sum(anchored => Estimate(anchored.Condition));

        /// <summary>Roughly how many facts meet a condition.</summary>
        public long Estimate(FactCondition condition)
        {
            var predicate = Predicate.Of(condition.Property, condition.Kind);
            return condition switch
            {
                FactCondition.OneOf { Kind: FactKind.Concept } oneOf => oneOf.Values.Sum(value => Facts.GetValueOrDefault((predicate, value))),
                FactCondition.Present { Kind: FactKind.Concept } => Totals.GetValueOrDefault(predicate),
                // Texts are names and numbers of things; a number or time repeats more often. Nothing is counted for them, so these are guesses.
                FactCondition.OneOf { Kind: FactKind.Text } oneOf => oneOf.Values.Count * Math.Max(1, Orders / 10_000),
                FactCondition.OneOf oneOf => oneOf.Values.Count * Math.Max(1, Orders / 100),
                FactCondition.Matches => Math.Max(1, Orders / 50),
                FactCondition.Between { Min: > long.MinValue, Max: < long.MaxValue } => Orders / 10,
                FactCondition.Between => Orders / 3,
                _ => Orders,
            };
        }
    }
}
