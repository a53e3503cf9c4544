using System.Collections.Concurrent;
using System.Globalization;

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
