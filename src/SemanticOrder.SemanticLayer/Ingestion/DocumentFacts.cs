using System.Collections.Frozen;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>
/// The facts that a document states. Filters over the store and filters inside one document mean the same, because both ask these. Thread-safe.
/// </summary>
public sealed class DocumentFacts
{
    private readonly KnowledgeSnapshot _snapshot;
    private readonly FrozenSet<int> _filterable;
    private readonly int _type;
    private readonly int _concept;

    /// <summary>The facts under a knowledge version.</summary>
    public DocumentFacts(KnowledgeSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        _snapshot = snapshot;
        (_type, _concept) = (snapshot.Numbering.NumberOf(WellKnownTerms.RdfType), snapshot.Numbering.NumberOf(snapshot.Catalog.Terms.Concept));
        _filterable = snapshot.Catalog.Properties.All.Where(property => property.IsFilterable).Select(property => snapshot.Numbering.NumberOf(property.Id)).ToFrozenSet();
    }

    /// <summary>The facts that are stored: the links of the tree, what is said by properties that the knowledge marks filterable, and violations.</summary>
    /// <param name="statements">Statements of the document.</param>
    /// <param name="nodes">Its nodes.</param>
    /// <param name="violations">Its violations.</param>
    public List<Fact> Filterable(IReadOnlyList<DocumentStatement> statements, IReadOnlyList<DocumentNode> nodes, IReadOnlyList<DocumentViolation> violations)
    {
        ArgumentNullException.ThrowIfNull(violations);
        var facts = Read(statements, nodes, isFilterable: true);

        // A fact of the order for each shape that it violates anywhere, under the severity, so that a filter can ask for both at once.
        foreach (var violation in violations)
        {
            if (violation is { Shape: > 0, Severity: > 0 })
                facts.Add(Fact.Concept(new TermNumber(violation.Severity), new TermNumber(violation.Shape), Fact.Root, Fact.NoParent));
        }

        return facts;
    }

    /// <summary>The facts of every property, filterable or not; personal values are not among them.</summary>
    public List<Fact> All(InterpretationDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Read(document.Statements, document.Nodes, isFilterable: false);
    }

    private List<Fact> Read(IReadOnlyList<DocumentStatement> statements, IReadOnlyList<DocumentNode> nodes, bool isFilterable)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(nodes);
        var facts = new List<Fact>(statements.Count + nodes.Count);

        // The link that a node hangs by, so that a filter can tell a promise from a temperature, and find a node of which nothing filterable is said.
        for (var node = 1; node < nodes.Count; node++)
            facts.Add(Fact.Concept(new TermNumber(nodes[node].Property), new TermNumber(nodes[node].Class), node, nodes[node].Parent));
        for (var index = 0; index < statements.Count; index++)
        {
            var statement = statements[index];

            // What a node was classified into is found by the filter on its concept.
            var property = statement.Property == _type ? _concept : statement.Property;
            if (isFilterable ? !_filterable.Contains(property) : _snapshot.Numbering.IdOf(property).IsNone)
                continue;
            if (FactOf(new TermNumber(property), statement, nodes[statement.Node].Parent) is { } fact)
                facts.Add(fact);
        }

        return facts;
    }

    private Fact? FactOf(TermNumber property, in DocumentStatement statement, int parent)
    {
        var value = statement.Value;
        switch (value.Kind)
        {
            case DocumentValueKind.Iri:
                return Fact.Concept(property, new TermNumber((int)value.Bits), statement.Node, parent, until: statement.Until);
            case DocumentValueKind.Literal:
                return Fact.Text(property, value.Text!, statement.Node, parent);
            case DocumentValueKind.Inline:
                var inline = value.Inline;
                if (inline.TryGetDecimal(out var number))
                    return Fact.Number(property, number, statement.Node, parent);
                if (inline.TryGetDateTime(out var time, out var hasZone) && hasZone)
                    return Fact.Time(property, time, statement.Node, parent);
                if (inline.TryGetDuration(out var duration))
                    return Fact.Number(property, (decimal)duration.TotalSeconds, statement.Node, parent);
                if (inline.TryGetBoolean(out var truth))
                    return Fact.Number(property, truth ? 1 : 0, statement.Node, parent);
                return _snapshot.Graph.Terms.Decode(inline) is Literal literal ? Fact.Text(property, literal.LexicalForm, statement.Node, parent) : null;
            default:
                return null;
        }
    }
}
