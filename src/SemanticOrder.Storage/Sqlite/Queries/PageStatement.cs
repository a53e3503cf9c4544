using System.Globalization;
using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Storage.Sqlite.Queries;

/// <summary>A page as one SQL statement. Columns: number, id, status, knowledge, document, the total count or NULL, then the sort keys.</summary>
internal sealed class PageStatement : FilterStatement
{
    private readonly OrderQuery _query;

    private PageStatement(OrderQuery query)
        : base(query.IncludeProvisional, query.At) => _query = query;

    /// <summary>The first of the columns with sort keys.</summary>
    public const int KeyColumn = 6;

    /// <summary>Compiles a checked query.</summary>
    public static PageStatement Compile(OrderQuery query, ConceptCounts.Counts counts)
    {
        var statement = new PageStatement(query);
        statement.Sql = statement.Write(counts);
        return statement;
    }

    private string Write(ConceptCounts.Counts counts)
    {
        if (_query.Sort.Count > 0)
            return WriteSorted(counts);
        var driver = PageDriver.Choose(_query, counts);
        return Join($"{Matches(driver, new NumberWindow(_query.NumbersFall, _query.After?.Value))}\n  LIMIT {Limit()}", driver);
    }

    private string WriteSorted(ConceptCounts.Counts counts)
    {
        var driver = PageDriver.ChooseForAll(_query.Filter, counts);
        var walksValues = _query.Sort.Count == 1 && driver.WalkingValuesIsCheaper(_query.First + 1L, counts);
        return Join(walksValues ? WalkValues() : Collect(driver), driver);
    }

