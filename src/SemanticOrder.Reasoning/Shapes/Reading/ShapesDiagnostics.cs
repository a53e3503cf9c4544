using SemanticOrder.Diagnostics;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>Collects what is wrong with shapes, each finding with the statement's place.</summary>
internal sealed class ShapesDiagnostics(GraphNavigator graph, IAxiomLocator locator)
{
    private readonly List<Diagnostic> _found = [];
    private readonly HashSet<string> _seen = [];

    public IReadOnlyList<Diagnostic> Sorted =>
        [.. _found.OrderBy(found => found.File, StringComparer.Ordinal).ThenBy(found => found.Span?.Start.Line).ThenBy(found => found.Message, StringComparer.Ordinal)];

    public bool HasErrors => _found.Exists(found => found.Severity == Severity.Error);

    /// <summary>An error in the statement that a node has for a property.</summary>
    /// <param name="code">The code.</param>
    /// <param name="node">The shape, list or declaration.</param>
    /// <param name="property">The property at fault; null for the node as a whole.</param>
    /// <param name="value">The object at fault; None for the first.</param>
    /// <param name="message">What is wrong and what to write.</param>
    public void Error(string code, TermId node, Iri? property, TermId value, string message) => Add(Severity.Error, code, node, property, value, message);

    public void Warning(string code, TermId node, Iri? property, TermId value, string message) => Add(Severity.Warning, code, node, property, value, message);

    /// <summary>A term for a message.</summary>
    public string Text(TermId term) => term.IsNone ? "nothing" : graph.Source.Terms.Decode(term).ToString();

    private void Add(Severity severity, string code, TermId node, Iri? property, TermId value, string message)
    {
        var text = $"{message} Shape: {Text(node)}";
        if (!_seen.Add(code + text))
            return;
        var place = Locate(node, property, value);
        _found.Add(new Diagnostic(code, severity, text, place?.File, place?.Line is { } line ? TextSpan.At(line - 1, 0) : null));
    }

    private AxiomLocation? Locate(TermId node, Iri? property, TermId value)
    {
        if (property is not null && graph.Id(property) is { IsNone: false } predicate
            && locator.Locate(node, predicate, value.IsNone ? graph.Object(node, property) : value) is { } exact)
            return exact;
        foreach (var quad in graph.Source.Match(new QuadPattern(node, TermId.None, TermId.None), GraphSelection.All))
        {
            if (locator.Locate(quad.Subject, quad.Predicate, quad.Object) is { } near)
                return near;
        }
        return null;
    }
}
