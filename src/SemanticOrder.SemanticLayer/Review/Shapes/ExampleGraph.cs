using System.Globalization;
using System.Text;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Review.Binding;

namespace SemanticOrder.SemanticLayer.Review.Shapes;

/// <summary>The statements of a small order that is made for a rule.</summary>
internal sealed class ExampleGraph(OrderVocabulary vocabulary)
{
    private const string OrderNode = "order";
    private const string LineNode = "line";

    private readonly Dictionary<(string Node, string Step), string> _steps = [];
    private readonly List<(string Subject, string Property, object Value)> _statements = [];
    private int _nodes;

    /// <summary>Subject node, property IRI, and a <see cref="Term"/> or the name of a node.</summary>
    public IReadOnlyList<(string Subject, string Property, object Value)> Statements => _statements;

    /// <summary>The node of a class, with the way up to its order.</summary>
    public string Focus(string @class)
    {
        var term = vocabulary.Knowledge.View.Id(new Iri(@class));
        var node = vocabulary.IsPart(term) ? Part(term) : NewNode();
        Add(node, Vocab.Rdf.Type.Value, new Iri(@class));
        if (!vocabulary.IsPart(term) && vocabulary.Up(term) is var (steps, _))
            At(node, steps);
        return node;
    }

    /// <summary>The node at the end of a way; nodes on it are made when they are new.</summary>
    public string At(string node, IReadOnlyList<OrderStep> path)
    {
        foreach (var step in path)
            node = Step(node, step);
        return node;
    }

    /// <summary>A new node that a property leads to.</summary>
    public string New(string node, IReadOnlyList<OrderStep> path)
    {
        if (path.Count == 0)
            return node;
        var (owner, value) = (At(node, [.. path.SkipLast(1)]), NewNode());
        Link(owner, path[^1], value);
        return value;
    }

    public void Add(string node, string property, object value)
    {
        if (!_statements.Contains((node, property, value)))
            _statements.Add((node, property, value));
    }

    /// <summary>Says that a node is of a class: a statement names a concept, anything else has it as its type.</summary>
    public void AddClass(string node, string @class)
    {
        var meaning = vocabulary.MeaningOf(vocabulary.Knowledge.View.Id(new Iri(@class)));
        var isNamed = meaning?.Kind == MeaningKind.ConceptClass && vocabulary.IsStatement(meaning.Owner);
        Add(node, isNamed ? Vocab.Os.Concept.Value : Vocab.Rdf.Type.Value, new Iri(@class));
    }

    /// <summary>The statements as Turtle, each node once.</summary>
    public string Write(Turtle turtle)
    {
        var text = new StringBuilder();
        foreach (var node in _statements.GroupBy(statement => statement.Subject).OrderBy(group => group.Key is OrderNode ? 0 : group.Key is LineNode ? 1 : 2).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            var lines = node.GroupBy(statement => statement.Property)
                .Select(values => $"{(values.Key == Vocab.Rdf.Type.Value ? "a" : turtle.Iri(values.Key))} {string.Join(" , ", values.Select(statement => statement.Value is Term term ? turtle.Term(term) : "_:" + statement.Value))}");
            text.Append(CultureInfo.InvariantCulture, $"_:{node.Key} {string.Join(" ;\n    ", lines)} .\n");
        }

        return turtle.Header(text.ToString()) + text;
    }

    private string Step(string node, OrderStep step)
    {
        var key = (node, string.Join(' ', step.Properties) + (step.IsInverse ? "^" : ""));
        if (_steps.TryGetValue(key, out var known))
            return known;
        var property = vocabulary.Knowledge.View.Id(new Iri(step.Properties[0]));
        var reached = step.IsInverse ? vocabulary.MeaningOf(property)!.Owner : vocabulary.Knowledge.Ontology.RangeOf(property).FirstOrDefault(vocabulary.Knowledge.IsObjectType);
        var next = vocabulary.IsPart(reached) ? Part(reached) : NewNode();
        // An order said of itself: the step back is not needed, and the line is where we are.
        if (next == node)
            return node;
        _steps[key] = next;
        Link(node, step, next);
        return next;
    }

    private string Part(TermId @class)
    {
        var isOrder = vocabulary.Knowledge.Ontology.IsUnder(@class, vocabulary.OrderClass);
        Add(isOrder ? OrderNode : LineNode, Vocab.Rdf.Type.Value, isOrder ? Vocab.Os.Order : Vocab.Os.OrderLine);
        if (!isOrder)
            Add(OrderNode, Vocab.Os.Line.Value, LineNode);
        return isOrder ? OrderNode : LineNode;
    }

    private void Link(string node, OrderStep step, string other)
    {
        if (step.IsInverse)
            Add(other, step.Properties[0], node);
        else
            Add(node, step.Properties[0], other);
    }

    private string NewNode() => string.Create(CultureInfo.InvariantCulture, $"n{++_nodes}");
}
