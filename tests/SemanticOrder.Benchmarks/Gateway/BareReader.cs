using System.Buffers;
using System.Globalization;
using System.Text.Json;
using SQLitePCL;

namespace SemanticOrder.Benchmarks.Gateway;

/// <summary>
/// What a programmer would write by hand for one question: the SQL that suits the selectivity, prepared once, over the store's own tables, and a
/// <see cref="Utf8JsonWriter"/>. It knows which concepts lie under the root and what every concept is called; for the sort it has an index of its own.
/// </summary>
internal sealed class BareReader : IDisposable
{
    private readonly sqlite3 _database;
    private readonly Dictionary<long, (JsonEncodedText Curie, JsonEncodedText Label)> _concepts = [];
    private readonly Dictionary<string, long[]> _under = [];
    private readonly Dictionary<(string Root, bool ByPayment), sqlite3_stmt> _pages = [];
    private readonly Dictionary<string, sqlite3_stmt> _totals = [];
    private readonly sqlite3_stmt _order;
    private readonly long _payment;
    private readonly long[] _predicates = new long[CategoryOrders.Fields];
    private readonly JsonEncodedText[] _fields = [.. Enumerable.Range(0, CategoryOrders.Fields).Select(field => JsonEncodedText.Encode($"c{field}"))];

    public BareReader(string path)
    {
        Check(raw.sqlite3_open_v2(path, out _database, raw.SQLITE_OPEN_READWRITE, null));
        Execute("PRAGMA mmap_size = 2146435072; PRAGMA cache_size = -65536");
        var names = Rows("SELECT iri, number FROM term").ToDictionary(row => row.Text, row => row.Number);
        for (var field = 0; field < _predicates.Length; field++)
            _predicates[field] = names[CategoryOrders.Namespace + $"c{field}"] * 4;
        foreach (var (iri, number) in names.Where(name => name.Key.StartsWith(CategoryOrders.Namespace, StringComparison.Ordinal)))
        {
            var name = iri[CategoryOrders.Namespace.Length..];
            _concepts[number] = (JsonEncodedText.Encode("bench:" + name), JsonEncodedText.Encode(name == "Other" ? "other" : "category " + name));
        }

        foreach (var (root, _) in CategoryOrders.Branches)
            _under[root] = [.. CategoryOrders.Under(root).Select(name => names[CategoryOrders.Namespace + name])];
        _payment = (names["https://w3id.org/semanticorder/core#payment"] * 4) + 1;
        Execute("CREATE TABLE IF NOT EXISTS bare_payment (value INTEGER, order_number INTEGER, PRIMARY KEY (value, order_number)) WITHOUT ROWID");
        if (Rows("SELECT '', count(*) FROM bare_payment")[0].Number != Rows($"SELECT '', count(*) FROM fact_by_value WHERE predicate = {_payment} AND node = 0")[0].Number)
            Execute($"DELETE FROM bare_payment; INSERT INTO bare_payment SELECT value, order_number FROM fact_by_value WHERE predicate = {_payment} AND node = 0 ORDER BY value, order_number");
        _order = Prepare($"SELECT o.number, o.id, f.predicate, f.value FROM orders o CROSS JOIN fact f ON f.order_number = o.number AND f.predicate IN ({string.Join(", ", _predicates)}) AND f.node = 0 WHERE o.id = ?1");
        foreach (var (root, _) in CategoryOrders.Branches)
            Execute($"CREATE TEMP TABLE under_{root} (value INTEGER PRIMARY KEY); INSERT INTO under_{root} VALUES {string.Join(", ", _under[root].Order().Select(value => $"({value})"))}");
        foreach (var root in CategoryOrders.Branches.Select(branch => branch.Root).Append(""))
        {
            _totals[root] = Prepare(root.Length == 0 ? "SELECT live + provisional FROM store" : $"SELECT count(*) FROM (SELECT DISTINCT order_number FROM fact_by_concept WHERE predicate = {_predicates[0]} AND value IN under_{root})");
            foreach (var byPayment in new[] { false, true })
            {
                _pages[(root, byPayment)] = Prepare($"""
                    SELECT o.number, o.id, f.predicate, f.value FROM ({Numbers(root, byPayment)} LIMIT 100) p
                    CROSS JOIN orders o ON o.number = p.n
                    CROSS JOIN fact f ON f.order_number = o.number AND f.predicate IN ({string.Join(", ", _predicates)}) AND f.node = 0
                    """);
            }
        }
    }

