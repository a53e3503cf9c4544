using System.Globalization;
using System.Text;
using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Storage.Sqlite;

/// <summary>
/// A query compiled to one SQL statement. Its text depends on the shape of the filter only: values, cursor and limits are parameters, sets of values are JSON
/// arrays, so that statements are prepared once. Columns: number, id, status, knowledge, document, and the total count when asked for.
/// </summary>
/// <remarks>
/// Orders are found through the rows by value of the most selective condition that every match must meet (the <see cref="PageDriver"/>), or by walking the orders
/// when none is selective enough; every other condition is checked in the order's own rows. A value that is not a concept is looked up segment by segment in the
/// page's direction, so that SQLite sorts one segment at a time and stops when the page is full.
/// </remarks>
internal sealed class PageStatement
{
    private readonly List<object> _parameters = [];
    private readonly OrderQuery _query;
    private readonly string _descending;
    private readonly string _after;
    private int _aliases;

    private PageStatement(OrderQuery query)
    {
        _query = query;
        var newestFirst = query.Direction == PageDirection.NewestFirst;
        _descending = newestFirst ? "DESC" : "ASC";
        _after = newestFirst ? "<" : ">";
    }

    /// <summary>The text.</summary>
    public string Sql { get; private set; } = "";

    /// <summary>Compiles a checked query.</summary>
    public static PageStatement Compile(OrderQuery query, ConceptCounts.Counts counts)
    {
        var statement = new PageStatement(query);
        statement.Sql = statement.Write(PageDriver.Choose(query, counts));
        return statement;
    }

    /// <summary>Binds the parameters of this query.</summary>
    public SqliteStatement Bind(SqliteStatement statement)
    {
        for (var i = 0; i < _parameters.Count; i++)
        {
            if (_parameters[i] is string text)
                statement.Bind(i + 1, text);
            else
                statement.Bind(i + 1, (long)_parameters[i]);
        }

        return statement;
    }

    private string Write(PageDriver driver)
    {
        var limit = Parameter(_query.First + 1L);
        var document = _query.WithDocuments ? "i.document" : "NULL";
        var page = Matches(driver, isPage: true) + $"\n  LIMIT {limit}";
        if (!_query.WithTotalCount)
        {
            return $"""
                SELECT o.number, o.id, o.status, i.knowledge, {document}
                FROM ({page}) p
                CROSS JOIN orders o ON o.number = p.n
                LEFT JOIN interpretation i ON i.number = o.interpretation
                """;
        }

        return $"""
            SELECT o.number, o.id, o.status, i.knowledge, {document}, c.total
            FROM ({Total(driver)}) c
            LEFT JOIN ({page}) p ON TRUE
            LEFT JOIN orders o ON o.number = p.n
            LEFT JOIN interpretation i ON i.number = o.interpretation
            """;
    }

    private string Total(PageDriver driver)
    {
        if (driver.Conditions.Count == 0 && driver.Rest is OrderFilter.And { Parts.Count: 0 })
            return $"SELECT {(_query.IncludeProvisional ? "live + provisional" : "live")} AS total FROM store";
        return $"SELECT count(*) AS total FROM ({Matches(driver, isPage: false)})";
    }

    /// <summary>A select of order numbers, each once, in the page's direction and after its cursor when it is the page.</summary>
    private string Matches(PageDriver driver, bool isPage) => driver.Conditions switch
    {
        [] => Walk(driver.Rest, isPage),
        [{ Condition.Kind: FactKind.Concept } single] =>
            $"SELECT DISTINCT d.order_number AS n FROM {Concepts(single)} AND {Where("d.order_number", driver.Rest, isPage)}{Order("d.order_number", isPage)}",
        [var single] =>
            $"SELECT DISTINCT s.number AS segment, d.order_number AS n FROM {Values(single, isPage)} AND {Where("d.order_number", driver.Rest, isPage)}{Order($"s.number {_descending}, d.order_number", isPage)}",
        _ => Union(driver, isPage),
    };

    private string Walk(OrderFilter filter, bool isPage)
    {
        var status = _query.IncludeProvisional ? "o.status <= 1" : "o.status = 1";
        return $"SELECT o.number AS n FROM orders o WHERE {status} AND {Cursor("o.number", isPage)}{Holds(filter, "o.number", "0")}{Order("o.number", isPage)}";
    }

    private string Union(PageDriver driver, bool isPage)
    {
        var parts = driver.Conditions.Select(anchored => anchored.Condition.Kind == FactKind.Concept
            ? $"SELECT d.order_number AS n FROM {Concepts(anchored)}"
            : $"SELECT d.order_number AS n FROM {Values(anchored, isPage: false)}");
        return $"SELECT u.n AS n FROM ({string.Join(" UNION ", parts)}) u WHERE {Where("u.n", driver.Rest, isPage)}{Order("u.n", isPage)}";
    }

    private string Concepts(AnchoredCondition anchored) =>
        $"fact_by_concept d WHERE d.predicate = {Parameter(Predicate.Of(anchored.Condition.Property, anchored.Condition.Kind))}{Test(anchored.Condition, "d")}{Anchor(anchored)}{Valid("d", anchored.Condition)}";

