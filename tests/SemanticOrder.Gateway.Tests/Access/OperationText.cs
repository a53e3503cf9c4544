using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.Gateway.Tests.Access;

/// <summary>The shortest valid operation that a schema coordinate names.</summary>
internal static class OperationText
{
    /// <summary>An operation that selects a root field, <c>Type.field</c> or <c>Type.field(argument:)</c>, with made-up arguments.</summary>
    public static string Of(SemanticOrder.GraphQL.Types.Schema schema, string coordinate)
    {
        var (field, argument) = coordinate.Split('(', 2) is [var left, var right] ? (left, right.TrimEnd(')', ':')) : (coordinate, null);
        var parts = field.Split('.');
        var kind = parts[0].ToLowerInvariant();
        var root = (ObjectType)schema.FindType(parts[0])!;
        var definition = schema.FindField(root, parts[1])!;
        var variables = definition.Arguments.Any(found => found.Type.Innermost.Name == "Upload") ? "($file: Upload!)" : "";
        var arguments = definition.Arguments.Where(found => found.IsRequired || found.Name == argument)
            .Select(found => $"{found.Name}: {Value(found.Type)}").ToList();
        var below = definition.Type.Innermost is CompositeType ? " { __typename }" : "";
        return $"{kind}{variables} {{ {parts[1]}{(arguments.Count > 0 ? $"({string.Join(", ", arguments)})" : "")}{below} }}";
    }

    private static string Value(GraphQLType type) => type.Nullable switch
    {
        ListType list => $"[{Value(list.ItemType)}]",
        EnumType choice => choice.Values[0].Name,
        InputObjectType input => "{ " + string.Join(", ", input.Fields.Where(field => field.IsRequired).Select(field => $"{field.Name}: {Value(field.Type)}")) + " }",
        NamedType { Name: "Int" or "Float" or "Decimal" } => "1",
        NamedType { Name: "Boolean" } => "true",
        NamedType { Name: "Upload" } => "$file",
        NamedType { Name: "DateTime" } => "\"2026-01-08T10:00:00Z\"",
        NamedType { Name: "_Any" } => "{ __typename: \"Concept\", iri: \"x\" }",
        _ => "\"x\"",
    };
}
