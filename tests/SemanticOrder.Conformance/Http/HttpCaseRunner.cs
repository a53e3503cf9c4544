using System.Net;
using System.Text;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Results;

namespace SemanticOrder.Conformance.Http;

/// <summary>Sends the requests of an <see cref="HttpCase"/> one after the other, and looks at each response.</summary>
public static class HttpCaseRunner
{
    private const string SuiteStore = "http://www.example/gsp";

    public static async Task CheckAsync(HttpCase test, RunningGateway gateway)
    {
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(gateway);
        await SendAsync(gateway, "POST", "/sparql", [KeyValuePair.Create("content-type", "application/sparql-update")], "CLEAR ALL"u8.ToArray(), HttpStatusCode.NoContent);
        foreach (var graph in test.Data)
            await SendAsync(gateway, "PUT", "/rdf-graph-store?graph=" + Uri.EscapeDataString(graph.Name!), [KeyValuePair.Create("content-type", "application/n-triples")], File.ReadAllBytes(graph.Path), HttpStatusCode.Created);
        var store = new Uri(gateway.Address, "/rdf-graph-store").AbsoluteUri;
        var variables = new Dictionary<string, string> { [SuiteStore] = store };
        foreach (var exchange in test.Exchanges)
            await CheckAsync(exchange, gateway, variables);
    }

    private static async Task CheckAsync(HttpExchange exchange, RunningGateway gateway, Dictionary<string, string> variables)
    {
        var path = PathOf(variables.Aggregate(exchange.Path, (text, variable) => text
            .Replace(Uri.EscapeDataString(variable.Key), Uri.EscapeDataString(variable.Value), StringComparison.Ordinal).Replace(variable.Key, variable.Value, StringComparison.Ordinal)));
        using var response = await SendAsync(gateway, exchange.Method, path, exchange.Headers, exchange.Body is { } body ? Put(body, variables) : null);
        var content = await response.Content.ReadAsByteArrayAsync();
        var said = $"{exchange.Method} {path}: {(int)response.StatusCode} {Encoding.UTF8.GetString(content)}";
        var status = ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(exchange.Statuses.Any(expected => expected == status || (expected.EndsWith("xx", StringComparison.Ordinal) && expected[0] == status[0])), $"expected {string.Join(", ", exchange.Statuses)}; {said}");
        var type = response.Content.Headers.ContentType?.ToString() ?? "";
        if (exchange.Format is { } format)
            Assert.That(format == "RDF" ? RdfSyntaxes.OfMediaType(type) is not null : ResultSyntaxes.OfMediaType(type) is { } syntax && (format == "tabular" || ResultSyntaxes.OfBooleans.Contains(syntax)), $"{format} in {type}; {said}");
        if (exchange.Boolean is { } answer)
            Assert.That(new ResultReader(new TermDictionary()).Read(content, ResultSyntaxes.OfMediaType(type)!.Value).Boolean, Is.EqualTo(answer), said);
        if (exchange.Graph is { } graph)
        {
            Assert.That(RdfSyntaxes.OfMediaType(type), Is.EqualTo(graph.Syntax), said);
            Assert.That(GraphIsomorphism.AreIsomorphic(Read(Encoding.UTF8.GetString(content), graph.Syntax), Read(Put(graph.Text, variables), graph.Syntax)), said);
        }

        if (exchange.Location is { } name)
        {
            Assert.That(response.Headers.Location, Is.Not.Null, said);
            variables[name] = response.Headers.Location!.OriginalString;
        }
    }

    /// <summary>The suite leaves it open where the endpoints are.</summary>
    private static string PathOf(string path) => path.StartsWith("/sparql/", StringComparison.Ordinal) ? "/sparql" + path["/sparql/".Length..]
        : path.StartsWith("/gsp", StringComparison.Ordinal) ? "/rdf-graph-store" + path["/gsp".Length..] : path;

    /// <summary>A body in another encoding than UTF-8 has no variables.</summary>
    private static byte[] Put(byte[] body, Dictionary<string, string> variables) =>
        Encoding.UTF8.GetString(body) is var text && variables.Keys.Any(name => text.Contains(name, StringComparison.Ordinal)) ? Encoding.UTF8.GetBytes(Put(text, variables)) : body;

    private static string Put(string text, Dictionary<string, string> variables) =>
        variables.Aggregate(text, (replaced, variable) => replaced.Replace(variable.Key, variable.Value, StringComparison.Ordinal));

    private static QuadSnapshot Read(string text, RdfSyntax syntax)
    {
        var terms = new TermDictionary();
        return new QuadStore(terms).Load(new RdfReader(terms).Read(text, syntax).Quads);
    }

    private static async Task<HttpResponseMessage> SendAsync(
        RunningGateway gateway, string method, string path, IReadOnlyList<KeyValuePair<string, string>> headers, byte[]? body, HttpStatusCode? expected = null)
    {
        // The suite tells %31 from 1, which a canonical URI does not.
        var address = new Uri(gateway.Address.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = body is null ? null : new ByteArrayContent(body) };
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        var response = await gateway.Client.SendAsync(request);
        if (expected is { } status && response.StatusCode != status)
            throw new InvalidOperationException($"{method} {path}: {response.StatusCode}");
        return response;
    }
}
