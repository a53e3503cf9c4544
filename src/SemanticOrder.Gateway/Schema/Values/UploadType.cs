using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.Gateway.Schema.Values;

/// <summary>The scalar <c>Upload</c>: a file of a multipart request. It comes by a variable only, in which the transport has put the name that <see cref="RequestState.Uploads"/> knows it by.</summary>
internal sealed class UploadType() : ScalarType<string>(
    "Upload", "随请求发送的文件 · A file of a multipart request; the variable is null in the JSON.", "https://github.com/jaydenseric/graphql-multipart-request-spec")
{
    /// <inheritdoc/>
    protected override string Expects => "a variable that a file of a multipart request stands for";

    /// <inheritdoc/>
    protected override bool TryReadLiteral(ValueNode literal, [MaybeNullWhen(false)] out string value)
    {
        value = null;
        return false;
    }

    /// <inheritdoc/>
    protected override bool TryReadJson(JsonElement json, [MaybeNullWhen(false)] out string value)
    {
        value = json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        return value is not null;
    }

    /// <summary>A file is never part of a response.</summary>
    protected override bool TryWrite(string value, ResponseWriter writer) => false;
}
