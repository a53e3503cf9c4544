using System.Net.Http.Headers;
using System.Text;

namespace SemanticOrder.Gateway.Tests.Transport;

/// <summary>One audit of GraphQL over HTTP: a request and what its response must be. The ids are those of the npm package graphql-http.</summary>
/// <param name="Id">Four characters.</param>
/// <param name="Body">The body as JSON; null for none.</param>
/// <param name="FirstStatus">The lowest status that passes.</param>
/// <param name="LastStatus">The highest status that passes.</param>
internal sealed record HttpAudit(string Id, string? Body, int FirstStatus, int LastStatus)
{
    public const string Response = "application/graphql-response+json";
    public const string Json = "application/json";

    /// <summary>Accept of the request; null for none.</summary>
    public string? Accept { get; init; }

    /// <summary>Content-Type of the body; null for none.</summary>
    public string? ContentType { get; init; } = Json;

    /// <summary>Parameters of a GET; null for a POST.</summary>
    public string? Query { get; init; }

    /// <summary>What the response's Content-Type contains; null when any will do.</summary>
    public string? AnsweredAs { get; init; }

    /// <summary>A member that the response must not have; null when any will do.</summary>
    public string? Lacks { get; init; }

    public HttpRequestMessage ToRequest()
    {
        var request = Query is null ? new HttpRequestMessage(HttpMethod.Post, "/graphql") : new HttpRequestMessage(HttpMethod.Get, "/graphql?" + Query);
        if (Query is null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body ?? ""));
            request.Content.Headers.ContentType = ContentType is null ? null : MediaTypeHeaderValue.Parse(ContentType);
        }

        if (Accept is not null)
            request.Headers.Accept.ParseAdd(Accept);
        return request;
    }

    public override string ToString() => Id;
}
