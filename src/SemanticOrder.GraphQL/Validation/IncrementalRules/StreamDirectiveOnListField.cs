using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary><c>@stream</c> stands on a field whose value is a list (incremental delivery, "Stream Directives Are Used On List Fields").</summary>
internal sealed class StreamDirectiveOnListField(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4137";

    public override void EnterField(FieldNode node)
    {
        if (Context.Field is { } field && field.Type.Nullable is not ListType && IncrementalDirectives.Find(node) is { } stream)
            Context.Report(Code, $"'@stream' cannot stand on '{field}', which is no list.", stream.Span);
    }
}
