using System.Collections.Immutable;
using System.Diagnostics;

namespace SemanticOrder.GraphQL.Language;

/// <summary>Type system definitions and extensions.</summary>
public static partial class SyntaxPrinter
{
    private static string TypeSystem(DefinitionNode node) => Described(node.Description) + node switch
    {
        SchemaDefinitionNode schema => Words(
            Keyword(schema.IsExtension, "schema"), Directives(schema.Directives), Block(schema.OperationTypes.Select(RootOperationType))),
        ScalarTypeDefinitionNode scalar => Words(Keyword(scalar.IsExtension, "scalar"), scalar.Name.Value, Directives(scalar.Directives)),
        ObjectTypeDefinitionNode type => Words(
            Keyword(type.IsExtension, "type"), type.Name.Value, Implements(type.Interfaces), Directives(type.Directives), Block(type.Fields.Select(FieldDefinition))),
        InterfaceTypeDefinitionNode type => Words(
            Keyword(type.IsExtension, "interface"), type.Name.Value, Implements(type.Interfaces), Directives(type.Directives), Block(type.Fields.Select(FieldDefinition))),
        UnionTypeDefinitionNode union => Words(
            Keyword(union.IsExtension, "union"), union.Name.Value, Directives(union.Directives), Wrap("= ", string.Join(" | ", union.Types.Select(Type)), "")),
        EnumTypeDefinitionNode type => Words(
            Keyword(type.IsExtension, "enum"), type.Name.Value, Directives(type.Directives), Block(type.Values.Select(EnumValueDefinition))),
        InputObjectTypeDefinitionNode input => Words(
            Keyword(input.IsExtension, "input"), input.Name.Value, Directives(input.Directives), Block(input.Fields.Select(InputValueDefinition))),
        DirectiveDefinitionNode directive => Words(
            $"directive @{directive.Name}{Arguments(directive.Arguments)}",
            directive.IsRepeatable ? "repeatable" : "",
            $"on {string.Join(" | ", directive.Locations.Select(location => location.ToGraphQL()))}"),
        _ => throw new UnreachableException($"No layout for {node.GetType().Name}."),
    };

    private static string Keyword(bool isExtension, string keyword) => isExtension ? $"extend {keyword}" : keyword;

    private static string Implements(ImmutableArray<NamedTypeNode> interfaces) => Wrap("implements ", string.Join(" & ", interfaces.Select(Type)), "");

    private static string RootOperationType(RootOperationTypeNode node) => $"{OperationName(node.Operation)}: {Type(node.Type)}";

    private static string FieldDefinition(FieldDefinitionNode node) =>
        Described(node.Description) + Words($"{node.Name}{Arguments(node.Arguments)}: {Type(node.Type)}", Directives(node.Directives));

    private static string Arguments(ImmutableArray<InputValueDefinitionNode> arguments)
    {
        var texts = arguments.Select(InputValueDefinition).ToList();
        return texts.Any(text => text.Contains('\n', StringComparison.Ordinal))
            ? $"(\n{Indent(string.Join('\n', texts))}\n)"
            : Wrap("(", string.Join(", ", texts), ")");
    }

    private static string InputValueDefinition(InputValueDefinitionNode node) =>
        Described(node.Description) + Words($"{node.Name}: {Type(node.Type)}", Default(node.DefaultValue), Directives(node.Directives));

    private static string EnumValueDefinition(EnumValueDefinitionNode node) => Described(node.Description) + Words(node.Name.Value, Directives(node.Directives));
}
