using System.Text;
using System.Text.Json;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>A request (GraphQL §6): a document, which of its operations to run, and with which variables. Immutable.</summary>
public sealed record GraphQLRequest
{
    /// <summary>A request for a document given as text.</summary>
    public static GraphQLRequest FromText(string document) => new() { Document = Encoding.UTF8.GetBytes(document) };

    /// <summary>A request in the JSON form of GraphQL over HTTP: an object with <c>query</c>, and perhaps <c>operationName</c> and <c>variables</c>; other members are left alone.</summary>
    /// <param name="utf8">The JSON; must not change while the request runs.</param>
    /// <exception cref="GraphQLRequestException">SO4312: it is not such an object.</exception>
    public static GraphQLRequest FromJson(ReadOnlyMemory<byte> utf8) => RequestJson.Read(utf8);

    /// <summary>The document, UTF-8. Must not change while the request runs.</summary>
    public required ReadOnlyMemory<byte> Document
    {
        get => field.IsEmpty && !EscapedDocument.IsEmpty ? field = RequestJson.Unescape(EscapedDocument.Span) : field;
        init;
    }

    /// <summary>The document as it stands between the quotes of a JSON string that has escapes; a document known in this form need not be unescaped again. Empty when there is none.</summary>
    internal ReadOnlyMemory<byte> EscapedDocument { get; init; }

    /// <summary>Which operation to run; null when the document has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables, a JSON object; JSON null or <c>default</c> for none. Must stay valid while the request runs.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>The parent of the root fields; often null.</summary>
    public object? RootValue { get; init; }

    /// <summary>Whether nothing shall run: the request is checked as if it did, and answered with <c>data: null</c> and its cost in <c>extensions</c>.</summary>
    /// <value>False.</value>
    public bool IsDryRun { get; init; }

    /// <summary>What resolvers shall get from <see cref="FieldContext.State{T}"/>: the request's snapshot, its user, its services.</summary>
    public object? State { get; init; }
}