    private string Values(AnchoredCondition anchored, bool isPage)
    {
        var from = isPage && _query.After is { } after ? $"s.number {_after}= {Parameter(after.Value >> FactWriter.SegmentBits)} AND " : "";
        return $"fact_segment s CROSS JOIN fact_by_value d WHERE {from}d.segment = s.number AND d.predicate = {Parameter(Predicate.Of(anchored.Condition.Property, anchored.Condition.Kind))}{Test(anchored.Condition, "d")}{Anchor(anchored)}";
    }

    private string Where(string number, OrderFilter rest, bool isPage)
    {
        var live = _query.IncludeProvisional ? "" : $"(SELECT status FROM orders WHERE number = {number}) = 1 AND ";
        return $"{Cursor(number, isPage)}{live}{Holds(rest, number, "0")}";
    }

    private string Cursor(string number, bool isPage) => isPage && _query.After is { } after ? $"{number} {_after} {Parameter(after.Value)} AND " : "";

    private string Order(string columns, bool isPage) => isPage ? $"\n  ORDER BY {columns} {_descending}" : "";

    private static string Anchor(AnchoredCondition anchored) => anchored.At switch
    {
        AnchorPlace.Root => " AND d.node = 0",
        AnchorPlace.Child => " AND d.parent = 0",
        _ => "",
    };

    /// <summary>The condition that a filter holds at a node of an order.</summary>
    private string Holds(OrderFilter filter, string number, string node) => filter switch
    {
        OrderFilter.Where where => $"EXISTS (SELECT 1 FROM fact {Alias(out var f)} WHERE {f}.order_number = {number} AND {f}.predicate = {Parameter(Predicate.Of(where.Condition.Property, where.Condition.Kind))} AND {f}.node = {node}{Test(where.Condition, f)}{Valid(f, where.Condition)})",
        OrderFilter.And { Parts.Count: 0 } => "TRUE",
        OrderFilter.Or { Parts.Count: 0 } => "FALSE",
        OrderFilter.And and => $"({string.Join(" AND ", and.Parts.Select(part => Holds(part, number, node)))})",
        OrderFilter.Or or => $"({string.Join(" OR ", or.Parts.Select(part => Holds(part, number, node)))})",
        OrderFilter.Not not => $"NOT {Holds(not.Part, number, node)}",
        OrderFilter.Some some => HasChild(some.Part, number, node),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "Not a filter."),
    };

    private string HasChild(OrderFilter part, string number, string node)
    {
        // A condition that the child itself must meet finds it by key; without one all the order's facts are looked at.
        var parts = part is OrderFilter.And and ? and.Parts : [part];
        var own = parts.OfType<OrderFilter.Where>().FirstOrDefault();
        var child = Alias(out var f);
        var find = own is null ? "" : $" AND {f}.predicate = {Parameter(Predicate.Of(own.Condition.Property, own.Condition.Kind))}{Test(own.Condition, f)}{Valid(f, own.Condition)}";
        var rest = own is null ? part : new OrderFilter.And([.. parts.Where(entry => !ReferenceEquals(entry, own))]);
        return $"EXISTS (SELECT 1 FROM fact {child} WHERE {f}.order_number = {number}{find} AND {f}.parent = {node} AND {Holds(rest, number, f + ".node")})";
    }

    private string Test(FactCondition condition, string alias) => condition switch
    {
        FactCondition.Present => "",
        FactCondition.OneOf { Values.Count: 1 } oneOf => $" AND {alias}.value = {Parameter(oneOf.Values[0])}",
        FactCondition.OneOf oneOf => $" AND {alias}.value IN (SELECT value FROM json_each({Parameter(Json(oneOf.Values))}))",
        FactCondition.Between between => (between.Min == long.MinValue ? "" : $" AND {alias}.value >= {Parameter(between.Min)}") + (between.Max == long.MaxValue ? "" : $" AND {alias}.value <= {Parameter(between.Max)}"),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition."),
    };

    private string Valid(string alias, FactCondition condition)
    {
        if (_query.At is not { } at || condition.Kind != FactKind.Concept)
            return "";
        var time = Parameter(at.ToUnixTimeMilliseconds());
        return $" AND {alias}.valid_from <= {time} AND ({alias}.valid_until IS NULL OR {alias}.valid_until > {time})";
    }

    private string Alias(out string alias) => alias = string.Create(CultureInfo.InvariantCulture, $"f{_aliases++}");

    private string Parameter(object value)
    {
        _parameters.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"?{_parameters.Count}");
    }

    private static string Json(IReadOnlyList<long> values)
    {
        var json = new StringBuilder("[", 2 + (values.Count * 8));
        foreach (var value in values)
        {
            if (json.Length > 1)
                json.Append(',');
            json.Append(CultureInfo.InvariantCulture, $"{value}");
        }

        return json.Append(']').ToString();
    }
}
