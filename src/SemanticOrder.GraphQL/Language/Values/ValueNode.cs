namespace SemanticOrder.GraphQL.Language;

/// <summary><c>Value : Variable | IntValue | FloatValue | StringValue | BooleanValue | NullValue | EnumValue | ListValue | ObjectValue</c> (GraphQL §2.9).</summary>
public abstract class ValueNode : SyntaxNode
{
    private protected ValueNode(SourceSpan span)
        : base(span)
    {
    }
}
