using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Each argument given to a field or directive is one that it takes (GraphQL §5.4.1).</summary>
internal sealed class KnownArgumentNames(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4109";

    public override void EnterArgument(ArgumentNode node)
    {
        if (Context.Argument is not null)
            return;
        if (Context.Directive is { } directive)
            Report(node, directive.ToString(), directive.Arguments.Select(argument => argument.Name));
        else if (Context.Field is { } field && !InsideDirective)
            Report(node, field.Coordinate, field.Arguments.Select(argument => argument.Name));
    }

    private bool InsideDirective { get; set; }

    public override void EnterDirective(DirectiveNode node, DirectiveLocation location) => InsideDirective = true;

    public override void LeaveDirective(DirectiveNode node) => InsideDirective = false;

    private void Report(ArgumentNode node, string owner, IEnumerable<string> known) =>
        Context.Report(Code, $"'{owner}' has no argument '{node.Name}'.{Suggestion.For(node.Name.Value, known)}", node.Span);
}
