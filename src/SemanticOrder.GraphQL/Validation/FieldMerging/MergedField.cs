using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>A selected field with the types it has at its place in the document.</summary>
/// <param name="Id">A number of its own within the check.</param>
/// <param name="Node">The selection.</param>
/// <param name="Parent">The type it is selected from; null when it is not known.</param>
/// <param name="Type">The type of its value; null when it is not known.</param>
/// <param name="IsStreamed">Whether it has the <c>@stream</c> of incremental delivery; its list then comes in the parts that this one selection asks for.</param>
internal sealed record MergedField(int Id, FieldNode Node, CompositeType? Parent, GraphQLType? Type, bool IsStreamed)
{
    private string? _signature;

    public CompositeType? InnerType => Type?.Innermost as CompositeType;

    /// <summary>The field's name and arguments; two fields mean the same when this is equal. The order of arguments and of input fields does not matter.</summary>
    public string Signature => _signature ??= Node.Arguments.IsEmpty
        ? Node.Name.Value
        : $"{Node.Name}({string.Join(", ", Node.Arguments.Select(argument => $"{argument.Name}: {Canonical(argument.Value)}").Order(StringComparer.Ordinal))})";

    /// <summary><c>SameResponseShape</c> of two types, selections aside: lists, non-nulls and leaves must agree.</summary>
    public static bool HaveSameShape(GraphQLType left, GraphQLType right) => (left, right) switch
    {
        (NonNullType leftNonNull, NonNullType rightNonNull) => HaveSameShape(leftNonNull.NullableType, rightNonNull.NullableType),
        (ListType leftList, ListType rightList) => HaveSameShape(leftList.ItemType, rightList.ItemType),
        (CompositeType, CompositeType) => true,
        _ => ReferenceEquals(left, right),
    };

    private static string Canonical(ValueNode value) => value switch
    {
        ObjectValueNode map => $"{{{string.Join(", ", map.Fields.Select(field => $"{field.Name}: {Canonical(field.Value)}").Order(StringComparer.Ordinal))}}}",
        ListValueNode list => $"[{string.Join(", ", list.Values.Select(Canonical))}]",
        StringValueNode text => SyntaxPrinter.Quote(text.Value),
        _ => value.ToString(),
    };
}
