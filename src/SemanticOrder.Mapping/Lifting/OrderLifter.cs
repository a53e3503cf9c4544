using System.Buffers;
using System.Text;
using SemanticOrder.Mapping.Sources.Bodies;
using SemanticOrder.Mapping.Sources.Payloads;
using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>
/// Lifts the records of one order, one after another, into its graph: nodes by the profiles' mappings, values by their operators, each with its evidence.
/// What has no meaning becomes a note, never a guess. Reused from order to order; not thread-safe.
/// </summary>
public sealed class OrderLifter
{
    private readonly MappingCatalog _catalog;
    private readonly ReadScope _scope;
    private readonly ArrayBufferWriter<byte> _valueBuffer = new(256);
    private readonly ArrayBufferWriter<byte> _keyBuffer = new(64);
    private readonly List<PayloadNode> _personal = [];
    private readonly List<PayloadNode> _foreign = [];
    private readonly List<(int Record, int Element)> _opened = [];
    private readonly Stack<List<PayloadNode>> _lists = new();
    private int _record;

    /// <summary>A lifter for one knowledge version.</summary>
    public OrderLifter(MappingCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _catalog = catalog;
        Graph = new OrderGraph(catalog.Knowledge);
        _scope = new ReadScope(catalog, Graph);
    }

    /// <summary>The graph of the order at hand.</summary>
    public OrderGraph Graph { get; }

    internal ReadScope Scope => _scope;

    /// <summary>Starts an order: an empty graph with its root.</summary>
    public void Begin()
    {
        Graph.Clear();
        _opened.Clear();
        _scope.Context.Clear();
        _scope.Day = null;
        Graph.GetOrAddNode(-1, TermId.None, _catalog.Terms.Order, [], out _);
        _opened.Add((-1, -1));
    }

    /// <summary>Lifts one record.</summary>
    /// <param name="mapping">Its record mapping.</param>
    /// <param name="number">Its place in the order's list of records.</param>
    /// <param name="record">Its element.</param>
    /// <param name="lines">The places in it that belong to the order, by <see cref="RecordHeader"/>'s names; empty when all of it does.</param>
    public void Lift(CompiledMapping mapping, int number, PayloadNode record, IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(lines);
        _record = number;
        _personal.Clear();
        foreach (var path in mapping.RecordModel.Personal)
            path.Select(record, _personal);
        FindForeign(mapping.RecordModel, record, lines);
        if (ConditionTest.All(mapping.Model.When, record, _valueBuffer))
            LiftElement(mapping, record, new NodeFrame(null, mapping, record) { Node = 0 });
    }

    /// <summary>References of the record to other orders: elements around them say nothing of this one.</summary>
    private void FindForeign(RecordMapping model, PayloadNode record, IReadOnlyList<string> lines)
    {
        _foreign.Clear();
        if (lines.Count == 0)
            return;
        foreach (var rule in model.Links)
        {
            var nodes = new List<PayloadNode>();
            rule.Value.Reference?.Select(record, nodes);
            for (var ordinal = 0; ordinal < nodes.Count && nodes.Count > 1; ordinal++)
            {
                if (!lines.Contains(RecordHeader.LineName(ordinal)))
                    _foreign.Add(nodes[ordinal]);
            }
        }
    }

    private void LiftElement(CompiledMapping mapping, PayloadNode element, NodeFrame frame)
    {
        _scope.Context.Push(mapping, element);
        foreach (var field in mapping.Fields)
        {
            if (ConditionTest.All(field.Rule.When, element, _valueBuffer))
                LiftField(field, element, frame);
        }

        foreach (var child in mapping.Children)
            LiftChildren(child, element, frame);
        _scope.Context.Pop();
    }

    private void LiftChildren(CompiledMapping child, PayloadNode element, NodeFrame parent)
    {
        if (child.Iterator is not { } iterator)
        {
            if (ConditionTest.All(child.Model.When, element, _valueBuffer))
                LiftElement(child, element, new NodeFrame(parent, child, element));
            return;
        }

        var elements = _lists.TryPop(out var free) ? free : [];
        iterator.Select(element, elements);
        foreach (var item in elements)
        {
            if (!IsForeign(item) && ConditionTest.All(child.Model.When, item, _valueBuffer))
                LiftElement(child, item, new NodeFrame(parent, child, item));
        }

        elements.Clear();
        _lists.Push(elements);
    }

    private void LiftField(CompiledField field, PayloadNode element, NodeFrame frame)
    {
        var rule = field.Rule;
        if (rule.Operators is [SliceOperator])
        {
            if (rule.Value.Reference?.First(element) is { Exists: true } points)
                Read(field, element, frame, points, []);
        }
        else if (rule.Value.Reference is { } path)
        {
            var values = _lists.TryPop(out var free) ? free : [];
            path.Select(element, values);
            foreach (var node in values)
            {
                if (!node.IsAbsent && !node.Value.IsEmpty && !IsForeign(node))
                    Read(field, element, frame, node, node.Value);
            }

            values.Clear();
            _lists.Push(values);
        }
        else if (rule.Value.TryRead(element, _valueBuffer, out var value, out var origin))
        {
            Read(field, element, frame, origin, value);
        }
    }

