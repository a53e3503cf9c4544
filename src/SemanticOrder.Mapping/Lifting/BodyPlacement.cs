using SemanticOrder.Mapping.Designations;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>The interval operator on measured bodies: the designation of each size standard that a body falls in, with the numbers that lie in its intervals.</summary>
public sealed class BodyPlacement(MappingCatalog catalog)
{
    private readonly GraphNavigator _knowledge = new(catalog.Knowledge);

    /// <summary>Adds <c>os:designation</c> to every body that has the measures; a body beyond all grids gets none.</summary>
    public void Apply(OrderGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var terms = catalog.Terms;
        for (var node = 0; node < graph.Nodes.Count; node++)
        {
            if (graph.Nodes[node].Class != terms.Body || terms.Designation.IsNone || !graph.ValueOf(node, terms.Designation, out _).IsNone)
                continue;
            var sex = graph.ValueOf(node, terms.Sex, out var sexStatement);
            var code = sex.IsNone ? null : _knowledge.Text(sex, Vocab.Skos.Notation);
            foreach (var scheme in catalog.Designations.Schemes)
            {
                if (IsFor(scheme, code))
                    Place(graph, node, scheme, sexStatement);
            }
        }
    }

    /// <summary>A scheme is for a body when every requirement is met by its sex or may be silent.</summary>
    private static bool IsFor(DesignationScheme scheme, string? sex) =>
        scheme.When.All(requirement => requirement.Key == "sex" && sex is not null ? requirement.Accepts(sex) : requirement.MayBeSilent);

    private void Place(OrderGraph graph, int node, DesignationScheme scheme, int sexStatement)
    {
        var premises = new List<int>();
        decimal? Measure(TermId property)
        {
            var value = graph.ValueOf(node, property, out var statement);
            if (value.IsNone || !NumberTerm.TryRead(graph.Statements, value, out var number))
                return null;
            premises.Add(statement);
            return number;
        }

        if (scheme.Place(Measure, out _) is not { Concept.IsNone: false } designation)
            return;
        if (sexStatement >= 0)
            premises.Add(sexStatement);
        var firstStep = graph.StepCount;
        var placed = string.Join(", ", designation.Intervals().Zip(premises, (interval, premise) =>
            $"{Measured(graph, premise)} ∈ [{DesignationText.Of(interval.Lower)}, {DesignationText.Of(interval.Upper)})"));
        graph.AddStep(new MappingStep(StepKind.Placement, scheme.Number, Text: $"{placed} → {designation.Notation}"));
        graph.Compute(node, catalog.Terms.Designation, designation.Concept, firstStep, [.. premises]);
    }

    private static string Measured(OrderGraph graph, int statement) =>
        NumberTerm.TryRead(graph.Statements, graph.Statements[statement].Object, out var number) ? DesignationText.Of(number) : "";
}
