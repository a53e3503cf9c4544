using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning.Shapes;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>What shapes ask of an order and does not hold.</summary>
internal sealed partial class InterpretationWriter
{
    private const string ComponentEnd = "ConstraintComponent";

    /// <summary>Parameters whose value is a property that the focus node is compared by.</summary>
    private static readonly string[] Comparing = ["lessThan", "lessThanOrEquals", "equals", "disjoint"];

    private List<DocumentViolation> Violations(OrderGraph graph, int[] documentIndex, OrderViolations violated)
    {
        var violations = new List<DocumentViolation>(violated.Results.Count);
        foreach (var result in violated.Results)
        {
            if (Violation(graph, documentIndex, result, violated.Terms) is { } violation)
                violations.Add(violation);
        }

        violations.Sort(static (left, right) => Compare(left, right));
        return violations;
    }

    /// <returns>Null for what is of the knowledge, not of the order.</returns>
    private DocumentViolation? Violation(OrderGraph graph, int[] documentIndex, ValidationResult result, ITermSource terms)
    {
        var node = graph.NodeOf(result.FocusNode) is >= 0 and var own ? own : graph.NodeOf(result.TargetNode);
        if (node < 0)
            return null;
        var predicate = result.Predicate.IsNone ? result.Shape.Predicate : result.Predicate;
        var (rests, isPersonal) = RestsOn(graph, node, predicate, result);
        var told = isPersonal ? result.WithValue(TermId.None) : result;
        var shape = snapshot.Numbering.NumberOf(result.Shape.Id) is > 0 and var number ? number : snapshot.Numbering.NumberOf(result.Target.Id);
        return new DocumentViolation(
            node, shape, snapshot.Numbering.NumberOf(terms.Find(result.Severity)), ComponentOf(result.Constraint), snapshot.Numbering.NumberOf(predicate),
            predicate.IsNone ? result.PathText : "",
            ValueOf(graph, result, terms, isPersonal), [.. rests.Select(statement => documentIndex[statement]).Where(index => index >= 0).Order()],
            snapshot.Knowledge.Sentences.Sentence(terms, told, "zh"), snapshot.Knowledge.Sentences.Sentence(terms, told, "en"));
    }

    /// <summary>The statements of the focus node that have the value to blame, or any of the property when none is; those that it was compared with; and of a constraint on the node as a whole those it looks at.</summary>
    private (List<int> Statements, bool IsPersonal) RestsOn(OrderGraph graph, int node, TermId predicate, ValidationResult result)
    {
        var statements = new List<int>();
        if (!predicate.IsNone)
            Add(new QuadPattern(result.FocusNode, predicate, result.Value));
        var isPersonal = statements.Exists(statement => PersonalStatements.Contain(graph, statement, snapshot.Knowledge));
        foreach (var parameter in result.Constraint.Parameters.Where(parameter => Comparing.Contains(parameter.Name)))
            Add(new QuadPattern(result.FocusNode, parameter.Values[0], TermId.None));
        if (predicate.IsNone)
        {
            foreach (var read in Read(result.Constraint))
                Add(new QuadPattern(result.FocusNode, read, TermId.None));
        }

        return (statements, isPersonal);

        void Add(QuadPattern pattern)
        {
            foreach (var statement in graph.Statements.Statements(pattern))
                statements.Add(statement);
        }
    }

    /// <summary>The properties of the focus node that the shapes of a constraint look at: what a rule with conditions was decided by.</summary>
    private static IEnumerable<TermId> Read(Constraint constraint) => constraint.Shapes
        .SelectMany(shape => shape.Predicate.IsNone ? shape.Constraints.SelectMany(Read) : [shape.Predicate]).Distinct();

    private DocumentValue? ValueOf(OrderGraph graph, ValidationResult result, ITermSource terms, bool isPersonal)
    {
        if (result.Value.IsNone || result.Value == result.FocusNode)
            return null;
        if (result.Value.IsBlankNode)
            return graph.NodeOf(result.Value) is >= 0 and var child ? DocumentValue.OfNode(child) : null;
        var value = snapshot.Numbering.ToDocument(result.Value, terms);
        if (!isPersonal)
            return value;
        _personal.Add(value);
        return new DocumentValue(DocumentValueKind.Personal, _personal.Count - 1);
    }

    private static string ComponentOf(Constraint constraint)
    {
        var name = constraint.Component.Value[(constraint.Component.Value.LastIndexOfAny(['#', '/']) + 1)..];
        return name.EndsWith(ComponentEnd, StringComparison.Ordinal) && name.Length > ComponentEnd.Length ? name[..^ComponentEnd.Length] : name;
    }

    private static int Compare(DocumentViolation left, DocumentViolation right)
    {
        if (left.Node != right.Node)
            return left.Node.CompareTo(right.Node);
        if (left.Shape != right.Shape)
            return left.Shape.CompareTo(right.Shape);
        return string.CompareOrdinal(left.Component, right.Component) is var order and not 0 ? order : string.CompareOrdinal(left.TextEn, right.TextEn);
    }
}
