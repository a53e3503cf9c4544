using Microsoft.Net.Http.Headers;
using SemanticOrder.Gateway.Endpoints.Streaming;

namespace SemanticOrder.Gateway.Endpoints.GraphQLHttp;

/// <summary>The media types of responses by GraphQL over HTTP §6, and which of them a client accepts.</summary>
internal static class GraphQLMediaType
{
    /// <summary>Tells request errors by the HTTP status.</summary>
    public const string Response = "application/graphql-response+json";

    /// <summary>For older clients: the status is 200 for every well-formed request.</summary>
    public const string Json = "application/json";

    /// <summary>The type to answer in; <c>application/json</c> when the client accepts anything or does not say.</summary>
    /// <returns>Null when it accepts neither.</returns>
    public static string? Negotiate(HttpRequest request)
    {
        var accept = request.GetTypedHeaders().Accept;
        if (accept.Count == 0)
            return request.Headers.Accept.Count == 0 || request.Headers.Accept.ToString().Length == 0 ? Json : null;
        var response = Quality(accept, Response);
        var json = Quality(accept, Json);
        if (response <= 0 && json <= 0)
            return null;
        return response > json || (response == json && accept.Any(type => type.MediaType.Equals(Response, StringComparison.OrdinalIgnoreCase))) ? Response : Json;
    }

    /// <summary>True when the client names event streams; <c>*/*</c> does not.</summary>
    public static bool AcceptsEventStream(HttpRequest request) =>
        request.Headers.Accept.Count > 0 && request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals(EventStream.MediaType, StringComparison.OrdinalIgnoreCase) && type.Quality != 0);

    /// <summary>
    /// True when the client names multipart answers in the format of the incremental delivery RFC; a range with <c>deferSpec</c> or <c>subscriptionSpec</c> asks for other formats, which are not
    /// spoken here.
    /// </summary>
    public static bool AcceptsParts(HttpRequest request) => request.Headers.Accept.Count > 0 && request.GetTypedHeaders().Accept.Any(type =>
        type.MediaType.Equals(MultipartResponse.MediaType, StringComparison.OrdinalIgnoreCase)
        && type.Quality != 0
        && !type.Parameters.Any(parameter => parameter.Name.Equals("deferSpec", StringComparison.OrdinalIgnoreCase) || parameter.Name.Equals("subscriptionSpec", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The quality of the most specific range that covers a type (RFC 9110 §12.5.1).</summary>
    private static double Quality(IList<MediaTypeHeaderValue> accept, string type)
    {
        var candidate = new MediaTypeHeaderValue(type);
        var match = accept.Where(range => Covers(range, candidate)).OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0).FirstOrDefault();
        return match is null ? 0 : match.Quality ?? 1;
    }

    private static bool Covers(MediaTypeHeaderValue range, MediaTypeHeaderValue type) =>
        range.MatchesAllTypes
        || (range.MatchesAllSubTypes && range.Type.Equals(type.Type, StringComparison.OrdinalIgnoreCase))
        || (range.MediaType.Equals(type.MediaType, StringComparison.OrdinalIgnoreCase) && (!range.Charset.HasValue || range.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)));
}
