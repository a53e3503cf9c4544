using SemanticOrder.Mapping.Explanation;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Explanation;

/// <summary>Asks why a stored order does not say something: what became of a tag, what its sources and policies were found to lack, then what axioms lack.</summary>
/// <param name="document">The order.</param>
/// <param name="graph">Its graph, closed.</param>
/// <param name="snapshot">The knowledge that interpreted it.</param>
/// <param name="time">The time that is asked about.</param>
/// <param name="isHidden">Which statements of the graph are not to be told; null for none.</param>
internal sealed class AbsentStatement(InterpretationDocument document, OrderGraph graph, KnowledgeSnapshot snapshot, DateTimeOffset time, Func<int, bool>? isHidden)
{
    private readonly WhyNotBuilder _builder = new(snapshot.Catalog, snapshot.Ontology);

    /// <summary>The nearest missing premises.</summary>
    /// <param name="node">Index of the node.</param>
    /// <param name="property">Term number of the property.</param>
    /// <param name="value">IRI of a term, or the lexical form of a literal.</param>
    public WhyNot Explain(int node, int property, string value)
    {
        var id = snapshot.Numbering.IdOf(property);
        var expected = ExpectedValue.Read(value, snapshot, graph.Statements);
        var answer = ExplainByAxioms(node, property, id, expected);
        var ended = EndOf(node, property, expected);
        if (id.IsNone || id != snapshot.Catalog.Terms.Tag || (answer.Holds && ended is null))
            return answer;
        var reasons = new AbsentTag(document, graph, snapshot, isHidden).Explain(node, expected, ended);
        // What an axiom would need is told of a statement that is not there at all; one that has ended needs nothing.
        var said = reasons.SelectMany(reason => reason.Because.Where(step => step.Kind == WhyKind.Context).Prepend(reason)).ToList();
        return answer with
        {
            Holds = false,
            Because = reasons,
            TextZh = string.Concat([.. said.Select(step => step.TextZh), .. answer.Holds ? [] : (string[])[answer.TextZh]]),
            TextEn = string.Join(' ', [.. said.Select(step => step.TextEn), .. answer.Holds ? [] : (string[])[answer.TextEn]]),
        };
    }

    private WhyNot ExplainByAxioms(int node, int property, TermId id, TermId expected)
    {
        var linked = Linked(node, property);
        if (linked.Count == 0 || !snapshot.Knowledge.IsConceptClass(expected))
            return _builder.Explain(graph, node, id, expected, Reported([node], property), isHidden);
        // Of several nodes the one that comes nearest to the concept.
        var reported = Reported([node, .. linked], property);
        return linked.Select(other => _builder.Explain(graph, other, WellKnownTerms.RdfType, expected, reported, isHidden))
            .MinBy(answer => answer.Holds ? -1 : answer.Ways.Count == 0 ? int.MaxValue : answer.Ways[0].Missing.Count)!;
    }

    /// <summary>When the statement ended, by the time that is asked about; null when it did not.</summary>
    private DateTimeOffset? EndOf(int node, int property, TermId value)
    {
        var (first, end) = document.RangeOf(node, property);
        for (var place = first; place < end; place++)
        {
            var statement = document.Statements[place];
            if (statement.HasEnded(time) && statement.Value.Kind == DocumentValueKind.Iri && snapshot.Numbering.IdOf(statement.Value.Number) == value)
                return statement.Until;
        }

        return null;
    }

    private List<int> Linked(int node, int property) =>
        [.. Enumerable.Range(0, document.Nodes.Count).Where(other => document.Nodes[other].Parent == node && document.Nodes[other].Property == property)];

    /// <summary>What was found to be missing for the nodes when the order was interpreted.</summary>
    private List<ReportedLack> Reported(IReadOnlyCollection<int> nodes, int property)
    {
        var type = snapshot.Numbering.NumberOf(WellKnownTerms.RdfType);
        var concept = snapshot.Numbering.NumberOf(snapshot.Catalog.Terms.Concept);
        var notes = from note in document.Notes
                    where note.Missing.Count > 0 && nodes.Contains(note.Node) && (note.Property == property || (property == type && note.Property == concept))
                    select new ReportedLack([.. note.Missing.Select(Item)], note.TextZh, note.TextEn);
        var findings = from finding in document.Findings
                       where finding.Missing.Count > 0 && (nodes.Contains(finding.Node) || finding.Statements.Any(statement => nodes.Contains(document.Statements[statement].Node)))
                       select new ReportedLack([.. finding.Missing.Select(Item)], finding.TextZh, finding.TextEn);
        return [.. notes, .. findings];
    }

    private static MissingItem Item(string missing) => new(missing, missing);
}
