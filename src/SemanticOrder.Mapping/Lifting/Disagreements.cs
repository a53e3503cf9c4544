using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>
/// Finds functional properties of one node that were given different values. Both stay; neither is picked. A concept and a broader one agree:
/// one of them just says less.
/// </summary>
public sealed class Disagreements(MappingCatalog catalog, Func<TermId, TermId, bool> isUnder, Func<TermId, string, string> label)
{
    private readonly List<int> _values = [];
    private readonly ValueAgreement _agreement = new(isUnder);

    /// <summary>Adds a finding for each disagreement.</summary>
    public void Find(OrderGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var overlay = graph.Statements;
        for (var number = 0; number < overlay.StatementCount; number++)
        {
            var (subject, predicate, @object, _) = overlay[number];
            var node = graph.NodeOf(subject);
            if (node < 0 || !graph.IsEvidenced(number) || catalog.Properties.Find(predicate) is not { IsFunctional: true } || graph.NodeOf(@object) >= 0)
                continue;
            _values.Clear();
            foreach (var other in overlay.Statements(new QuadPattern(subject, predicate, TermId.None)))
            {
                if (graph.IsEvidenced(other))
                    _values.Add(other);
            }

            // Statements come newest first: the first of them reports for all.
            if (_values.Count > 1 && _values[^1] == number && _values.Any(left => _values.Any(right => !_agreement.Agree(overlay, overlay[left].Object, overlay[right].Object))))
                Report(graph, node, predicate);
        }
    }

    private void Report(OrderGraph graph, int node, TermId property)
    {
        _values.Sort();
        var zh = string.Join("，", _values.Select(value => Shown(graph, value, "zh")));
        var en = string.Join(", ", _values.Select(value => Shown(graph, value, "en")));
        graph.AddFinding(new GraphFinding(
            FindingKind.Disagreement, node, property, [.. _values], [],
            $"{label(property, "zh")}说法不一：{zh}。各说法都保留，未作取舍。", $"The sources disagree on {label(property, "en")}: {en}. All are kept; none is picked."));
    }

    private string Shown(OrderGraph graph, int statement, string language)
    {
        var value = graph.Statements[statement].Object;
        var text = value.IsIri && !value.IsLocal ? catalog.Designations.Find(value)?.Notation ?? label(value, language) : graph.Statements.Decode(value) is Literal literal ? literal.LexicalForm : value.ToString();
        var isPersonal = false;
        var fields = new SortedSet<string>(StringComparer.Ordinal);
        for (var entry = graph.FirstEvidence(statement); entry >= 0; entry = graph.Evidence[entry].Next)
        {
            isPersonal |= graph.Evidence[entry].IsPersonal;
            if (graph.Evidence[entry].Field >= 0)
                fields.Add(catalog.Fields[graph.Evidence[entry].Field].FullName);
        }

        return (isPersonal ? "…" : text) + (fields.Count == 0 ? "" : $" ({string.Join(", ", fields)})");
    }
}
