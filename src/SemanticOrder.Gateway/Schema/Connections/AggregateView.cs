using SemanticOrder.Gateway.Schema.Model;
using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Gateway.Schema.Connections;

/// <summary>What all nodes of a connection, or one group of them, come to.</summary>
/// <param name="Source">The nodes.</param>
/// <param name="Measures">The fields that were measured.</param>
/// <param name="Group">What they come to.</param>
/// <param name="By">The field whose value makes the group; null for all nodes.</param>
internal sealed record AggregateView(IConnectionSource Source, IReadOnlyList<FieldModel> Measures, OrderGroup Group, FieldModel? By)
{
    /// <summary>The totals of a field; null when no node has one value for it.</summary>
    public MeasureTotals? TotalsOf(FieldModel field)
    {
        for (var index = 0; index < Measures.Count; index++)
        {
            if (Measures[index].Number == field.Number)
                return Group.Totals[index];
        }

        return null;
    }
}
