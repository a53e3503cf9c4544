using System.Globalization;
using System.Text;
using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Storage.Sqlite.Queries;

/// <summary>
/// The part of a statement that finds orders by a filter. The text depends on the shape of the filter only: values, cursor and limits are parameters, sets of values
/// are JSON arrays, so that statements are prepared once.
/// </summary>
/// <remarks>
/// Orders are found through the rows by value of the most selective condition that every match must meet (the <see cref="PageDriver"/>), or by walking the orders
/// when none is selective enough; every other condition is checked in the order's own rows. A value that is not a concept is looked up segment by segment in the
/// page's direction, so that SQLite sorts one segment at a time and stops when the page is full.
/// </remarks>
internal abstract class FilterStatement(bool includeProvisional, DateTimeOffset? at)
{
    private readonly List<object> _parameters = [];
    private string? _time;
    private int _aliases;

    /// <summary>The text.</summary>
    public string Sql { get; protected set; } = "";

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

    /// <summary>A select of order numbers <c>n</c>, each once.</summary>
    /// <param name="driver">How they are found.</param>
    /// <param name="window">The part of them that a page wants, in its direction; null for all, in any order.</param>
    protected string Matches(PageDriver driver, NumberWindow? window) => driver.Conditions switch
    {
        [] => Walk(driver.Rest, window),
        [{ Condition.Kind: FactKind.Concept } single] =>
            $"SELECT DISTINCT d.order_number AS n FROM {Concepts(single)} AND {Where("d.order_number", driver.Rest, window)}{Order("d.order_number", window)}",
        [var single] =>
            $"SELECT DISTINCT s.number AS segment, d.order_number AS n FROM {Values(single, window)} AND {Where("d.order_number", driver.Rest, window)}{Order($"s.number {window?.Direction}, d.order_number", window)}",
        _ => Union(driver, window),
    };

    /// <summary>How many orders a filter holds for, as a select of one column <c>total</c>.</summary>
    protected string Total(PageDriver driver)
    {
        if (driver.Conditions.Count == 0 && driver.Rest is OrderFilter.And { Parts.Count: 0 })
            return $"SELECT {(includeProvisional ? "live + provisional" : "live")} AS total FROM store";
        return $"SELECT count(*) AS total FROM ({Matches(driver, null)})";
    }

    /// <summary>The conditions on an order that was found by other means: it counts, and a filter holds for it.</summary>
    protected string Where(string number, OrderFilter rest, NumberWindow? window)
    {
        var live = includeProvisional ? "" : $"(SELECT status FROM orders WHERE number = {number}) = 1 AND ";
        return $"{Cursor(number, window)}{live}{Holds(rest, number, "0")}";
    }

