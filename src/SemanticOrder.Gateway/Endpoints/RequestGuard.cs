using System.Net;
using Microsoft.Net.Http.Headers;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Gateway.Endpoints.GraphQLHttp;

namespace SemanticOrder.Gateway.Endpoints;

/// <summary>
/// What a web page in somebody's browser could send is refused: another Host (DNS rebinding), another Origin or a cross-site fetch (CSRF, WebSockets included), and a body whose type a form or a
/// plain fetch can send without asking first.
/// </summary>
internal sealed class RequestGuard(RequestDelegate next, GatewayOptions options)
{
    private readonly bool _isLocal = options.Urls.All(url => ListenAddress.Parse(url).IsLoopback);

    private static readonly string[] FormTypes = ["text/plain", "multipart/form-data", "application/x-www-form-urlencoded"];

    public Task InvokeAsync(HttpContext context)
    {
        var fault = Check(context.Request);
        return fault is null ? next(context) : Problems.WriteAsync(context, fault);
    }

    private Problem? Check(HttpRequest request)
    {
        if (!IsOurs(request.Host))
            return new Problem(StatusCodes.Status421MisdirectedRequest, "SO8040", $"Host '{request.Host}' is not this gateway. {(_isLocal ? "It answers on this machine only: use localhost, 127.0.0.1 or [::1]." : "The operator names it with --host.")}");
        var origin = Single(request.Headers.Origin);
        if (origin is not null && !IsAllowed(origin, request.Host))
            return new Problem(StatusCodes.Status403Forbidden, "SO8041", $"Requests from Origin '{origin}' are refused. {(_isLocal ? "Call the gateway from this machine, or" : "Call it from its own address, or")} have the origin allowed with --origin.");
        if (origin is null && Single(request.Headers["Sec-Fetch-Site"]) == "cross-site")
            return new Problem(StatusCodes.Status403Forbidden, "SO8041", "Requests that another site's page sends are refused.");
        if (HttpMethods.IsPost(request.Method) && !HasSafeType(request))
            return new Problem(StatusCodes.Status415UnsupportedMediaType, "SO8042", "State the body's Content-Type: application/json for /graphql; application/json, application/xml, text/xml, text/csv or application/octet-stream for /ingest; application/sparql-query for /sparql. Files go to /graphql as multipart/form-data with the header GraphQL-Require-Preflight: 1.");
        return null;
    }

    private bool IsOurs(HostString host) => host.HasValue && (_isLocal ? IsLoopback(host.Host) : options.Hosts.Count == 0 || options.Hosts.Contains(host.Host, StringComparer.OrdinalIgnoreCase));

    private bool IsAllowed(string origin, HostString host) =>
        options.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase)
        || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && (_isLocal ? IsLoopback(uri.IdnHost) : uri.Authority.Equals(host.Value, StringComparison.OrdinalIgnoreCase)));

    private static string? Single(Microsoft.Extensions.Primitives.StringValues values) => values.Count == 0 ? null : values.ToString();

    private static bool HasSafeType(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (!FormTypes.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase) || IsSparqlForm(request, type) || IsUpload(request, type));

    /// <summary>A form with files is taken when a header comes along that no form of another site can send.</summary>
    private static bool IsUpload(HttpRequest request, MediaTypeHeaderValue type) =>
        request.Path == "/graphql" && type.MediaType.Equals(MultipartRequest.MediaType, StringComparison.OrdinalIgnoreCase) && request.Headers.ContainsKey(MultipartRequest.PreflightHeader);

    /// <summary>SPARQL 1.1 Protocol §2.1.2 and Graph Store HTTP Protocol §5.5 ask for forms. A page of another site cannot read the answer, and its Origin is refused above.</summary>
    private static bool IsSparqlForm(HttpRequest request, MediaTypeHeaderValue type) =>
        (request.Path == "/sparql" && type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        || (request.Path.StartsWithSegments("/rdf-graph-store", StringComparison.Ordinal) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase));

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
