using System.Text;
using SemanticOrder.Mapping.Designations;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>Computes what the ontology states as data: differences, products, and times plus durations, wherever a node has every operand and not yet the result.</summary>
public static class ComputedProperties
{
    /// <summary>Adds what can be computed; statements already there are left alone, so it may run again after a closure.</summary>
    public static void Apply(OrderGraph graph, MappingCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(catalog);
        foreach (var computed in catalog.Computed)
        {
            if (computed.Property.Id.IsNone || computed.Operands.Count < 2)
                continue;

            // Only nodes with the first operand can have the result.
            foreach (var statement in graph.Statements.Statements(new QuadPattern(TermId.None, computed.Operands[0].Id, TermId.None)))
            {
                var node = graph.NodeOf(graph.Statements[statement].Subject);
                if (node >= 0 && graph.ValueOf(node, computed.Property.Id, out _).IsNone)
                    Compute(graph, computed, node);
            }
        }
    }

    private static void Compute(OrderGraph graph, ComputedProperty computed, int node)
    {
        Span<int> premises = stackalloc int[computed.Operands.Count];
        var formula = new StringBuilder();
        decimal number = 0;
        var time = default(DateTimeOffset);
        for (var index = 0; index < premises.Length; index++)
        {
            var value = graph.ValueOf(node, computed.Operands[index].Id, out premises[index]);
            if (value.IsNone)
                return;
            if (computed.Formula == Formula.Sum)
            {
                if (index == 0 ? !value.TryGetDateTime(out time, out _) : !TryAdd(value, ref time))
                    return;
                formula.Append(index == 0 ? "" : " + ").Append(graph.Statements.Decode(value) is Literal literal ? literal.LexicalForm : "");
                continue;
            }

            if (!NumberTerm.TryRead(graph.Statements, value, out var operand))
                return;
            try
            {
                number = index == 0 ? operand : computed.Formula == Formula.Difference ? number - operand : number * operand;
            }
            catch (OverflowException)
            {
                return;
            }

            formula.Append(index == 0 ? "" : computed.Formula == Formula.Difference ? " − " : " × ").Append(DesignationText.Of(operand));
        }

        TermId result;
        if (computed.Formula == Formula.Sum)
            TermId.TryFromDateTime(time, out result);
        else
            result = NumberTerm.Of(graph.Statements, number, computed.Property.IsWhole);
        if (result.IsNone)
            return;
        var firstStep = graph.StepCount;
        graph.AddStep(new MappingStep(StepKind.Compute, Y: result.IsInline ? result : TermId.None, Text: formula.ToString()));
        graph.Compute(node, computed.Property.Id, result, firstStep, premises);
    }

    private static bool TryAdd(TermId value, ref DateTimeOffset time)
    {
        if (!value.TryGetDuration(out var duration))
            return false;
        try
        {
            time += duration;
            return true;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }
}
