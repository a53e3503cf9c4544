using SemanticOrder.Orders;

namespace SemanticOrder.Storage.Sqlite;

/// <content>Full text.</content>
public sealed partial class SqliteOrderStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<FoundOrder>> SearchAsync(IReadOnlyList<SearchPhrase> phrases, int first, bool withPersonal = true, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        if (phrases.Count == 0)
            return ValueTask.FromResult<IReadOnlyList<FoundOrder>>([]);
        return ReadAsync<IReadOnlyList<FoundOrder>>(
            session =>
            {
                var rows = session.Database.Statement("""
                    SELECT o.number, o.id, o.status, i.knowledge, i.document, f.score
                    FROM (SELECT rowid AS n, -rank AS score FROM order_search WHERE order_search MATCH ?1 ORDER BY rank, rowid DESC LIMIT ?2) f
                    CROSS JOIN orders o ON o.number = f.n AND o.status <= 1
                    LEFT JOIN interpretation i ON i.number = o.interpretation
                    """).Bind(1, session.SearchKey.Expression(phrases, withPersonal)).Bind(2, first);
                var found = new List<FoundOrder>();
                while (rows.Step())
                    found.Add(new FoundOrder(ReadDocument(session, rows, 0), rows.GetDouble(5)));
                return found;
            },
            cancellation);
    }
}
