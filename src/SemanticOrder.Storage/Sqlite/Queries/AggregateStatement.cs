using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Storage.Sqlite.Queries;

/// <summary>
/// Counts and measures as one SQL statement. Columns: the group's value, its text, how many orders, then predicate, orders, sum, least and greatest of one measure;
/// one row for each group and measure, and one with a NULL predicate for a group without any.
/// </summary>
internal sealed class AggregateStatement : FilterStatement
{
    private readonly AggregateQuery _query;

    private AggregateStatement(AggregateQuery query)
        : base(query.IncludeProvisional, query.At) => _query = query;

    /// <summary>Compiles a checked query.</summary>
    public static AggregateStatement Compile(AggregateQuery query, ConceptCounts.Counts counts)
    {
        var statement = new AggregateStatement(query);
        statement.Sql = statement.Write(PageDriver.ChooseForAll(query.Filter, counts));
        return statement;
    }

    private string Write(PageDriver driver)
    {
        if (_query is { GroupBy: null, Measures.Count: 0 })
            return $"SELECT NULL, NULL, total, NULL, NULL, NULL, NULL, NULL FROM ({Total(driver)})";
        return $"""
            WITH hit (n, k) AS MATERIALIZED ({Keyed(driver)}),
            top (k, orders, sample) AS MATERIALIZED (SELECT k, count(*), max(n) FROM hit GROUP BY k ORDER BY 2 DESC, 1 LIMIT {Parameter((long)_query.First)})
            SELECT top.k, {Text()}, top.orders, t.predicate, t.orders, t.total, t.least, t.most
            FROM top LEFT JOIN ({Totals()}) t ON t.k IS top.k
            ORDER BY top.orders DESC, top.k
            """;
    }

    private string Keyed(PageDriver driver)
    {
        if (_query.GroupBy is not { } by)
            return $"SELECT n, NULL FROM ({Matches(driver, null)})";
        return $"""
            SELECT DISTINCT m.n, f.value FROM ({Matches(driver, null)}) m
            CROSS JOIN fact f ON f.order_number = m.n AND f.predicate = {Parameter(Predicate.Of(by.Property, by.Kind))} AND f.node = 0{Valid("f", by.Kind)}
            """;
    }

    /// <summary>An order whose sources disagree on a value has no one value, and is left out.</summary>
    private string Totals()
    {
        if (_query.Measures.Count == 0)
            return "SELECT NULL AS k, NULL AS predicate, NULL AS orders, NULL AS total, NULL AS least, NULL AS most WHERE FALSE";
        var predicates = Parameter(Json([.. _query.Measures.Select(measure => Predicate.Of(measure.Property, measure.Kind)).Distinct()]));
        return $"""
            SELECT k, predicate, count(*) AS orders, sum(CASE predicate & 3 WHEN {(int)FactKind.Number} THEN v END) AS total, min(v) AS least, max(v) AS most
            FROM (SELECT h.n AS n, h.k AS k, f.predicate AS predicate, min(f.value) AS v FROM hit h
                  CROSS JOIN fact f ON f.order_number = h.n AND f.node = 0 AND f.predicate IN (SELECT value FROM json_each({predicates}))
                  GROUP BY h.n, h.k, f.predicate HAVING min(f.value) = max(f.value))
            GROUP BY k, predicate
            """;
    }

    private string Text() => _query.GroupBy is { Kind: FactKind.Text } by
        ? $"(SELECT text FROM fact_text WHERE segment = (top.sample >> {FactWriter.SegmentBits}) AND predicate = {Parameter(Predicate.Of(by.Property, by.Kind))} AND value = top.k)"
        : "NULL";
}
