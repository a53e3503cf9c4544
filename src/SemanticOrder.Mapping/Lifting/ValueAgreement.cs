using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>Whether two values of one property say the same, or one of them only less.</summary>
internal sealed class ValueAgreement(Func<TermId, TermId, bool> isUnder)
{
    /// <summary>Equal numbers and moments agree however they are written; a concept and a broader one agree, since one of them just says less.</summary>
    public bool Agree(QuadOverlay overlay, TermId left, TermId right)
    {
        if (left == right)
            return true;
        if (left.IsIri && right.IsIri)
            return isUnder(left, right) || isUnder(right, left);
        if (left.TryGetDateTime(out var leftTime, out _) && right.TryGetDateTime(out var rightTime, out _))
            return leftTime == rightTime;
        return NumberTerm.TryRead(overlay, left, out var leftNumber) && NumberTerm.TryRead(overlay, right, out var rightNumber) && leftNumber == rightNumber;
    }

    /// <summary>The statements of a property of a node that contradict one another, oldest first; empty when they agree or there is at most one.</summary>
    public List<int> Disputed(OrderGraph graph, int node, TermId property)
    {
        var statements = new List<int>();
        foreach (var statement in graph.Statements.Statements(new QuadPattern(graph.Nodes[node].Id, property, TermId.None)))
        {
            // Of values that agree the most specific one stays.
            var value = graph.Statements[statement].Object;
            var same = statements.FindIndex(other => Agree(graph.Statements, graph.Statements[other].Object, value));
            if (same < 0)
                statements.Add(statement);
            else if (value.IsIri && isUnder(value, graph.Statements[statements[same]].Object))
                statements[same] = statement;
        }

        statements.Sort();
        return statements.Count > 1 ? statements : [];
    }
}
