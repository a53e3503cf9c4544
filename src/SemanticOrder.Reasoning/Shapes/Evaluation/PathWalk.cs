using System.Diagnostics;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>Walks a path from all focus nodes at once: each predicate of it is read once for all nodes that have been reached.</summary>
internal sealed class PathWalk(ValidationContext context)
{
    public void Walk(PathStep path, ReadOnlySpan<TermId> focus, ValueNodes into)
    {
        switch (path)
        {
            case LinkStep link:
                context.Data.Values(link.Predicate, link.IsForward, focus, into);
                break;
            case SequenceStep sequence:
                WalkSequence(sequence, focus, into);
                break;
            case AlternativeStep alternative:
                WalkAlternative(alternative, focus, into);
                break;
            case ClosureStep closure:
                WalkClosure(closure, focus, into);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void WalkSequence(SequenceStep sequence, ReadOnlySpan<TermId> focus, ValueNodes into)
    {
        var (between, ends, distinct) = (context.Values.Rent(), context.Values.Rent(), context.Distinct.Rent());
        Walk(sequence.First, focus, between);
        distinct.Fill(between);
        Walk(sequence.Second, distinct.Nodes, ends);
        into.Clear();
        for (var row = 0; row < between.RowCount; row++)
        {
            foreach (var node in between[row])
                into.Add(ends[distinct.IndexOf(node)]);
            into.EndRowDistinct();
        }
        context.Values.Return(between);
        context.Values.Return(ends);
        context.Distinct.Return(distinct);
    }

    private void WalkAlternative(AlternativeStep alternative, ReadOnlySpan<TermId> focus, ValueNodes into)
    {
        var (first, second) = (context.Values.Rent(), context.Values.Rent());
        Walk(alternative.First, focus, first);
        Walk(alternative.Second, focus, second);
        into.Clear();
        for (var row = 0; row < focus.Length; row++)
        {
            into.Add(first[row]);
            into.Add(second[row]);
            into.EndRowDistinct();
        }
        context.Values.Return(first);
        context.Values.Return(second);
    }

    private void WalkClosure(ClosureStep closure, ReadOnlySpan<TermId> focus, ValueNodes into)
    {
        var steps = new Reached();
        foreach (var node in focus)
            steps.Number(node);
        // Breadth first over all rows together: every node is expanded once.
        for (var done = 0; done < steps.Count && (done == 0 || closure.IsRepeated);)
            done = Expand(closure.Step, steps, done);
        into.Clear();
        for (var row = 0; row < focus.Length; row++)
        {
            if (closure.IsRepeated)
                steps.Collect(row, closure.HasSelf, into);
            else
                into.Add(steps.Next(row));
            if (closure.HasSelf)
                into.Add(focus[row]);
            into.EndRowDistinct();
            context.Cancellation.ThrowIfCancellationRequested();
        }
    }

    private int Expand(PathStep step, Reached steps, int done)
    {
        var (frontier, values) = (context.Columns.Rent(), context.Values.Rent());
        var end = steps.Count;
        frontier.Clear();
        frontier.Add(steps.Nodes[done..end]);
        frontier.SortDistinct();
        Walk(step, frontier.Ids, values);
        for (var at = done; at < end; at++)
        {
            var next = values[frontier.Ids.BinarySearch<TermId, TermId>(steps.Nodes[at])];
            steps.SetNext(next);
        }
        context.Columns.Return(frontier);
        context.Values.Return(values);
        return end;
    }

    /// <summary>The nodes that a closure has met, numbered, with what one step reaches from each.</summary>
    private sealed class Reached
    {
        private readonly Dictionary<TermId, int> _numbers = [];
        private readonly TermColumn _nodes = new();
        private readonly ValueNodes _next = new();
        private readonly Stack<int> _open = new();
        private readonly HashSet<int> _seen = [];

        public int Count => _nodes.Count;

        public ReadOnlySpan<TermId> Nodes => _nodes.Ids;

        public void Number(TermId node)
        {
            if (_numbers.TryAdd(node, _nodes.Count))
                _nodes.Add(node);
        }

        public void SetNext(ReadOnlySpan<TermId> next)
        {
            _next.Add(next);
            _next.EndRow();
            foreach (var node in next)
                Number(node);
        }

        public ReadOnlySpan<TermId> Next(int number) => _next[number];

        /// <summary>Adds every node reached by one or more steps.</summary>
        public void Collect(int start, bool hasSelf, ValueNodes into)
        {
            _seen.Clear();
            if (hasSelf)
                _seen.Add(start);
            _open.Push(start);
            while (_open.TryPop(out var at))
            {
                foreach (var node in _next[at])
                {
                    var number = _numbers[node];
                    if (!_seen.Add(number))
                        continue;
                    into.Add(node);
                    _open.Push(number);
                }
            }
        }
    }
}
