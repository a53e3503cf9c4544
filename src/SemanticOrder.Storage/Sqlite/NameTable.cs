using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace SemanticOrder.Storage.Sqlite;

/// <summary>
/// The two-way memory of a table that gives small numbers to names. Names are added by the writer; other threads only ask for what they read from committed rows.
/// </summary>
/// <param name="find">Number of a name in the database, or null.</param>
/// <param name="load">Name of a number in the database.</param>
/// <param name="insert">Adds a name and returns its number.</param>
internal sealed class NameTable<TName>(Func<SqliteDatabase, TName, long?> find, Func<SqliteDatabase, long, TName> load, Func<SqliteDatabase, TName, long> insert)
    where TName : notnull
{
    private readonly ConcurrentDictionary<TName, long> _numbers = new();
    private readonly ConcurrentDictionary<long, TName> _names = new();
    private readonly List<(TName Name, long Number)> _uncommitted = [];

    /// <summary>The number of a name that was seen before.</summary>
    public bool TryGetRemembered(TName name, out long number) => _numbers.TryGetValue(name, out number);

    /// <summary>The name of a number that was seen before.</summary>
    public bool TryGetRemembered(long number, [MaybeNullWhen(false)] out TName name) => _names.TryGetValue(number, out name);

    /// <summary>The number of a name, if it has one.</summary>
    public bool TryGetNumber(SqliteDatabase database, TName name, out long number)
    {
        if (_numbers.TryGetValue(name, out number))
            return true;
        if (find(database, name) is not { } found)
            return false;
        Remember(name, found);
        number = found;
        return true;
    }

    /// <summary>The number of a name, which the write transaction adds if need be.</summary>
    public long GetOrAdd(SqliteDatabase writer, TName name)
    {
        if (TryGetNumber(writer, name, out var number))
            return number;
        number = insert(writer, name);
        Remember(name, number);
        _uncommitted.Add((name, number));
        return number;
    }

    /// <summary>The name of a number that a row holds.</summary>
    public TName GetName(SqliteDatabase database, long number)
    {
        if (_names.TryGetValue(number, out var name))
            return name;
        name = load(database, number);
        Remember(name, number);
        return name;
    }

    /// <summary>The write transaction was committed: what it added stays.</summary>
    public void Commit() => _uncommitted.Clear();

    /// <summary>The write transaction was undone: what it added is forgotten.</summary>
    public void RollBack()
    {
        foreach (var (name, number) in _uncommitted)
        {
            _numbers.TryRemove(name, out _);
            _names.TryRemove(number, out _);
        }

        _uncommitted.Clear();
    }

    private void Remember(TName name, long number)
    {
        _numbers[name] = number;
        _names[number] = name;
    }
}
