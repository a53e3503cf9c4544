using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Finds every reason why a literal is not of a type, variables taken on trust; used for documents and for the defaults of a schema.</summary>
internal static class LiteralCheck
{
    /// <summary>Calls <paramref name="report"/> for each problem with the place of the value that is wrong.</summary>
    public static void Check(ValueNode node, GraphQLType type, Action<string, SourceSpan> report)
    {
        switch (type)
        {
            case var _ when node is VariableNode:
                break;
            case NonNullType nonNull:
                if (node is NullValueNode)
                    report($"'{type}' cannot be null.", node.Span);
                else
                    Check(node, nonNull.NullableType, report);
                break;
            case var _ when node is NullValueNode:
                break;
            case ListType list:
                if (node is ListValueNode items)
                {
                    foreach (var item in items.Values)
                        Check(item, list.ItemType, report);
                }
                else
                {
                    Check(node, list.ItemType, report);
                }

                break;
            case InputObjectType inputObject:
                CheckObject(node, inputObject, report);
                break;
            case LeafType leaf when !leaf.TryCoerceLiteral(InputCoercion.ReplaceVariables(node, VariableValues.None), out _):
                report($"{leaf} expects {leaf.Expectation}, found {Shorten(node)}.", node.Span);
                break;
        }
    }

    private static void CheckObject(ValueNode node, InputObjectType type, Action<string, SourceSpan> report)
    {
        if (node is not ObjectValueNode map)
        {
            report($"{type} expects an object, found {Shorten(node)}.", node.Span);
            return;
        }

        foreach (var field in type.Fields)
        {
            if (map.Find(field.Name) is { } given)
                Check(given.Value, field.Type, report);
            else if (field.IsRequired)
                report($"'{field}' of type '{field.Type}' is required; give it a value.", node.Span);
        }

        foreach (var given in map.Fields)
        {
            if (type.FindField(given.Name.Value) is null)
                report($"{type} has no field '{given.Name}'.{Suggestion.For(given.Name.Value, type.Fields.Select(field => field.Name))}", given.Span);
        }

        var known = type.IsOneOf ? map.Fields.Where(given => type.FindField(given.Name.Value) is not null).ToList() : [];
        if (type.IsOneOf && known is not [{ Value: not NullValueNode }])
            report($"{type} is a OneOf input object: give exactly one of its fields, and not as null.", node.Span);
    }

    private static string Shorten(ValueNode node)
    {
        var text = node.ToString();
        return text.Length > 80 ? text[..80] + "…" : text;
    }
}
