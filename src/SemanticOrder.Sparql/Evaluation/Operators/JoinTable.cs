using System.Numerics;
using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>
/// Rows that can be asked for those compatible with another row (SPARQL 1.1 §18.3). Rows are grouped by which of their key columns are bound; each group has a hash
/// table for every set of columns it was asked by, so that unbound columns cost no scan.
/// </summary>
internal sealed class JoinTable(EvaluationContext context, RowStore rows, int[] keys)
{
    /// <summary>Key columns that have a bit each.</summary>
    private const int MaxHashed = 64;
    private readonly Dictionary<ulong, List<int>> _groups = [];
    private readonly Dictionary<(ulong Bound, ulong Asked), HashChains> _chains = [];
    private long _held;

    /// <summary>The table of all rows, when each has all keys bound; null else.</summary>
    private HashChains? _only;

    public RowStore Rows { get; } = rows;

    /// <summary>Groups the rows anew.</summary>
    public void Build()
    {
        Forget();
        for (var row = 0; row < Rows.Count; row++)
        {
            var bound = BoundKeys(Rows.Columns, keys, row);
            if (!_groups.TryGetValue(bound, out var group))
                _groups.Add(bound, group = []);
            group.Add(row);
        }
        HoldMore((long)Rows.Count * sizeof(int));
        if (_groups.Count == 1 && keys.Length is > 0 and <= MaxHashed && _groups.TryGetValue(AllKeys, out var all))
            _only = ChainsOf(AllKeys, AllKeys, all);
    }

    private ulong AllKeys => ulong.MaxValue >> (MaxHashed - keys.Length);

    /// <summary>Gives the memory of the tables back.</summary>
    public void Forget()
    {
        _groups.Clear();
        _chains.Clear();
        _only = null;
        context.Hold(-_held);
        _held = 0;
    }

    /// <summary>Adds the rows that agree with another in every key column that both bind.</summary>
    /// <param name="columns">The other table.</param>
    /// <param name="otherKeys">Its columns, key by key.</param>
    /// <param name="row">Its row.</param>
    /// <param name="mustShare">True to leave out rows that have no bound key in common with it.</param>
    /// <param name="found">Receives row numbers.</param>
    public void Find(TermId[][] columns, int[] otherKeys, int row, bool mustShare, List<int> found)
    {
        if (_only is not null && keys.Length == 1 && columns[otherKeys[0]][row] is { IsNone: false } key)
        {
            FindKey(_only, key, found);
            return;
        }
        var asked = BoundKeys(columns, otherKeys, row);
        if (_only is not null && asked == AllKeys)
        {
            FindIn(_only, asked, columns, otherKeys, row, found);
            return;
        }
        foreach (var (bound, group) in _groups)
        {
            var common = bound & asked;
            if (common == 0)
            {
                if (!mustShare)
                {
                    context.Tick(group.Count);
                    found.AddRange(group);
                }
                continue;
            }
            FindIn(ChainsOf(bound, common, group), common, columns, otherKeys, row, found);
        }
        if (keys.Length > MaxHashed)
            found.RemoveAll(candidate => !AgreesBeyond(candidate, columns, otherKeys, row));
    }

    /// <summary>Whether key columns past those that are hashed agree where both are bound.</summary>
    private bool AgreesBeyond(int candidate, TermId[][] columns, int[] otherKeys, int row)
    {
        for (var key = MaxHashed; key < keys.Length; key++)
        {
            var (mine, other) = (Rows.Columns[keys[key]][candidate], columns[otherKeys[key]][row]);
            if (!mine.IsNone && !other.IsNone && mine != other)
                return false;
        }
        return true;
    }

    private void FindKey(HashChains chains, TermId key, List<int> found)
    {
        var column = Rows.Columns[keys[0]];
        for (var entry = chains.First(RowHash.Finish(RowHash.Mix(0, key))); entry >= 0; entry = chains.Next(entry))
        {
            // All rows are in the table, in order: entries are row numbers.
            if (column[entry] == key)
                found.Add(entry);
        }
        context.Tick(1 + (found.Count >> 2));
    }

    private void FindIn(HashChains chains, ulong common, TermId[][] columns, int[] otherKeys, int row, List<int> found)
    {
        for (var entry = chains.First(Hash(columns, otherKeys, common, row)); entry >= 0; entry = chains.Next(entry))
        {
            var candidate = chains.RowOf(entry);
            if (IsEqual(candidate, common, columns, otherKeys, row))
                found.Add(candidate);
        }
        context.Tick(1 + (found.Count >> 2));
    }

    private bool IsEqual(int candidate, ulong common, TermId[][] columns, int[] otherKeys, int row)
    {
        for (var bits = common; bits != 0; bits &= bits - 1)
        {
            var key = BitOperations.TrailingZeroCount(bits);
            if (Rows.Columns[keys[key]][candidate] != columns[otherKeys[key]][row])
                return false;
        }
        return true;
    }

    private HashChains ChainsOf(ulong bound, ulong common, List<int> group)
    {
        if (_chains.TryGetValue((bound, common), out var chains))
            return chains;
        chains = new HashChains(group);
        for (var entry = group.Count - 1; entry >= 0; entry--)
            chains.Add(entry, Hash(Rows.Columns, keys, common, group[entry]));
        HoldMore(chains.Bytes);
        context.Tick(group.Count);
        return _chains[(bound, common)] = chains;
    }

    private void HoldMore(long bytes)
    {
        _held += bytes;
        context.Hold(bytes);
    }

    private static ulong BoundKeys(TermId[][] columns, int[] keys, int row)
    {
        var bound = 0UL;
        for (var key = 0; key < Math.Min(keys.Length, MaxHashed); key++)
        {
            if (!columns[keys[key]][row].IsNone)
                bound |= 1UL << key;
        }
        return bound;
    }

    private static uint Hash(TermId[][] columns, int[] keys, ulong common, int row)
    {
        var hash = 0UL;
        for (var bits = common; bits != 0; bits &= bits - 1)
            hash = RowHash.Mix(hash, columns[keys[BitOperations.TrailingZeroCount(bits)]][row]);
        return RowHash.Finish(hash);
    }
}
