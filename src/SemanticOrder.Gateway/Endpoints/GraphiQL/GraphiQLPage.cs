using System.Collections.Frozen;
using Microsoft.AspNetCore.StaticFiles;
using SemanticOrder.Gateway.Access;

namespace SemanticOrder.Gateway.Endpoints.GraphiQL;

/// <summary>
/// <c>/graphql/ui</c>: the GraphiQL editor from files that the build put beside the program; nothing is loaded from elsewhere. Where they are missing, the page says so. The page itself tells
/// nothing: what is asked in it passes the same rules as everywhere.
/// </summary>
internal static class GraphiQLPage
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly string[] Built = ["graphiql.min.js", "graphiql.min.css", "react.min.js", "react-dom.min.js", "graphql-ws.min.js"];
    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <summary>Where the build puts the files.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "graphiql");

    /// <summary>Maps the page and its files.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var files = Read();
        routes.MapGet("/graphql/ui", (HttpContext context) =>
        {
            context.Response.Headers.ContentSecurityPolicy = Policy;
            context.Response.Headers.XContentTypeOptions = "nosniff";
            return Results.Bytes(files.Count > Built.Length ? Resource("page.html") : Resource("missing.html"), "text/html; charset=utf-8");
        }).WithMetadata(PublicEndpoint.Instance).ExcludeFromDescription();
        routes.MapGet("/graphql/ui/{file}", (string file, HttpContext context) =>
        {
            if (!files.TryGetValue(file, out var bytes))
                return Results.NotFound();
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers.CacheControl = "public, max-age=3600";
            return Results.Bytes(bytes, Types.TryGetContentType(file, out var type) ? type : "application/octet-stream");
        }).WithMetadata(PublicEndpoint.Instance).ExcludeFromDescription();
    }

    /// <summary>The files by name; only the script of the page when the others are not all there.</summary>
    private static FrozenDictionary<string, byte[]> Read()
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["start.js"] = Resource("start.js") };
        if (Array.TrueForAll(Built, name => File.Exists(Path.Combine(Folder, name))))
        {
            foreach (var name in Built)
                files[name] = File.ReadAllBytes(Path.Combine(Folder, name));
        }

        return files.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(GraphiQLPage).Assembly.GetManifestResourceStream("graphiql/" + name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
