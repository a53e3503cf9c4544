using System.Net;
using System.Text;
using SemanticOrder.Gateway.Access;

namespace SemanticOrder.Gateway.Endpoints;

/// <summary>A plain page in two languages at <c>/</c>: where the doors are, and three questions to try. It loads nothing and runs no script.</summary>
internal static class LandingPage
{
    private static readonly byte[] Html = Render();

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/", (HttpContext context) =>
    {
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(Html, "text/html; charset=utf-8");
    }).WithMetadata(PublicEndpoint.Instance).ExcludeFromDescription();

    private static byte[] Render()
    {
        using var stream = typeof(LandingPage).Assembly.GetManifestResourceStream("landing.html")!;
        using var reader = new StreamReader(stream);
        var samples = new StringBuilder();
        foreach (var sample in SampleQueries.All)
            samples.Append($"<section><h2>{WebUtility.HtmlEncode(sample.TitleZh)}</h2><p lang=\"en\">{WebUtility.HtmlEncode(sample.TitleEn)}</p><pre>{WebUtility.HtmlEncode(sample.Query)}</pre><p><a href=\"/graphql?query={Uri.EscapeDataString(sample.Query)}\">GET /graphql</a></p></section>");
        return Encoding.UTF8.GetBytes(reader.ReadToEnd().Replace("<!-- samples -->", samples.ToString(), StringComparison.Ordinal));
    }
}