    /// <summary>The condition that a filter holds at a node of an order.</summary>
    protected string Holds(OrderFilter filter, string number, string node) => filter switch
    {
        OrderFilter.Where where => $"EXISTS (SELECT 1 FROM fact {Alias(out var f)} WHERE {f}.order_number = {number} AND {f}.predicate = {Parameter(Predicate.Of(where.Condition.Property, where.Condition.Kind))} AND {f}.node = {node}{Check(where.Condition, f)}{Valid(f, where.Condition)})",
        OrderFilter.And { Parts.Count: 0 } => "TRUE",
        OrderFilter.Or { Parts.Count: 0 } => "FALSE",
        OrderFilter.And and => $"({string.Join(" AND ", and.Parts.Select(part => Holds(part, number, node)))})",
        OrderFilter.Or or => $"({string.Join(" OR ", or.Parts.Select(part => Holds(part, number, node)))})",
        OrderFilter.Not not => $"NOT {Holds(not.Part, number, node)}",
        OrderFilter.Some some => HasChild(some.Part, number, node),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "Not a filter."),
    };

    /// <summary>The condition that a concept fact is valid at the request's clock; nothing for other kinds.</summary>
    protected string Valid(string alias, FactKind kind)
    {
        if (at is null || kind != FactKind.Concept)
            return "";
        _time ??= Parameter(at.Value.ToUnixTimeMilliseconds());
        return $" AND {alias}.valid_from <= {_time} AND ({alias}.valid_until IS NULL OR {alias}.valid_until > {_time})";
    }

    /// <summary>Takes a number or text as a parameter; returns how the text refers to it.</summary>
    protected string Parameter(object value)
    {
        _parameters.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"?{_parameters.Count}");
    }

    /// <summary>Numbers as a JSON array.</summary>
    protected static string Json(IReadOnlyList<long> values)
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

    private string Walk(OrderFilter filter, NumberWindow? window)
    {
        var status = includeProvisional ? "o.status <= 1" : "o.status = 1";
        return $"SELECT o.number AS n FROM orders o WHERE {status} AND {Cursor("o.number", window)}{Holds(filter, "o.number", "0")}{Order("o.number", window)}";
    }

    private string Union(PageDriver driver, NumberWindow? window)
    {
        var parts = driver.Conditions.Select(anchored => anchored.Condition.Kind == FactKind.Concept
            ? $"SELECT d.order_number AS n FROM {Concepts(anchored)}"
            : $"SELECT d.order_number AS n FROM {Values(anchored, null)}");
        return $"SELECT u.n AS n FROM ({string.Join(" UNION ", parts)}) u WHERE {Where("u.n", driver.Rest, window)}{Order("u.n", window)}";
    }

    private string Concepts(AnchoredCondition anchored) =>
        $"fact_by_concept d WHERE d.predicate = {Parameter(Predicate.Of(anchored.Condition.Property, anchored.Condition.Kind))}{Test(anchored.Condition, "d")}{Anchor(anchored)}{Valid("d", anchored.Condition)}";

    private string Values(AnchoredCondition anchored, NumberWindow? window)
    {
        var from = window?.After is { } after ? $"s.number {window.Later}= {Parameter(after >> FactWriter.SegmentBits)} AND " : "";
        return $"fact_segment s CROSS JOIN fact_by_value d WHERE {from}d.segment = s.number AND d.predicate = {Parameter(Predicate.Of(anchored.Condition.Property, anchored.Condition.Kind))}{Test(anchored.Condition, "d")}{Anchor(anchored)}";
    }

    private string Cursor(string number, NumberWindow? window) => window?.After is { } after ? $"{number} {window.Later} {Parameter(after)} AND " : "";

    private static string Order(string columns, NumberWindow? window) => window is null ? "" : $"\n  ORDER BY {columns} {window.Direction}";

    private static string Anchor(AnchoredCondition anchored) => anchored.At switch
    {
        AnchorPlace.Root => " AND d.node = 0",
        AnchorPlace.Child => " AND d.parent = 0",
        _ => "",
    };

    private string HasChild(OrderFilter part, string number, string node)
    {
        // A condition that the child itself must meet finds it by key; without one all the order's facts are looked at.
        var parts = part is OrderFilter.And and ? and.Parts : [part];
        var own = parts.OfType<OrderFilter.Where>().FirstOrDefault();
        var child = Alias(out var f);
        var find = own is null ? "" : $" AND {f}.predicate = {Parameter(Predicate.Of(own.Condition.Property, own.Condition.Kind))}{Check(own.Condition, f)}{Valid(f, own.Condition)}";
        var rest = own is null ? part : new OrderFilter.And([.. parts.Where(entry => !ReferenceEquals(entry, own))]);
        return $"EXISTS (SELECT 1 FROM fact {child} WHERE {f}.order_number = {number}{find} AND {f}.parent = {node} AND {Holds(rest, number, f + ".node")})";
    }

    /// <summary>
    /// As <see cref="Test"/>, for the order's own rows: the plus keeps SQLite from seeking each value of a set in them (https://sqlite.org/optoverview.html#uplus). An order has
    /// a row or two of a property, and a concept may have thousands under it.
    /// </summary>
    private string Check(FactCondition condition, string alias) => condition is FactCondition.OneOf { Values.Count: > 1 } oneOf
        ? $" AND +{alias}.value IN (SELECT value FROM json_each({Parameter(Json(oneOf.Values))}))"
        : Test(condition, alias);

    private string Test(FactCondition condition, string alias) => condition switch
    {
        FactCondition.Present => "",
        FactCondition.OneOf { Values.Count: 1 } oneOf => $" AND {alias}.value = {Parameter(oneOf.Values[0])}",
        FactCondition.OneOf oneOf => $" AND {alias}.value IN (SELECT value FROM json_each({Parameter(Json(oneOf.Values))}))",
        FactCondition.Between between => (between.Min == long.MinValue ? "" : $" AND {alias}.value >= {Parameter(between.Min)}") + (between.Max == long.MaxValue ? "" : $" AND {alias}.value <= {Parameter(between.Max)}"),
        FactCondition.Matches matches => $" AND EXISTS (SELECT 1 FROM fact_text {Alias(out var t)} WHERE {t}.segment = ({alias}.order_number >> {FactWriter.SegmentBits}) AND {t}.predicate = {alias}.predicate AND {t}.value = {alias}.value AND {HasPart(matches, t)})",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition."),
    };

    private string HasPart(FactCondition.Matches matches, string text)
    {
        var part = Parameter(matches.Part);
        return matches.Match switch
        {
            TextMatch.StartsWith => $"substr({text}.text, 1, length({part})) = {part}",
            TextMatch.EndsWith => $"(length({part}) = 0 OR substr({text}.text, -length({part})) = {part})",
            _ => $"instr({text}.text, {part}) > 0",
        };
    }

    private string Valid(string alias, FactCondition condition) => Valid(alias, condition.Kind);

    private string Alias(out string alias) => alias = string.Create(CultureInfo.InvariantCulture, $"f{_aliases++}");
}
