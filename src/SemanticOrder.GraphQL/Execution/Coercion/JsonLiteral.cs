using System.Diagnostics;
using System.Text.Json;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>Says a JSON value as a GraphQL literal.</summary>
internal static class JsonLiteral
{
    /// <summary>The literal; an object keeps its members whatever their names, since it is read and never printed.</summary>
    public static ValueNode From(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => new NullValueNode(),
        JsonValueKind.True => new BooleanValueNode(true),
        JsonValueKind.False => new BooleanValueNode(false),
        JsonValueKind.String => new StringValueNode(json.GetString()!),
        JsonValueKind.Number when json.GetRawText() is var text => text.AsSpan().ContainsAny(".eE") ? new FloatValueNode(text) : new IntValueNode(text),
        JsonValueKind.Array => new ListValueNode([.. json.EnumerateArray().Select(From)]),
        JsonValueKind.Object => new ObjectValueNode([.. json.EnumerateObject().Select(member => new ObjectFieldNode(new Name(member.Name), From(member.Value)))]),
        _ => throw new UnreachableException(),
    };
}
