using System.Diagnostics.Metrics;

namespace SemanticOrder.Storage.Sqlite;

/// <summary>What the store tells OpenTelemetry: meter <c>SemanticOrder.Storage</c>, counter <c>semanticorder.store.statements</c> with the statement's text. Costs nothing while nobody listens.</summary>
internal static class StoreMetrics
{
    private static readonly Meter Meter = new("SemanticOrder.Storage");
    private static readonly Counter<long> Statements = Meter.CreateCounter<long>("semanticorder.store.statements", "{statement}", "SQL statements begun, by their text.");

    /// <summary>A statement is about to run.</summary>
    public static void Count(string sql)
    {
        if (Statements.Enabled)
            Statements.Add(1, new KeyValuePair<string, object?>("db.query.text", sql));
    }
}
