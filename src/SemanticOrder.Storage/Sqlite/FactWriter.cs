using SemanticOrder.Orders.Facts;
using SemanticOrder.Storage.Sqlite.Queries;

namespace SemanticOrder.Storage.Sqlite;

/// <summary>
/// Writes the facts of one transaction. An order's own rows are written at once, as the difference to what is there; the rows by value are gathered, and written
/// at the end in the order of their primary keys, so that each page is touched once.
/// </summary>
internal sealed class FactWriter(SqliteDatabase database)
{
    /// <summary>A segment is 2¹⁴ order numbers; docs/adr/0002-storage.md says why.</summary>
    public const int SegmentBits = 14;

    private readonly List<Entry> _pending = [];
    private readonly List<Entry> _textsLost = [];
    private readonly BulkInsert _byOrder = new(database, "fact", columns: 7, nullable: 5);
    private readonly BulkInsert _byConcept = new(database, "fact_by_concept", columns: 7, nullable: 5);
    private readonly BulkInsert _byValue = new(database, "fact_by_value", columns: 6);

    /// <summary>The facts an order has now, in normal order.</summary>
    public List<Fact> Read(long order)
    {
        _byOrder.Flush();
        var rows = database.Statement("SELECT predicate, node, value, valid_from, valid_until, parent FROM fact WHERE order_number = ?1 ORDER BY predicate, node, value, valid_from").Bind(1, order);
        var facts = new List<Fact>();
        while (rows.Step())
        {
            var (property, kind) = Predicate.Parts(rows.GetInt64(0));
            facts.Add(new Fact(
                property, kind, rows.GetInt64(2), rows.GetInt32(1), rows.GetInt32(5),
                rows.GetInt64(3) is var from and not 0 ? from : long.MinValue,
                rows.GetInt64OrNull(4) ?? long.MaxValue));
        }

        return facts;
    }

    /// <summary>Makes these the facts of an order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="before">The facts it has, in normal order; empty for a new order.</param>
    /// <param name="after">The facts it is to have, in normal order, without duplicates.</param>
    public void Replace(long order, IReadOnlyList<Fact> before, IReadOnlyList<Fact> after)
    {
        int i = 0, j = 0;
        while (i < before.Count || j < after.Count)
        {
            var side = i == before.Count ? 1 : j == after.Count ? -1 : Fact.CompareNormal(before[i], after[j]);
            if (side == 0)
            {
                i++;
                j++;
            }
            else if (side < 0)
            {
                Delete(order, before[i]);
                Note(order, before[i++], adds: false);
            }
            else
            {
                // A fact that differs only in its end or parent is deleted first, because its key is the same.
                while (i < before.Count && Fact.IsSameStatement(before[i], after[j]))
                {
                    Delete(order, before[i]);
                    Note(order, before[i++], adds: false);
                }

                Insert(order, after[j]);
                Note(order, after[j++], adds: true);
            }
        }
    }

    /// <summary>
    /// Writes the rows by value. What happened to one row is one run of entries: the first tells whether it was there, the last whether it is to be.
    /// </summary>
    public void Flush()
    {
        _byOrder.Flush();
        _pending.Sort();
        var segment = -1L;
        var text = default(Entry);
        var counted = default(Entry);
        var count = 0L;
        for (int start = 0, end; start < _pending.Count; start = end)
        {
            var first = _pending[start];
            for (end = start + 1; end < _pending.Count && _pending[end].CompareKey(first) == 0; end++)
            {
            }

            var last = _pending[end - 1];
            var (was, isNow) = (!first.Adds, last.Adds);
            if (was && !(isNow && first.Fact == last.Fact))
                DeleteIndexed(first);
            if (isNow && !(was && first.Fact == last.Fact))
                InsertIndexed(last, ref segment);
            if (last.Fact.Kind == FactKind.Text)
                NoteText(last, isNow, ref text);
            if (was == isNow || last.Fact.Kind != FactKind.Concept)
                continue;
            if (!last.HasValueOf(counted))
            {
                Count(counted, count);
                (counted, count) = (last, 0);
            }

            count += isNow ? 1 : -1;
        }

        _byConcept.Flush();
        _byValue.Flush();
        Count(counted, count);
        ForgetTexts();
        _pending.Clear();
    }

    private void Insert(long order, in Fact fact) =>
        _byOrder.Add(order, Predicate.Of(fact), fact.Node, fact.Value, StoredFrom(fact), StoredUntil(fact), fact.Parent);

    private void Delete(long order, in Fact fact) =>
        BindKey(database.Statement("DELETE FROM fact WHERE order_number = ?1 AND predicate = ?2 AND node = ?3 AND value = ?4 AND valid_from = ?5"), order, fact).Run();

    private static SqliteStatement BindKey(SqliteStatement statement, long order, in Fact fact) =>
        statement.Bind(1, order).Bind(2, Predicate.Of(fact)).Bind(3, fact.Node).Bind(4, fact.Value).Bind(5, StoredFrom(fact));

