namespace SemanticOrder.GraphQL.Execution;

/// <summary>
/// What the client is still to get, and in which order: a fragment is announced when the one around it is complete, and complete when all fields that wait for it are executed; fields that two
/// fragments select are sent with the one that is complete first. Used by one thread at a time.
/// </summary>
internal sealed class DeliveryGraph
{
    private readonly OrderedDictionary<DeferredSelection, List<ExecutionGroup>> _readyExecutions = [];
    private readonly OrderedDictionary<StreamUsage, List<ItemStream>> _readyStreams = [];
    private readonly Queue<DeliveryGroup> _opened = new();
    private int _open;
    private int _nextId;

    /// <summary>What is sent next.</summary>
    public DeliveryPayload Payload { get; private set; } = new();

    /// <summary>True while the client waits for something.</summary>
    public bool IsOpen => _open > 0;

    /// <summary>Takes in what the first answer left for later.</summary>
    public void Begin(DeliveryWork work)
    {
        Announce(PruneEmpty(Add(work)), work.Streams);
        StartWaiting();
    }

    /// <summary>The next parts to execute, those that belong together; null when there is nothing to start.</summary>
    public DeliveryUnit? NextUnit()
    {
        while (_readyExecutions.Count > 0)
        {
            var (selection, executions) = _readyExecutions.GetAt(0);
            _readyExecutions.RemoveAt(0);
            // Those that waited may have failed meanwhile.
            executions.RemoveAll(execution => !Array.Exists(execution.Groups, group => group.IsAwaited));
            if (executions.Count > 0)
                return new DeferredUnit(selection, executions);
        }

        if (_readyStreams.Count == 0)
            return null;
        var (usage, streams) = _readyStreams.GetAt(0);
        _readyStreams.RemoveAt(0);
        return new StreamUnit(usage, streams);
    }

    /// <summary>Hands over what is to be sent, and starts the next.</summary>
    public DeliveryPayload TakePayload()
    {
        var payload = Payload;
        Payload = new DeliveryPayload();
        return payload;
    }

    /// <summary>Fields have been executed.</summary>
    public void Complete(ExecutionGroup execution)
    {
        var result = execution.Result!;
        var waiting = execution.Groups.Where(group => group.IsAwaited).ToList();
        if (result.Json is null)
        {
            foreach (var group in waiting.Where(group => group.IsOpen))
                Fail(group, result.Errors);
            return;
        }

        if (waiting.Count == 0)
            return;
        Add(result.Work);
        foreach (var group in waiting)
            group.Outstanding--;
        foreach (var group in waiting)
            FinishIfDone(group);
        StartWaiting();
    }

    /// <summary>Items of a stream have been executed; the last of them may have failed.</summary>
    public void Complete(ItemStream stream, IReadOnlyList<ExecutionResult> results)
    {
        var items = results.Where(result => result.Json is not null).ToList();
        if (items.Count > 0)
            Payload.AddItems(stream, items);
        foreach (var item in items)
            Announce(PruneEmpty(Add(item.Work)), item.Work.Streams);
        StartWaiting();
        if (items.Count < results.Count)
            Close(stream, results[^1].Errors);
        else if (stream.IsExhausted)
            Close(stream, []);
        else
            Start(stream);
    }

    /// <summary>Adds fragments and what they wait for, and starts what those wait for that have been announced.</summary>
    /// <returns>The fragments that are inside no other.</returns>
    private List<DeliveryGroup> Add(DeliveryWork work)
    {
        var roots = new List<DeliveryGroup>();
        // A fragment always begins after the one around it, but is noted before when it begins further down.
        foreach (var group in work.Groups.OrderBy(group => Depth(group)))
        {
            if (group.Parent is { IsAwaited: false })
                continue;
            group.IsAwaited = true;
            if (group.Parent is null)
                roots.Add(group);
            else
                group.Parent.Children.Add(group);
        }

        foreach (var execution in work.Executions)
        {
            foreach (var group in execution.Groups.Where(group => group.IsAwaited))
            {
                group.Executions.Add(execution);
                group.Outstanding++;
                if (group.IsOpen)
                    Start(execution);
            }
        }

        return roots;
    }

    private static int Depth(DeliveryGroup group)
    {
        var depth = 0;
        for (var outer = group.Parent; outer is not null; outer = outer.Parent)
            depth++;
        return depth;
    }

    /// <summary>The fragments that something is awaited for, those inside an empty one in its place.</summary>
    private static List<DeliveryGroup> PruneEmpty(IEnumerable<DeliveryGroup> groups)
    {
        var pruned = new List<DeliveryGroup>();
        foreach (var group in groups)
        {
            if (group.Executions.Count > 0)
            {
                pruned.Add(group);
                continue;
            }

            group.IsAwaited = false;
            pruned.AddRange(PruneEmpty(group.Children));
        }

        return pruned;
    }

    private void Announce(List<DeliveryGroup> groups, IReadOnlyList<ItemStream> streams)
    {
        foreach (var group in groups)
        {
            group.IsOpen = true;
            _opened.Enqueue(group);
            Announce(group);
        }

        foreach (var stream in streams)
        {
            Announce(stream);
            Start(stream);
        }
    }

    private void Announce(DeliveryRecord record)
    {
        record.Id = _nextId++;
        _open++;
        Payload.Pending.Add(record);
    }

    /// <summary>Starts what the fragments wait for that have been announced; all of it may have been executed already, for other fragments, or have failed.</summary>
    private void StartWaiting()
    {
        while (_opened.TryDequeue(out var group))
        {
            if (group.Executions.Find(execution => execution.Result is { Json: null }) is { } failed)
            {
                Fail(group, failed.Result!.Errors);
                continue;
            }

            foreach (var execution in group.Executions)
                Start(execution);
            FinishIfDone(group);
        }
    }

    private void Start(ExecutionGroup execution)
    {
        if (execution.IsStarted)
            return;
        execution.IsStarted = true;
        if (!_readyExecutions.TryGetValue(execution.Selection, out var ready))
            _readyExecutions.Add(execution.Selection, ready = []);
        ready.Add(execution);
    }

    private void Start(ItemStream stream)
    {
        if (!_readyStreams.TryGetValue(stream.Usage, out var ready))
            _readyStreams.Add(stream.Usage, ready = []);
        ready.Add(stream);
    }

    private void FinishIfDone(DeliveryGroup group)
    {
        if (!group.IsOpen || !group.IsAwaited || group.Outstanding > 0)
            return;
        var streams = new List<ItemStream>();
        foreach (var execution in group.Executions.ToList())
        {
            Payload.AddData(group, execution);
            streams.AddRange(execution.Result!.Work.Streams);
            foreach (var other in execution.Groups)
                other.Executions.Remove(execution);
        }

        Close(group, []);
        Announce(PruneEmpty(group.Children), streams);
    }

    private void Fail(DeliveryGroup group, IReadOnlyList<GraphQLError> errors)
    {
        Close(group, errors);
        Abandon(group);
    }

    /// <summary>Nothing more is awaited for a fragment and those inside it, of which the client has not heard.</summary>
    private static void Abandon(DeliveryGroup group)
    {
        group.IsAwaited = false;
        foreach (var child in group.Children)
            Abandon(child);
    }

    private void Close(DeliveryRecord record, IReadOnlyList<GraphQLError> errors)
    {
        Payload.Completed.Add((record.Id, errors));
        if (record is DeliveryGroup group)
            group.IsAwaited = group.IsOpen = false;
        _open--;
    }
}