    /// <summary>A page of orders.</summary>
    /// <param name="root">The branch that the first field lies under; null for all orders.</param>
    /// <param name="byPayment">True for the largest payment first, false for the newest first.</param>
    /// <param name="withTotal">True to count all matches.</param>
    /// <param name="output">Receives the response.</param>
    public void Page(string? root, bool byPayment, bool withTotal, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteStartObject("data"u8);
        json.WriteStartObject("orders"u8);
        if (withTotal)
        {
            var count = _totals[root ?? ""];
            raw.sqlite3_step(count);
            json.WriteNumber("totalCount"u8, raw.sqlite3_column_int64(count, 0));
            raw.sqlite3_reset(count);
        }

        json.WriteStartArray("nodes"u8);
        Write(_pages[(root ?? "", byPayment)], json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>One order.</summary>
    public void Order(string id, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteStartObject("data"u8);
        json.WritePropertyName("order"u8);
        raw.sqlite3_bind_text(_order, 1, id);
        Write(_order, json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public void Dispose()
    {
        foreach (var statement in _pages.Values.Concat(_totals.Values).Append(_order))
            statement.Dispose();
        _database.Dispose();
    }

    /// <summary>The way that suits the selectivity: few matches are read and sorted, many are met along the order asked for.</summary>
    private string Numbers(string root, bool byPayment)
    {
        var holds = $"EXISTS (SELECT 1 FROM fact e WHERE e.order_number = n AND e.predicate = {_predicates[0]} AND e.node = 0 AND +e.value IN under_{root})";
        return (root, byPayment) switch
        {
            ("", false) => "SELECT number AS n FROM orders WHERE status <= 1 ORDER BY number DESC",
            ("", true) => "SELECT order_number AS n FROM bare_payment ORDER BY value DESC, order_number DESC",
            ("Half", false) => $"SELECT number AS n FROM orders WHERE status <= 1 AND {holds} ORDER BY number DESC",
            ("Half", true) => $"SELECT order_number AS n FROM bare_payment WHERE {holds} ORDER BY value DESC, order_number DESC",
            (_, false) => $"SELECT DISTINCT order_number AS n FROM fact_by_concept WHERE predicate = {_predicates[0]} AND value IN under_{root} ORDER BY order_number DESC",
            _ => $"SELECT n FROM (SELECT DISTINCT d.order_number AS n FROM fact_by_concept d WHERE predicate = {_predicates[0]} AND value IN under_{root}) ORDER BY (SELECT value FROM fact e WHERE e.order_number = n AND e.predicate = {_payment} AND e.node = 0) DESC, n DESC",
        };
    }

    private void Write(sqlite3_stmt rows, Utf8JsonWriter json)
    {
        var current = -1L;
        while (raw.sqlite3_step(rows) == raw.SQLITE_ROW)
        {
            var number = raw.sqlite3_column_int64(rows, 0);
            if (number != current)
            {
                if (current >= 0)
                    json.WriteEndObject();
                json.WriteStartObject();
                json.WriteString("id"u8, raw.sqlite3_column_blob(rows, 1));
                current = number;
            }

            var field = Array.IndexOf(_predicates, raw.sqlite3_column_int64(rows, 2));
            var (curie, label) = _concepts[raw.sqlite3_column_int64(rows, 3)];
            json.WriteStartObject(_fields[field]);
            json.WriteString("curie"u8, curie);
            json.WriteString("label"u8, label);
            json.WriteEndObject();
        }

        if (current >= 0)
            json.WriteEndObject();
        raw.sqlite3_reset(rows);
    }

    private sqlite3_stmt Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(_database, sql, out var statement));
        return statement;
    }

    private List<(string Text, long Number)> Rows(string sql)
    {
        Check(raw.sqlite3_prepare_v2(_database, sql, out var statement));
        var rows = new List<(string, long)>();
        using (statement)
        {
            while (raw.sqlite3_step(statement) == raw.SQLITE_ROW)
                rows.Add((raw.sqlite3_column_text(statement, 0).utf8_to_string(), raw.sqlite3_column_int64(statement, 1)));
        }

        return rows;
    }

    private void Execute(string sql) => Check(raw.sqlite3_exec(_database, sql));

    private void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW))
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"SQLite refused with {code}: {raw.sqlite3_errmsg(_database).utf8_to_string()}"));
    }
}