    /// <summary>One raw value through the field's operators: a statement, or a note.</summary>
    private void Read(CompiledField field, PayloadNode element, NodeFrame frame, PayloadNode origin, ReadOnlySpan<byte> raw)
    {
        _scope.Element = element;
        var firstStep = Graph.StepCount;
        var text = raw;
        string? unit = null;
        if (field.Rule.Extract is { } extract)
        {
            // A value that lacks the part says nothing about this property.
            if (PartExtraction.Take(extract, raw, out var tooLong) is not { } part)
            {
                if (tooLong is not null)
                    Note(field, Ensure(frame), NoteKind.Invalid, tooLong, IsPersonal(origin));
                return;
            }

            Graph.AddStep(new MappingStep(StepKind.Extract, Text: part.Text));
            text = part.Utf8.Span;
            unit = part.Unit;
        }

        var source = new FieldSource(_record, field.Number, origin.Exists ? origin.Index : -1, IsPersonal(origin));
        ReadProblem? problem = null;
        var isInvalid = false;
        foreach (var reader in field.Readers)
        {
            var steps = Graph.StepCount;
            switch (reader.Read(_scope, text, unit, out var value))
            {
                case ReadOutcome.Resolved:
                    Graph.Assert(Ensure(frame), field.Property.Id, value, source, raw, firstStep);
                    return;
                case ReadOutcome.Invalid when !isInvalid:
                    (problem, isInvalid) = (_scope.Problem, true);
                    break;
                case ReadOutcome.Unresolved when !isInvalid && (problem is null || (problem.Missing.Count == 0 && problem.Candidates.Count == 0)):
                    problem = _scope.Problem;
                    break;
                default:
                    break;
            }

            Graph.DropSteps(steps);
        }

        Graph.DropSteps(firstStep);
        if (problem is { Code: "SO5131" })
            problem = TimeReader.NoneOf(text, field.Readers) ?? problem;
        if (problem is not null)
            Note(field, Ensure(frame), isInvalid ? NoteKind.Invalid : NoteKind.Unresolved, problem, source.IsPersonal);
    }

    private void Note(CompiledField field, int node, NoteKind kind, ReadProblem problem, bool isPersonal)
    {
        // The sentence quotes the value; a personal value is quoted in the evidence only.
        var shown = isPersonal ? problem with { Zh = "个人字段的取值没有得到解释。", En = "The value of a personal field could not be interpreted." } : problem;
        Graph.AddNote(new GraphNote(node, field.Property.Id, kind, _record, field.Name, shown));
    }

    /// <summary>The node of a frame, made when the first thing is said about it.</summary>
    private int Ensure(NodeFrame frame)
    {
        if (frame.Node >= 0)
            return frame.Node;
        var parent = Ensure(frame.Parent!);
        var mapping = frame.Mapping;
        ReadOnlySpan<byte> key = [];
        if (mapping.Key is { } template)
            template.TryRead(frame.Element, _keyBuffer, out key, out _);
        var node = Graph.GetOrAddNode(parent, mapping.Property, mapping.Class, key, out var isNew);

        // A key that comes twice in one record names two nodes: the second gets #2.
        if (mapping.Iterator is not null && mapping.Key is not null && !isNew && _opened[node].Record == _record && _opened[node].Element != frame.Element.Index)
        {
            var text = Encoding.UTF8.GetString(key);
            for (var ordinal = 2; !isNew && _opened[node].Record == _record && _opened[node].Element != frame.Element.Index; ordinal++)
                node = Graph.GetOrAddNode(parent, mapping.Property, mapping.Class, Encoding.UTF8.GetBytes($"{text}#{ordinal}"), out isNew);
        }

        while (_opened.Count <= node)
            _opened.Add((-1, -1));
        _opened[node] = (_record, frame.Element.Index);
        frame.Node = node;
        var source = new FieldSource(_record, -1 - mapping.Number, frame.Element.Index, IsPersonal: false);
        Graph.Assert(parent, mapping.Property, Graph.Nodes[node].Id, source, [], Graph.StepCount);
        Graph.Assert(node, _catalog.Terms.Type, mapping.Class, source, [], Graph.StepCount);
        return node;
    }

    private bool IsForeign(PayloadNode node)
    {
        foreach (var foreign in _foreign)
        {
            if (node.Holds(foreign))
                return true;
        }

        return false;
    }

    private bool IsPersonal(PayloadNode node)
    {
        if (node.Exists)
        {
            foreach (var personal in _personal)
            {
                if (personal.Holds(node))
                    return true;
            }
        }

        return false;
    }

    /// <summary>A mapping at work on one element; its node appears with the first statement.</summary>
    private sealed class NodeFrame(NodeFrame? parent, CompiledMapping mapping, PayloadNode element)
    {
        public NodeFrame? Parent => parent;

        public CompiledMapping Mapping => mapping;

        public PayloadNode Element => element;

        public int Node { get; set; } = -1;
    }
}
