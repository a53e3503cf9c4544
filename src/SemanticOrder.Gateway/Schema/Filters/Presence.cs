using SemanticOrder.Gateway.Schema.Model;
using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Gateway.Schema.Filters;

/// <summary>The condition <c>exists</c>.</summary>
internal static class Presence
{
    /// <summary>The filter for nodes that have a value for a field, or none.</summary>
    public static OrderFilter Of(FieldModel field, bool exists)
    {
        var any = new OrderFilter.Where(new FactCondition.Present(new TermNumber(field.Number), field.FactKind));
        return exists ? any : new OrderFilter.Not(any);
    }
}
