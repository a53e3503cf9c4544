using System.Collections.Immutable;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Each argument that is non-null and has no default is given (GraphQL §5.4.3).</summary>
internal sealed class ProvidedRequiredArguments(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4111";

    public override void LeaveField(FieldNode node)
    {
        if (Context.Field is { } field)
            Check(field.Arguments, node.Arguments, node.Span);
    }

    public override void LeaveDirective(DirectiveNode node)
    {
        if (Context.Directive is { } directive)
            Check(directive.Arguments, node.Arguments, node.Span);
    }

    private void Check(ImmutableArray<InputValueDefinition> definitions, ImmutableArray<ArgumentNode> given, SourceSpan place)
    {
        foreach (var definition in definitions)
        {
            if (definition.IsRequired && !given.Any(argument => argument.Name.Value == definition.Name))
                Context.Report(Code, $"'{definition}' of type '{definition.Type}' is required; give it a value.", place);
        }
    }
}