    private void InsertIndexed(in Entry entry, ref long segment)
    {
        var fact = entry.Fact;
        if (fact.Kind == FactKind.Concept)
        {
            _byConcept.Add(entry.Predicate, fact.Value, entry.Order, fact.Node, StoredFrom(fact), StoredUntil(fact), fact.Parent);
            return;
        }

        if (entry.Segment != segment)
        {
            segment = entry.Segment;
            database.Statement("INSERT OR IGNORE INTO fact_segment VALUES (?1)").Bind(1, segment).Run();
        }

        _byValue.Add(entry.Segment, entry.Predicate, fact.Value, entry.Order, fact.Node, fact.Parent);
    }

    private void DeleteIndexed(in Entry entry)
    {
        var fact = entry.Fact;
        if (fact.Kind == FactKind.Concept)
        {
            database.Statement("DELETE FROM fact_by_concept WHERE predicate = ?1 AND value = ?2 AND order_number = ?3 AND node = ?4 AND valid_from = ?5")
                .Bind(1, Predicate.Of(fact)).Bind(2, fact.Value).Bind(3, entry.Order).Bind(4, fact.Node).Bind(5, StoredFrom(fact)).Run();
        }
        else
        {
            database.Statement("DELETE FROM fact_by_value WHERE segment = ?1 AND predicate = ?2 AND value = ?3 AND order_number = ?4 AND node = ?5")
                .Bind(1, entry.Segment).Bind(2, Predicate.Of(fact)).Bind(3, fact.Value).Bind(4, entry.Order).Bind(5, fact.Node).Run();
        }
    }

    /// <summary>A text is kept once for all its facts of a segment, and as long as there is one.</summary>
    private void NoteText(in Entry entry, bool isNow, ref Entry previous)
    {
        var isKnown = previous.Segment == entry.Segment && previous.HasValueOf(entry);
        if (!isNow)
        {
            _textsLost.Add(entry);
        }
        else if (entry.Fact.Lexical is { } text && !isKnown)
        {
            database.Statement("INSERT OR IGNORE INTO fact_text VALUES (?1, ?2, ?3, ?4)").Bind(1, entry.Segment).Bind(2, entry.Predicate).Bind(3, entry.Fact.Value).Bind(4, text).Run();
            previous = entry;
        }
    }

    private void ForgetTexts()
    {
        foreach (var entry in _textsLost)
        {
            database.Statement("""
                DELETE FROM fact_text WHERE segment = ?1 AND predicate = ?2 AND value = ?3
                AND NOT EXISTS (SELECT 1 FROM fact_by_value f WHERE f.segment = ?1 AND f.predicate = ?2 AND f.value = ?3)
                """).Bind(1, entry.Segment).Bind(2, entry.Predicate).Bind(3, entry.Fact.Value).Run();
        }

        _textsLost.Clear();
    }

    private void Note(long order, in Fact fact, bool adds) => _pending.Add(new Entry(order, fact, adds, _pending.Count));

    private void Count(in Entry entry, long delta)
    {
        if (delta == 0)
            return;
        database.Statement("INSERT INTO concept_count VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET facts = facts + excluded.facts")
            .Bind(1, Predicate.Of(entry.Fact)).Bind(2, entry.Fact.Value).Bind(3, delta).Run();
    }

    private static long StoredFrom(in Fact fact) => fact.From == long.MinValue ? 0 : fact.From;

    private static long StoredUntil(in Fact fact) => fact.Until == long.MaxValue ? BulkInsert.Null : fact.Until;

    /// <summary>A row by value comes or goes. Sorted by table, then primary key, then time.</summary>
    private readonly struct Entry(long order, in Fact fact, bool adds, int sequence) : IComparable<Entry>
    {
        // Worked out once: a batch compares each entry about fifteen times.
        public readonly long Segment = fact.Kind == FactKind.Concept ? -1 : order >> SegmentBits;
        public readonly long Predicate = Queries.Predicate.Of(fact);
        public readonly Fact Fact = fact;
        public readonly long Order = order;
        public readonly bool Adds = adds;
        private readonly int _sequence = sequence;

        public bool HasValueOf(in Entry other) => Fact.Property == other.Fact.Property && Fact.Value == other.Fact.Value;

        public int CompareKey(in Entry other)
        {
            if (Segment != other.Segment)
                return Segment < other.Segment ? -1 : 1;
            if (Predicate != other.Predicate)
                return Predicate < other.Predicate ? -1 : 1;
            if (Fact.Value != other.Fact.Value)
                return Fact.Value < other.Fact.Value ? -1 : 1;
            if (Order != other.Order)
                return Order < other.Order ? -1 : 1;
            return Fact.Node != other.Fact.Node ? Fact.Node.CompareTo(other.Fact.Node) : Fact.From.CompareTo(other.Fact.From);
        }

        public int CompareTo(Entry other) => CompareKey(other) is var order and not 0 ? order : _sequence.CompareTo(other._sequence);
    }
}
