using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Fills a template from solutions (SPARQL 1.1 §16.2, Update §3.1.3): blank nodes are new for each solution, what is no RDF statement is left out.</summary>
internal sealed class TemplateFiller
{
    private readonly EvaluationContext _context;
    private readonly Slot[][] _quads;
    private readonly TermId[] _nodes;

    /// <param name="context">The request.</param>
    /// <param name="template">Statements with variables.</param>
    /// <param name="schema">Columns of the solutions.</param>
    /// <param name="defaultGraph">Where statements without GRAPH go.</param>
    public TemplateFiller(EvaluationContext context, IReadOnlyList<QuadTemplate> template, Schema schema, TermId defaultGraph)
    {
        _context = context;
        var nodes = new Dictionary<Variable, int>();
        _quads = [.. template.Select(q => new[] { SlotOf(q.Subject), SlotOf(q.Predicate), SlotOf(q.Object), q.Graph is { } graph ? SlotOf(graph) : new Slot(defaultGraph, -1, -1) })];
        _nodes = new TermId[nodes.Count];

        Slot SlotOf(PatternTerm term)
        {
            if (term is ConstantTerm constant)
                return new Slot(context.Terms.Add(constant.Term), -1, -1);
            var variable = (Variable)term;
            if (!variable.IsBlankNode)
                return new Slot(TermId.None, schema[variable], -1);
            if (!nodes.TryGetValue(variable, out var node))
                nodes.Add(variable, node = nodes.Count);
            return new Slot(TermId.None, -1, node);
        }
    }

    /// <summary>Adds the statements of one solution.</summary>
    public void Fill(RowBatch batch, int row, ICollection<Quad> quads)
    {
        for (var node = 0; node < _nodes.Length; node++)
            _nodes[node] = _context.Terms.AddBlankNode();
        foreach (var slots in _quads)
        {
            var graph = ValueOf(slots[3], batch, row);
            var quad = new Quad(ValueOf(slots[0], batch, row), ValueOf(slots[1], batch, row), ValueOf(slots[2], batch, row), graph);
            var isGraph = graph.IsIri || (graph.IsNone && slots[3] is { Column: < 0, Node: < 0 });
            if (isGraph && (quad.Subject.IsIri || quad.Subject.IsBlankNode) && quad.Predicate.IsIri && !quad.Object.IsNone)
                quads.Add(quad);
        }
    }

    private TermId ValueOf(Slot slot, RowBatch batch, int row) =>
        slot.Node >= 0 ? _nodes[slot.Node] : slot.Column >= 0 ? batch.Columns[slot.Column][row] : slot.Constant;

    /// <summary>A constant, a column, or the number of a blank node; an unbound variable is the constant <see cref="TermId.None"/>.</summary>
    private readonly record struct Slot(TermId Constant, int Column, int Node);
}
