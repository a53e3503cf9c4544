using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>A label of <c>@defer</c> or <c>@stream</c> is written in the document and used once in it, so that the client can tell by it what came (incremental delivery, "Defer And Stream Directive Labels Are Unique").</summary>
internal sealed class DeferStreamDirectiveLabel(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4134";
    private readonly Dictionary<string, DirectiveNode> _known = new(StringComparer.Ordinal);

    public override void EnterDirective(DirectiveNode node, DirectiveLocation location)
    {
        if (node.Name.Value is not (IncrementalDirectives.Defer or IncrementalDirectives.Stream))
            return;
        switch (IncrementalDirectives.Argument(node, "label"))
        {
            case null or NullValueNode:
                break;
            case not StringValueNode:
                Context.Report(Code, $"The label of '@{node.Name}' must be a string in the document, not a variable.", node.Span);
                break;
            case StringValueNode label when !_known.TryAdd(label.Value, node):
                Context.Report(Code, $"The label '{label.Value}' is used twice; each '@defer' and '@stream' needs one of its own.", _known[label.Value].Span, node.Span);
                break;
        }
    }
}
