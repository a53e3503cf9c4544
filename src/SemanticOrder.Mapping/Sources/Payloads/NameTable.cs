using System.Buffers.Binary;
using System.Text;

namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>
/// The names a profile's paths use, as small integers, so that a path step compares two integers instead of two texts. Immutable and thread-safe.
/// Names of a payload that no path uses have the number 0.
/// </summary>
public sealed class NameTable
{
    internal const int Unknown = 0;

    private readonly int[] _slots;
    private readonly byte[][] _utf8;
    private readonly string[] _names;
    private readonly int[] _anyNamespace;
    private readonly Dictionary<string, int> _byText;
    private readonly Dictionary<string, int> _attributes;

    internal NameTable(List<string> names, List<int> anyNamespace, IReadOnlyList<string> requiredColumns)
    {
        _names = [.. names];
        _anyNamespace = [.. anyNamespace];
        _utf8 = [.. names.Select(Encoding.UTF8.GetBytes)];
        _byText = new Dictionary<string, int>(names.Count, StringComparer.Ordinal);
        _attributes = new Dictionary<string, int>(StringComparer.Ordinal);
        RequiredColumns = requiredColumns;
        var size = 8;
        while (size < names.Count * 2)
            size *= 2;
        _slots = new int[size];
        for (var id = 1; id < _names.Length; id++)
        {
            _byText.Add(_names[id], id);
            if (_names[id].StartsWith('@'))
                _attributes.Add(_names[id][1..], id);
            var slot = Hash(_utf8[id]) & (size - 1);
            while (_slots[slot] != Unknown)
                slot = (slot + 1) & (size - 1);
            _slots[slot] = id;
        }
    }

    /// <summary>A table without names, for reading a payload whole.</summary>
    public static NameTable Empty { get; } = new NameTableBuilder().Build();

    /// <summary>How many names the table holds.</summary>
    public int Count => _names.Length - 1;

    /// <summary>Columns that a CSV payload must have, in the order in which the profile names them.</summary>
    public IReadOnlyList<string> RequiredColumns { get; }

    internal string this[int id] => _names[id];

    internal int Find(ReadOnlySpan<byte> name)
    {
        var mask = _slots.Length - 1;
        for (var slot = Hash(name) & mask; _slots[slot] is var id && id != Unknown; slot = (slot + 1) & mask)
        {
            if (_utf8[id].AsSpan().SequenceEqual(name))
                return id;
        }

        return Unknown;
    }

    internal int Find(string name) => _byText.GetValueOrDefault(name);

    /// <summary>The number of an XML name: of the name in its namespace when a path asks for it there, else of the local name.</summary>
    internal int FindElement(string namespaceName, string localName)
    {
        if (namespaceName.Length > 0 && HasQualifiedNames && Find(NameTableBuilder.Qualify(namespaceName, localName)) is var id && id != Unknown)
            return id;
        return Find(localName);
    }

    internal int FindAttribute(string namespaceName, string localName)
    {
        if (namespaceName.Length > 0 && HasQualifiedNames && Find(NameTableBuilder.Qualify(namespaceName, "@" + localName)) is var id && id != Unknown)
            return id;
        return _attributes.GetValueOrDefault(localName);
    }

    internal bool HasQualifiedNames { get; init; }

    /// <summary>Does a node with the number <paramref name="node"/> answer to a step with the number <paramref name="step"/>?</summary>
    internal bool Matches(int node, int step) => node == step || (node != Unknown && _anyNamespace[node] == step);

    private static int Hash(ReadOnlySpan<byte> name)
    {
        // Length, head and tail tell the names of one profile apart; a collision costs one comparison, and payloads cannot add names.
        ulong head, tail;
        if (name.Length >= 8)
        {
            head = BinaryPrimitives.ReadUInt64LittleEndian(name);
            tail = BinaryPrimitives.ReadUInt64LittleEndian(name[^8..]);
        }
        else
        {
            head = 0;
            foreach (var value in name)
                head = (head << 8) | value;
            tail = 0;
        }

        var mixed = (head ^ (tail * 0x9E3779B97F4A7C15)) + (ulong)name.Length;
        mixed *= 0xFF51AFD7ED558CCD;
        return (int)(mixed >> 33);
    }
}
