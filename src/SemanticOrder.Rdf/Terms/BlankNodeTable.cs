using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>
/// Blank nodes are numbers. A node made without a label answers to <c>b</c> and its number; the few that were added by label keep it, and
/// numbers whose label was taken that way are passed over.
/// </summary>
internal sealed class BlankNodeTable
{
    private readonly ConcurrentDictionary<string, int> _byLabel = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, string> _labels = new();
    private int _count;

    public int Count => Volatile.Read(ref _count);

    /// <summary>Reads a table from a <see cref="SnapshotFile"/>.</summary>
    public static BlankNodeTable Read(SnapshotFileReader file)
    {
        var table = new BlankNodeTable();
        var count = file.ReadUInt32();
        file.Expect(count <= int.MaxValue);
        for (var labels = file.ReadUInt32(); labels > 0; labels--)
        {
            var index = file.ReadUInt32();
            var label = Encoding.UTF8.GetString(file.ReadArray<byte>(file.ReadUInt32()));
            file.Expect(index < count && table._labels.TryAdd((int)index, label) && (label.Length == 0 || table._byLabel.TryAdd(label, (int)index)));
        }
        table._count = (int)count;
        return table;
    }

    /// <summary>Writes the nodes made so far, and the labels that were given.</summary>
    public void Write(SnapshotFileWriter file)
    {
        var count = Count;
        file.Write((uint)count);
        var labels = _labels.Where(label => label.Key < count).OrderBy(label => label.Key).ToArray();
        file.Write((uint)labels.Length);
        foreach (var (index, label) in labels)
        {
            var utf8 = Encoding.UTF8.GetBytes(label);
            file.Write<uint>([(uint)index, (uint)utf8.Length]);
            file.Write<byte>(utf8);
        }
    }

    /// <summary>Makes a node. Writers only.</summary>
    public int Add()
    {
        while (!_byLabel.IsEmpty && _byLabel.ContainsKey(LabelOf(_count)))
            _labels[_count++] = string.Empty;
        var index = _count;
        Volatile.Write(ref _count, index + 1);
        return index;
    }

    /// <summary>Finds or makes the node of a label. Writers only.</summary>
    public int Add(string label)
    {
        var index = Find(label);
        if (index >= 0)
            return index;
        index = _count;
        _labels[index] = label;
        _byLabel[label] = index;
        Volatile.Write(ref _count, index + 1);
        return index;
    }

    public int Find(string label)
    {
        if (_byLabel.TryGetValue(label, out var index))
            return index;
        var generated = label.Length > 1 && label[0] == 'b' && (label[1] != '0' || label.Length == 2)
            && int.TryParse(label.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out index);
        return generated && index < Count && !_labels.ContainsKey(index) ? index : -1;
    }

    public string LabelOf(int index) =>
        _labels.TryGetValue(index, out var label) ? label : string.Create(CultureInfo.InvariantCulture, $"b{index}");
}
