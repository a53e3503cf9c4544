using System.Collections;
using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>Notes, while a part of the answer is written, what is to be delivered after it. What stands below a place that becomes null is taken back with it, by the positions of the writer.</summary>
internal sealed class DeliveryRecorder : IDisposable
{
    private readonly List<(DeliveryGroup Entry, int Position)> _groups = [];
    private readonly List<(ExecutionGroup Entry, int Position)> _executions = [];
    private readonly List<(ItemStream Entry, int Position)> _streams = [];
    private readonly List<IEnumerator> _enumerators = [];

    /// <summary>Which part of the answer may run.</summary>
    public ExecutionTurn Turn { get; } = new();

    /// <summary>The deferred fragments that the object being written is inside of.</summary>
    public DeliveryScope? Scope { get; set; }

    /// <summary>Opens a sequence, until the whole answer is delivered or given up.</summary>
    public IEnumerator Enumerate(IEnumerable sequence)
    {
        var enumerator = sequence.GetEnumerator();
        _enumerators.Add(enumerator);
        return enumerator;
    }

    /// <summary>Enters an object where deferred fragments begin.</summary>
    /// <returns>These fragments.</returns>
    public DeliveryGroup[] Open(SplitSelection split, ImmutableArray<object> path)
    {
        if (split.NewUsages.Length == 0)
            return [];
        var groups = new DeliveryGroup[split.NewUsages.Length];
        var outer = Scope;
        for (var index = 0; index < groups.Length; index++)
        {
            var usage = split.NewUsages[index];
            var parent = usage.Parent is null ? null : Array.Find(groups, group => group?.Usage == usage.Parent) ?? DeliveryScope.Find(outer, usage.Parent);
            groups[index] = new DeliveryGroup(usage, path, parent);
        }

        Scope = new DeliveryScope(outer, groups);
        return groups;
    }

    /// <summary>Notes what an object leaves for later.</summary>
    public void Note(SplitSelection split, DeliveryGroup[] groups, object? value, ImmutableArray<object> path, int position)
    {
        foreach (var group in groups)
            _groups.Add((group, position));
        foreach (var selection in split.Groups)
        {
            DeliveryGroup[] waiting = [.. selection.Usages.Select(usage => DeliveryScope.Find(Scope, usage))];
            _executions.Add((new ExecutionGroup(selection, waiting, value, path, Scope), position));
        }
    }

    /// <summary>Notes a list that goes on.</summary>
    public void Note(ItemStream stream, int position) => _streams.Add((stream, position));

    /// <summary>Takes back what was noted after a position of the writer.</summary>
    public void TakeBack(int position)
    {
        TakeBack(_groups, position);
        TakeBack(_executions, position);
        TakeBack(_streams, position);
    }

    /// <summary>Hands over what was noted, and starts anew.</summary>
    public DeliveryWork Take()
    {
        if (_groups.Count + _executions.Count + _streams.Count == 0)
            return DeliveryWork.None;
        var work = new DeliveryWork(
            [.. _groups.Select(noted => noted.Entry)], [.. _executions.Select(noted => noted.Entry)], [.. _streams.Select(noted => noted.Entry)]);
        TakeBack(-1);
        return work;
    }

    /// <summary>Closes the sequences.</summary>
    public void Dispose()
    {
        foreach (var enumerator in _enumerators)
            (enumerator as IDisposable)?.Dispose();
        _enumerators.Clear();
        Turn.Dispose();
    }

    /// <summary>Positions only grow, so what is taken back stands at the end.</summary>
    private static void TakeBack<T>(List<(T Entry, int Position)> entries, int position)
    {
        while (entries.Count > 0 && entries[^1].Position > position)
            entries.RemoveAt(entries.Count - 1);
    }
}
