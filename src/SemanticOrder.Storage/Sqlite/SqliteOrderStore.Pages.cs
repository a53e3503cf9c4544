using SemanticOrder.Orders;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Storage.Sqlite.Queries;

namespace SemanticOrder.Storage.Sqlite;

/// <content>Pages, counts and measures: each is one statement.</content>
public sealed partial class SqliteOrderStore
{
    /// <inheritdoc/>
    public ValueTask<OrderPage> GetPageAsync(OrderQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        query.Check();
        return ReadAsync(session => ReadPage(session, query), cancellation);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OrderPage>> GetConceptPagesAsync(
        OrderQuery query, IReadOnlyList<TermNumber> properties, IReadOnlyList<IReadOnlyList<long>> concepts, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        query.Check();
        query.CheckUnsorted();
        return ReadAsync<IReadOnlyList<OrderPage>>(session => ReadConceptPages(session, query, properties, concepts), cancellation);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OrderGroup>> AggregateAsync(AggregateQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        query.Check();
        return ReadAsync<IReadOnlyList<OrderGroup>>(session => ReadGroups(session, query), cancellation);
    }

    /// <inheritdoc/>
    public ValueTask<string> ExplainAsync(OrderQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        query.Check();
        return ReadAsync(
            session =>
            {
                var plan = PageStatement.Compile(query, _conceptCounts.Current(session.Database));
                using var statement = session.Database.Prepare("EXPLAIN QUERY PLAN " + plan.Sql);
                var lines = new List<string> { plan.Sql };
                while (statement.Step())
                    lines.Add("-- " + statement.GetText(3));
                return string.Join('\n', lines);
            },
            cancellation);
    }

    private OrderPage ReadPage(StoreSession session, OrderQuery query)
    {
        var plan = PageStatement.Compile(query, _conceptCounts.Current(session.Database));
        var rows = plan.Bind(session.Compiled(plan.Sql));
        var orders = new List<OrderDocument>(Math.Min(query.First + 1, 128));
        var total = (long?)null;
        try
        {
            while (rows.Step())
            {
                if (query.WithTotalCount)
                    total = rows.GetInt64(5);
                if (!rows.IsNull(0))
                    orders.Add(ReadDocument(session, rows, 0) with { SortKeys = ReadKeys(rows, query) });
            }
        }
        finally
        {
            rows.Reset();
        }

        // The statement joins documents to a page that was sorted before; the join keeps that order in practice, sorting again makes it certain.
        orders.Sort((left, right) => Compare(query, left, right));
        return Cut(orders, query, total);
    }

    private static long[] ReadKeys(SqliteStatement row, OrderQuery query)
    {
        if (query.Sort.Count == 0)
            return [];
        var keys = new long[query.Sort.Count];
        for (var index = 0; index < keys.Length; index++)
            keys[index] = row.GetInt64(PageStatement.KeyColumn + index);
        return keys;
    }

    private static int Compare(OrderQuery query, OrderDocument left, OrderDocument right)
    {
        for (var index = 0; index < query.Sort.Count; index++)
        {
            var order = left.SortKeys[index].CompareTo(right.SortKeys[index]);
            if (order != 0)
                return query.Sort[index].Descending != query.Backward ? -order : order;
        }

        return query.NumbersFall ? right.Number.Value.CompareTo(left.Number.Value) : left.Number.Value.CompareTo(right.Number.Value);
    }

    private static OrderPage Cut(List<OrderDocument> orders, OrderQuery query, long? total)
    {
        var hasMore = orders.Count > query.First;
        if (hasMore)
            orders.RemoveAt(orders.Count - 1);
        return new OrderPage(orders, hasMore, total);
    }

    private OrderPage[] ReadConceptPages(StoreSession session, OrderQuery query, IReadOnlyList<TermNumber> properties, IReadOnlyList<IReadOnlyList<long>> concepts)
    {
        var plan = ConceptPagesStatement.Compile(query, properties, concepts);
        var rows = plan.Bind(session.Compiled(plan.Sql));
        var orders = new List<OrderDocument>[concepts.Count];
        var totals = new long[concepts.Count];
        try
        {
            while (rows.Step())
            {
                var place = rows.GetInt32(0);
                totals[place] = rows.GetInt64(1);
                if (!rows.IsNull(2))
                    (orders[place] ??= []).Add(ReadDocument(session, rows, 2));
            }
        }
        finally
        {
            rows.Reset();
        }

        var pages = new OrderPage[concepts.Count];
        for (var place = 0; place < pages.Length; place++)
        {
            var found = orders[place] ?? [];
            found.Sort((left, right) => Compare(query, left, right));
            pages[place] = Cut(found, query, query.WithTotalCount ? totals[place] : null);
        }

        return pages;
    }

    private List<OrderGroup> ReadGroups(StoreSession session, AggregateQuery query)
    {
        var plan = AggregateStatement.Compile(query, _conceptCounts.Current(session.Database));
        var rows = plan.Bind(session.Compiled(plan.Sql));
        var groups = new List<OrderGroup>();
        var totals = new MeasureTotals?[query.Measures.Count];
        try
        {
            while (rows.Step())
            {
                if (groups is not [.., { } last] || last.Value != rows.GetInt64OrNull(0))
                    groups.Add(new OrderGroup(rows.GetInt64OrNull(0), rows.GetTextOrNull(1), rows.GetInt64(2), totals = new MeasureTotals?[query.Measures.Count]));
                if (!rows.IsNull(3))
                    Take(query, rows, totals);
            }
        }
        finally
        {
            rows.Reset();
        }

        return groups.Count > 0 || query.GroupBy is not null ? groups : [new OrderGroup(null, null, 0, totals)];
    }

    private static void Take(AggregateQuery query, SqliteStatement row, MeasureTotals?[] totals)
    {
        var (property, kind) = Predicate.Parts(row.GetInt64(3));
        for (var index = 0; index < totals.Length; index++)
        {
            if (query.Measures[index] == new FactMeasure(property, kind))
                totals[index] = new MeasureTotals(row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7));
        }
    }
}
