using System.Diagnostics;
using SemanticOrder.Mapping.Sources.Payloads;

namespace SemanticOrder.Mapping.Sources.Paths;

/// <summary>Takes the nodes a walk finds; answers true when it wants no more.</summary>
internal interface IPathSink
{
    bool Take(int index);
}

/// <summary>Keeps the first node.</summary>
internal struct FirstSink : IPathSink
{
    private int _indexPlusOne;

    public readonly int Index => _indexPlusOne - 1;

    public bool Take(int index)
    {
        _indexPlusOne = index + 1;
        return true;
    }
}

/// <summary>Keeps the first node that has a text.</summary>
internal struct FirstValueSink(PayloadDocument document) : IPathSink
{
    private int _indexPlusOne;

    public readonly int Index => _indexPlusOne - 1;

    public bool Take(int index)
    {
        if (new PayloadNode(document, index, index).Value.IsEmpty)
            return false;
        _indexPlusOne = index + 1;
        return true;
    }
}

/// <summary>Keeps all nodes, each once.</summary>
internal struct CollectSink(PayloadNode element, ICollection<PayloadNode> results, bool mayRepeat) : IPathSink
{
    private readonly HashSet<int>? _seen = mayRepeat ? [] : null;

    public int Count { get; private set; }

    public bool Take(int index)
    {
        if (_seen is null || _seen.Add(index))
        {
            results.Add(new PayloadNode(element.Document, index, element.RecordIndex));
            Count++;
        }

        return false;
    }
}

/// <summary>Answers whether some node has a given text.</summary>
internal struct EqualsSink(PayloadDocument document, byte[] literal) : IPathSink
{
    public bool Found { get; private set; }

    public bool Take(int index) => Found = new PayloadNode(document, index, index).Value.SequenceEqual(literal);
}

/// <summary>Answers whether some node has the text of a given node.</summary>
internal struct SameTextSink(PayloadDocument document, int other) : IPathSink
{
    public bool Found { get; private set; }

    public bool Take(int index) =>
        Found = new PayloadNode(document, index, index).Value.SequenceEqual(new PayloadNode(document, other, other).Value);
}

/// <summary>Answers whether some node is not absent.</summary>
internal struct PresentSink(PayloadDocument document) : IPathSink
{
    public bool Found { get; private set; }

    public bool Take(int index) => Found = !new PayloadNode(document, index, index).IsAbsent;
}

