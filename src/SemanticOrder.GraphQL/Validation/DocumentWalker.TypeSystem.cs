using System.Collections.Immutable;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Type system definitions and extensions, for documents that hold them; an operation document must not, which is a rule of its own.</summary>
internal sealed partial class DocumentWalker
{
    private void VisitSchemaDefinition(SchemaDefinitionNode node)
    {
        foreach (var rule in ruleSet.Listening(rules, Hook.EnterSchemaDefinition))
            rule.EnterSchemaDefinition(node);
        VisitDirectives(node, node.Directives, DirectiveLocation.Schema);
        foreach (var root in node.OperationTypes)
            VisitType(root.Type);
    }

    private void VisitDirectiveDefinition(DirectiveDefinitionNode node)
    {
        foreach (var rule in ruleSet.Listening(rules, Hook.EnterDirectiveDefinition))
            rule.EnterDirectiveDefinition(node);
        foreach (var argument in node.Arguments)
            VisitInputValueDefinition(argument, DirectiveLocation.ArgumentDefinition);
    }

    private void VisitTypeDefinition(TypeDefinitionNode node)
    {
        foreach (var rule in ruleSet.Listening(rules, Hook.EnterTypeDefinition))
            rule.EnterTypeDefinition(node);
        switch (node)
        {
            case ScalarTypeDefinitionNode:
                VisitDirectives(node, node.Directives, DirectiveLocation.Scalar);
                break;
            case ObjectTypeDefinitionNode type:
                VisitStructuredType(type, type.Interfaces, type.Fields, DirectiveLocation.Object);
                break;
            case InterfaceTypeDefinitionNode type:
                VisitStructuredType(type, type.Interfaces, type.Fields, DirectiveLocation.Interface);
                break;
            case UnionTypeDefinitionNode union:
                VisitDirectives(node, node.Directives, DirectiveLocation.Union);
                foreach (var type in union.Types)
                    VisitType(type);
                break;
            case EnumTypeDefinitionNode type:
                VisitDirectives(node, node.Directives, DirectiveLocation.Enum);
                foreach (var value in type.Values)
                    VisitDirectives(value, value.Directives, DirectiveLocation.EnumValue);
                break;
            case InputObjectTypeDefinitionNode input:
                VisitDirectives(node, node.Directives, DirectiveLocation.InputObject);
                foreach (var field in input.Fields)
                    VisitInputValueDefinition(field, DirectiveLocation.InputFieldDefinition);
                break;
        }
    }

    private void VisitStructuredType(
        TypeDefinitionNode node, ImmutableArray<NamedTypeNode> interfaces, ImmutableArray<FieldDefinitionNode> fields, DirectiveLocation location)
    {
        foreach (var type in interfaces)
            VisitType(type);
        VisitDirectives(node, node.Directives, location);
        foreach (var field in fields)
        {
            foreach (var rule in ruleSet.Listening(rules, Hook.EnterFieldDefinition))
                rule.EnterFieldDefinition(field);
            foreach (var argument in field.Arguments)
                VisitInputValueDefinition(argument, DirectiveLocation.ArgumentDefinition);
            VisitType(field.Type);
            VisitDirectives(field, field.Directives, DirectiveLocation.FieldDefinition);
        }
    }

    private void VisitInputValueDefinition(InputValueDefinitionNode node, DirectiveLocation location)
    {
        VisitType(node.Type);
        if (node.DefaultValue is { } value)
            VisitWholeValue(value, null, hasDefault: false);
        VisitDirectives(node, node.Directives, location);
    }
}
