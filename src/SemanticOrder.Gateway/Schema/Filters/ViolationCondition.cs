using SemanticOrder.Gateway.Schema.Values;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Gateway.Schema.Filters;

/// <summary>Conditions on violations: a fact of the order has the severity as its property and the shape as its value.</summary>
internal static class ViolationCondition
{
    /// <summary>The filter of a <c>ViolationFilter</c>; any violation when it is empty.</summary>
    /// <exception cref="GraphQLFieldException">SO8022: an unknown shape. SO8027: null where a value is needed.</exception>
    public static OrderFilter Read(ServedSchema served, InputObject condition)
    {
        var (shape, severities) = (0L, Severities.All(served.Snapshot));
        foreach (var (name, value) in condition)
        {
            switch (value)
            {
                case null:
                    throw new GraphQLFieldException("SO8027", $"violations.{name} is null. Leave the condition out, or give it a value.");
                case string text when name == "shape":
                    shape = served.FindTerm(text) is { IsNone: false } id
                        ? served.Snapshot.Numbering.NumberOf(id)
                        : throw new GraphQLFieldException("SO8022", $"The knowledge has no shape '{text}'. Give its IRI, or a name with a declared prefix.");
                    break;
                default:
                    severities = severities.Where(number => Severities.NameOf(served.Snapshot, number) == (string)value);
                    break;
            }
        }

        return new OrderFilter.Or([.. severities.Select(number => (OrderFilter)new OrderFilter.Where(shape == 0
            ? new FactCondition.Present(new TermNumber(number), FactKind.Concept)
            : new FactCondition.OneOf(new TermNumber(number), FactKind.Concept, [shape])))]);
    }
}