/// <summary>Follows compiled steps through the node table, depth first, in document order.</summary>
internal readonly struct PathWalk
{
    private readonly PayloadDocument _document;
    private readonly int _element;
    private readonly int _record;

    public PathWalk(PayloadNode element)
    {
        _document = element.Document;
        _element = element.Index;
        _record = element.RecordIndex;
    }

    /// <summary>Follows the steps from <paramref name="depth"/> on; true when the sink wants no more.</summary>
    public bool Walk<TSink>(PathStep[] steps, int depth, int index, ref TSink sink)
        where TSink : struct, IPathSink
    {
        if (depth == steps.Length)
            return sink.Take(index);
        var step = steps[depth];
        switch (step.Kind)
        {
            case StepKind.Named:
            case StepKind.Any:
                return WalkChildren(steps, depth, index, ref sink);
            case StepKind.Index:
                return Item(index, step.Argument) is var item and >= 0 && Walk(steps, depth + 1, item, ref sink);
            case StepKind.Descendant:
                return WalkDescendants(steps, depth, index, ref sink);
            case StepKind.Parent:
                return ObjectAround(index) is var parent and >= 0 && Walk(steps, depth + 1, parent, ref sink);
            default:
                throw new UnreachableException();
        }
    }

    private bool WalkChildren<TSink>(PathStep[] steps, int depth, int index, ref TSink sink)
        where TSink : struct, IPathSink
    {
        var step = steps[depth];
        var counters = new PredicateCounters();
        var end = _document.Row(index).End;
        for (var child = index + 1; child < end; child = _document.Row(child).End)
        {
            if (Answers(child, step) && Passes(child, step, ref counters) && Walk(steps, depth + 1, child, ref sink))
                return true;
        }

        return false;
    }

    private bool WalkDescendants<TSink>(PathStep[] steps, int depth, int index, ref TSink sink)
        where TSink : struct, IPathSink
    {
        var step = steps[depth];
        var end = _document.Row(index).End;
        for (var node = index + 1; node < end; node++)
        {
            if (!Answers(node, step))
                continue;
            // In XPath, //a[2] is the second a of its parent, so the counters belong to the parent: the earlier siblings are counted again.
            if (PassesAmongSiblings(node, step) && Walk(steps, depth + 1, node, ref sink))
                return true;
        }

        return false;
    }

    private bool Answers(int node, PathStep step)
    {
        ref readonly var row = ref _document.Row(node);
        if (step.Kind == StepKind.Any || step.Argument == NameTable.Unknown)
            return row.Role is NodeRole.Member or NodeRole.Item;
        return row.NameId == step.Argument || (row.NameId != NameTable.Unknown && _document.Names.Matches(row.NameId, step.Argument));
    }

    private bool PassesAmongSiblings(int node, PathStep step)
    {
        var counters = new PredicateCounters();
        if (step.Predicates.Length == 0)
            return true;
        var parent = _document.Row(node).Parent;
        for (var sibling = parent + 1; sibling < node; sibling = _document.Row(sibling).End)
        {
            if (Answers(sibling, step))
                Passes(sibling, step, ref counters);
        }

        return Passes(node, step, ref counters);
    }

    private bool Passes(int node, PathStep step, ref PredicateCounters counters)
    {
        for (var i = 0; i < step.Predicates.Length; i++)
        {
            if (!Holds(node, step.Predicates[i], i, ref counters))
                return false;
        }

        return true;
    }

    private bool Holds(int node, PathPredicate predicate, int ordinal, ref PredicateCounters counters)
    {
        switch (predicate)
        {
            case PathPredicate.Position position:
                return counters.Next(ordinal) == position.Ordinal;
            case PathPredicate.Present present:
                var presentSink = new PresentSink(_document);
                Walk(present.Path, 0, node, ref presentSink);
                return presentSink.Found;
            case PathPredicate.EqualsLiteral equals:
                var equalsSink = new EqualsSink(_document, equals.Literal);
                Walk(equals.Path, 0, node, ref equalsSink);
                return equalsSink.Found != equals.IsNegated;
            case PathPredicate.EqualsCurrent equals:
                return EqualsCurrent(node, equals) != equals.IsNegated;
            default:
                throw new UnreachableException();
        }
    }

    private bool EqualsCurrent(int node, PathPredicate.EqualsCurrent predicate)
    {
        var current = new FirstSink();
        Walk(predicate.Other, 0, _element, ref current);
        if (current.Index < 0)
            return false;
        var sink = new SameTextSink(_document, current.Index);
        Walk(predicate.Path, 0, node, ref sink);
        return sink.Found;
    }

    private int Item(int array, int ordinal)
    {
        ref readonly var row = ref _document.Row(array);
        if (row.Kind != PayloadKind.Array)
            return -1;
        if (ordinal < 0)
            ordinal += new PayloadNode(_document, array, array).Children.Count();
        if (ordinal < 0)
            return -1;
        for (var child = array + 1; child < row.End; child = _document.Row(child).End)
        {
            if (ordinal-- == 0)
                return child;
        }

        return -1;
    }

    private int ObjectAround(int index)
    {
        while (index != _record)
        {
            index = _document.Row(index).Parent;
            if (index < 0)
                return -1;
            if (_document.Row(index).Kind != PayloadKind.Array)
                return index;
        }

        return -1;
    }
}

/// <summary>How many nodes have reached each predicate of one step, for positions; at most eight predicates.</summary>
[System.Runtime.CompilerServices.InlineArray(Length)]
internal struct PredicateCounters
{
    public const int Length = 8;
    private int _first;

    public int Next(int ordinal) => ++this[ordinal];
}