    /// <summary>The orders of a page with what is asked of them.</summary>
    /// <param name="page">Their numbers <c>n</c> and keys <c>k0</c>, <c>k1</c> …</param>
    /// <param name="driver">How all matches are counted.</param>
    private string Join(string page, PageDriver driver)
    {
        var document = _query.WithDocuments ? "i.document" : "NULL";
        var keys = string.Concat(_query.Sort.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $", p.k{index}")));
        if (!_query.WithTotalCount)
        {
            return $"""
                SELECT o.number, o.id, o.status, i.knowledge, {document}, NULL{keys}
                FROM ({page}) p
                CROSS JOIN orders o ON o.number = p.n
                LEFT JOIN interpretation i ON i.number = o.interpretation
                """;
        }

        return $"""
            SELECT o.number, o.id, o.status, i.knowledge, {document}, c.total{keys}
            FROM ({Total(driver)}) c
            LEFT JOIN ({page}) p ON TRUE
            LEFT JOIN orders o ON o.number = p.n
            LEFT JOIN interpretation i ON i.number = o.interpretation
            """;
    }

    private string Limit() => Parameter(_query.First + 1L);

    /// <summary>Reads all matches with their keys and sorts them.</summary>
    private string Collect(PageDriver driver)
    {
        var keys = string.Join(", ", _query.Sort.Select((sort, index) => string.Create(CultureInfo.InvariantCulture, $"{Key(sort, "m.n")} AS k{index}")));
        var order = string.Concat(_query.Sort.Select((sort, index) => string.Create(CultureInfo.InvariantCulture, $"k{index} {Direction(sort)}, ")));
        return $"""
            SELECT n, {string.Join(", ", _query.Sort.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"k{index}")))}
            FROM (SELECT m.n AS n, {keys} FROM ({Matches(driver, null)}) m){Later()}
            ORDER BY {order}n {(_query.NumbersFall ? "DESC" : "ASC")} LIMIT {Limit()}
            """;
    }

    /// <summary>What comes after the cursor: later by the first key, or equal in it and later by the next, and so on to the number.</summary>
    private string Later()
    {
        if (_query.After is not { } after)
            return "";
        var later = $"n {(_query.NumbersFall ? "<" : ">")} {Parameter(after.Value)}";
        for (var index = _query.Sort.Count - 1; index >= 0; index--)
        {
            var key = Parameter(_query.AfterKeys[index]);
            later = string.Create(CultureInfo.InvariantCulture, $"(k{index} {(Falls(_query.Sort[index]) ? "<" : ">")} {key} OR (k{index} = {key} AND {later}))");
        }

        return " WHERE " + later;
    }

    /// <summary>
    /// Walks the values of the one fact from the page's start, all segments side by side: the queue of a recursive query holds the next row of each segment, and gives
    /// the foremost first (https://sqlite.org/lang_with.html#controlling_depth_first_versus_breadth_first_search_of_a_tree_using_order_by). Orders without a value
    /// stand at the end, in a part of their own.
    /// </summary>
    private string WalkValues()
    {
        var sort = _query.Sort[0];
        var missing = _query.After is { } after && _query.AfterKeys[0] == sort.Missing;
        var with = missing && !_query.Backward ? null : Values(sort, startsAtCursor: _query.After is not null && !missing);
        var without = !missing && _query.Backward && _query.After is not null ? null : Valueless(sort, missing ? _query.After?.Value : null);
        string?[] parts = _query.Backward ? [without, with] : [with, without];
        return string.Join("\n  UNION ALL ", parts.OfType<string>()) + $"\n  LIMIT {Limit()}";
    }

    private string Values(FactSort sort, bool startsAtCursor)
    {
        var predicate = Parameter(Predicate.Of(sort.Property, sort.Kind));
        var (later, direction) = (Falls(sort) ? "<" : ">", Direction(sort));
        var from = startsAtCursor ? $" AND (d.value, d.order_number) {later} ({Parameter(_query.AfterKeys[0])}, {Parameter(_query.After!.Value.Value)})" : "";
        var first = $"FROM fact_by_value d WHERE d.segment = s.number AND d.predicate = {predicate}{from} AND d.node = 0 ORDER BY d.value {direction}, d.order_number {direction} LIMIT 1";
        // The plus takes the column's affinity away; with it SQLite seeks by the value alone, and every step reads all orders of the same value.
        var next = $"FROM fact_by_value d WHERE d.segment = w.segment AND d.predicate = {predicate} AND (d.value, d.order_number) {later} (+w.value, +w.n) AND d.node = 0 ORDER BY d.value {direction}, d.order_number {direction} LIMIT 1";
        // Of several values of one order the smallest counts, or the greatest when descending.
        var isFirst = $"NOT EXISTS (SELECT 1 FROM fact e WHERE e.order_number = w.n AND e.predicate = {predicate} AND e.node = 0 AND e.value {(sort.Descending ? ">" : "<")} w.value)";
        return $"""
            SELECT w.n AS n, w.value AS k0 FROM (
              WITH RECURSIVE walk (segment, value, n) AS (
                SELECT s.number, (SELECT d.value {first}), (SELECT d.order_number {first}) FROM fact_segment s
                UNION ALL
                SELECT w.segment, (SELECT d.value {next}), (SELECT d.order_number {next}) FROM walk w WHERE w.n IS NOT NULL
                ORDER BY 2 {direction}, 3 {direction})
              SELECT * FROM walk) w
            WHERE w.n IS NOT NULL AND {isFirst} AND {Where("w.n", _query.Filter, null)}
            """;
    }

    private string Valueless(FactSort sort, long? after)
    {
        var predicate = Parameter(Predicate.Of(sort.Property, sort.Kind));
        var driver = new PageDriver([], _query.Filter);
        var numbers = Matches(driver, new NumberWindow(_query.NumbersFall, after));
        // The limit keeps SQLite from taking the sorted part apart.
        return $"SELECT * FROM (SELECT m.n AS n, {Parameter(sort.Missing)} AS k0 FROM ({numbers}) m WHERE NOT EXISTS (SELECT 1 FROM fact e WHERE e.order_number = m.n AND e.predicate = {predicate} AND e.node = 0) LIMIT {Limit()})";
    }

    private string Key(FactSort sort, string number) =>
        $"coalesce((SELECT {(sort.Descending ? "max" : "min")}(e.value) FROM fact e WHERE e.order_number = {number} AND e.predicate = {Parameter(Predicate.Of(sort.Property, sort.Kind))} AND e.node = 0), {Parameter(sort.Missing)})";

    private bool Falls(FactSort sort) => sort.Descending != _query.Backward;

    private string Direction(FactSort sort) => Falls(sort) ? "DESC" : "ASC";
}
