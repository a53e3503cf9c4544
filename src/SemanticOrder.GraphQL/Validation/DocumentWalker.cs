using System.Collections.Immutable;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Walks a document once, depth first in the order of the text, keeps the types at its place in <see cref="ValidationContext"/>, and tells every rule. Linear in the document.</summary>
internal sealed partial class DocumentWalker(ValidationContext context, RuleSet ruleSet, ValidationRule[] rules)
{
    private Schema? Schema => context.Schema;

    public void Walk()
    {
        foreach (var rule in ruleSet.Listening(rules, Hook.EnterDocument))
            rule.EnterDocument(context.Document);
        foreach (var definition in context.Document.Definitions)
        {
            if (context.IsFull)
                return;
            VisitDefinition(definition);
        }

        foreach (var rule in ruleSet.Listening(rules, Hook.LeaveDocument))
            rule.LeaveDocument(context.Document);
    }

    private void VisitDefinition(DefinitionNode definition)
    {
        switch (definition)
        {
            case OperationDefinitionNode operation:
                VisitOperation(operation);
                break;
            case FragmentDefinitionNode fragment:
                VisitFragmentDefinition(fragment);
                break;
            case SchemaDefinitionNode schema:
                VisitSchemaDefinition(schema);
                break;
            case DirectiveDefinitionNode directive:
                VisitDirectiveDefinition(directive);
                break;
            case TypeDefinitionNode type:
                VisitTypeDefinition(type);
                break;
        }
    }

    private void VisitOperation(OperationDefinitionNode node)
    {
        context.Usage = context.UsageOf(node);
        foreach (var rule in ruleSet.Listening(rules, Hook.EnterOperation))
            rule.EnterOperation(node);
        foreach (var variable in node.VariableDefinitions)
            VisitVariableDefinition(variable);
        VisitDirectives(node, node.Directives, node.Operation switch
        {
            OperationKind.Query => DirectiveLocation.Query,
            OperationKind.Mutation => DirectiveLocation.Mutation,
            _ => DirectiveLocation.Subscription,
        });
        context.Type = Schema?.RootType(node.Operation);
        VisitSelectionSet(node.SelectionSet);
        context.Type = null;
        context.Usage = null;
    }

    private void VisitVariableDefinition(VariableDefinitionNode node)
    {
        foreach (var rule in ruleSet.Listening(rules, Hook.EnterVariableDefinition))
            rule.EnterVariableDefinition(node);
        VisitType(node.Type);
        if (node.DefaultValue is { } value)
            VisitWholeValue(value, Schema?.Resolve(node.Type) is { IsInput: true } type ? type : null, hasDefault: false);
        VisitDirectives(node, node.Directives, DirectiveLocation.VariableDefinition);
    }

    private void VisitFragmentDefinition(FragmentDefinitionNode node)
    {
        context.Usage = context.UsageOf(node);
        foreach (var rule in ruleSet.Listening(rules, Hook.EnterFragmentDefinition))
            rule.EnterFragmentDefinition(node);
        VisitType(node.TypeCondition);
        VisitDirectives(node, node.Directives, DirectiveLocation.FragmentDefinition);
        context.Type = Schema?.FindType(node.TypeCondition.Name.Value);
        VisitSelectionSet(node.SelectionSet);
        context.Type = null;
        context.Usage = null;
    }

    private void VisitSelectionSet(SelectionSetNode node)
    {
        var (parentType, type) = (context.ParentType, context.Type);
        context.ParentType = type?.Innermost as CompositeType;
        foreach (var rule in ruleSet.Listening(rules, Hook.EnterSelectionSet))
            rule.EnterSelectionSet(node);
        foreach (var selection in node.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    VisitField(field);
                    break;
                case InlineFragmentNode inline:
                    VisitInlineFragment(inline, type);
                    break;
                case FragmentSpreadNode spread:
                    VisitFragmentSpread(spread);
                    break;
            }
        }

        (context.ParentType, context.Type) = (parentType, type);
    }

    private void VisitField(FieldNode node)
    {
        var parent = context.ParentType;
        var definition = parent is null ? null : Schema!.FindField(parent, node.Name.Value);
        context.Field = definition;
        context.Type = definition?.Type;
        foreach (var rule in ruleSet.Listening(rules, Hook.EnterField))
            rule.EnterField(node);
        VisitArguments(node.Arguments, definition?.Arguments ?? []);
        VisitDirectives(node, node.Directives, DirectiveLocation.Field);
        if (node.SelectionSet is { } selectionSet)
            VisitSelectionSet(selectionSet);
        context.Field = definition;
        context.Type = definition?.Type;
        foreach (var rule in ruleSet.Listening(rules, Hook.LeaveField))
            rule.LeaveField(node);
        context.Field = null;
    }

    private void VisitInlineFragment(InlineFragmentNode node, GraphQLType? enclosing)
    {
        context.Field = null;
        context.Type = node.TypeCondition is { } condition ? Schema?.FindType(condition.Name.Value) : enclosing?.Innermost;
        foreach (var rule in ruleSet.Listening(rules, Hook.EnterInlineFragment))
            rule.EnterInlineFragment(node);
        if (node.TypeCondition is { } type)
            VisitType(type);
        VisitDirectives(node, node.Directives, DirectiveLocation.InlineFragment);
        VisitSelectionSet(node.SelectionSet);
    }

    private void VisitFragmentSpread(FragmentSpreadNode node)
    {
        foreach (var rule in ruleSet.Listening(rules, Hook.EnterFragmentSpread))
            rule.EnterFragmentSpread(node);
        VisitDirectives(node, node.Directives, DirectiveLocation.FragmentSpread);
    }

    private void VisitDirectives(SyntaxNode owner, ImmutableArray<DirectiveNode> nodes, DirectiveLocation location)
    {
        foreach (var rule in ruleSet.Listening(rules, Hook.EnterDirectives))
            rule.EnterDirectives(owner, nodes);
        foreach (var node in nodes)
        {
            context.Directive = Schema?.FindDirective(node.Name.Value);
            foreach (var rule in ruleSet.Listening(rules, Hook.EnterDirective))
                rule.EnterDirective(node, location);
            VisitArguments(node.Arguments, context.Directive?.Arguments ?? []);
            foreach (var rule in ruleSet.Listening(rules, Hook.LeaveDirective))
                rule.LeaveDirective(node);
            context.Directive = null;
        }
    }

    private void VisitArguments(ImmutableArray<ArgumentNode> nodes, ImmutableArray<InputValueDefinition> definitions)
    {
        if (nodes.IsEmpty)
            return;
        foreach (var rule in ruleSet.Listening(rules, Hook.EnterArguments))
            rule.EnterArguments(nodes);
        foreach (var node in nodes)
        {
            context.Argument = null;
            foreach (var definition in definitions)
            {
                if (definition.Name == node.Name.Value)
                    context.Argument = definition;
            }

            foreach (var rule in ruleSet.Listening(rules, Hook.EnterArgument))
                rule.EnterArgument(node);
            VisitWholeValue(node.Value, context.Argument?.Type, context.Argument?.DefaultLiteral is not null);
            context.Argument = null;
        }
    }

    private void VisitType(TypeNode type)
    {
        var named = type.Innermost;
        foreach (var rule in ruleSet.Listening(rules, Hook.EnterNamedType))
            rule.EnterNamedType(named);
    }
}
