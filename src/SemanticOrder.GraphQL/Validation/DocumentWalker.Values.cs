using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Values: which type each part must have, and which variables stand in them.</summary>
internal sealed partial class DocumentWalker
{
    private void VisitWholeValue(ValueNode node, GraphQLType? type, bool hasDefault)
    {
        context.InputType = type is { IsInput: true } ? type : null;
        context.HasLocationDefault = hasDefault;
        context.InputParent = null;
        context.OneOfParent = null;
        foreach (var rule in ruleSet.Listening(rules, Hook.EnterWholeValue))
            rule.EnterWholeValue(node);
        VisitValue(node);
        context.InputType = null;
    }

    private void VisitValue(ValueNode node)
    {
        switch (node)
        {
            case VariableNode variable:
                context.Usage?.Variables.Add(new VariableUsage(
                    variable, context.InputType, context.HasLocationDefault, context.OneOfParent));
                break;
            case EnumValueNode value:
                foreach (var rule in ruleSet.Listening(rules, Hook.EnterEnumValue))
                    rule.EnterEnumValue(value);
                break;
            case ListValueNode list:
                VisitList(list);
                break;
            case ObjectValueNode map:
                VisitObject(map);
                break;
        }
    }

    private void VisitList(ListValueNode node)
    {
        var (type, parent, hasDefault) = (context.InputType, context.InputParent, context.HasLocationDefault);
        foreach (var item in node.Values)
        {
            context.InputType = (type?.Nullable as ListType)?.ItemType;
            context.InputParent = null;
            context.OneOfParent = null;
            context.HasLocationDefault = false;
            VisitValue(item);
        }

        (context.InputType, context.InputParent, context.HasLocationDefault) = (type, parent, hasDefault);
    }

    private void VisitObject(ObjectValueNode node)
    {
        foreach (var rule in ruleSet.Listening(rules, Hook.EnterObjectValue))
            rule.EnterObjectValue(node);
        var (type, parent, hasDefault) = (context.InputType, context.InputParent, context.HasLocationDefault);
        var inputObject = type?.Innermost as InputObjectType;
        foreach (var field in node.Fields)
        {
            var definition = inputObject?.FindField(field.Name.Value);
            context.InputParent = inputObject;
            context.OneOfParent = type is InputObjectType { IsOneOf: true } oneOf ? oneOf : null;
            context.InputType = definition?.Type;
            context.HasLocationDefault = definition?.DefaultLiteral is not null;
            foreach (var rule in ruleSet.Listening(rules, Hook.EnterObjectField))
                rule.EnterObjectField(field);
            VisitValue(field.Value);
        }

        (context.InputType, context.InputParent, context.HasLocationDefault) = (type, parent, hasDefault);
    }
}
