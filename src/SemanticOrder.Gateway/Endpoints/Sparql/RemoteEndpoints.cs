using System.Collections.Frozen;
using System.Net;
using System.Net.Http.Headers;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Results;

namespace SemanticOrder.Gateway.Endpoints.Sparql;

/// <summary>
/// Calls the SPARQL endpoints that the operator allows, by SPARQL 1.1 Protocol §2.1.2, each call within a time, a size and a number of solutions. No other host is reached: a redirect leads to the
/// scheme, host and port of an allowed endpoint, or nowhere. No cookie, credential or proxy of the environment is used. Thread-safe.
/// </summary>
internal sealed class RemoteEndpoints : IServiceEndpoints, IDisposable
{
    private const int MaxRedirects = 3;
    private const int ShownCharacters = 300;
    private const string Accept = "application/sparql-results+json, application/sparql-results+xml;q=0.9, text/tab-separated-values;q=0.5";

    private readonly RemoteOptions _options;
    private readonly FrozenDictionary<Iri, Uri> _allowed;
    private readonly HttpClient _client;

    /// <param name="options">Who may be called, and the limits.</param>
    /// <exception cref="SemanticOrderException">SO8005.</exception>
    public RemoteEndpoints(RemoteOptions options)
    {
        _options = options;
        _allowed = options.Endpoints();
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
            UseProxy = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.Accept.ParseAdd(Accept);
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("SemanticOrder", "1.0"));
    }

    /// <inheritdoc/>
    public ResultTable Query(Iri endpoint, SelectQuery query, CancellationToken cancellation)
    {
        if (!_allowed.TryGetValue(endpoint, out var address))
            throw new SparqlEvaluationException("SO2025", $"The endpoint {endpoint} is not one that may be asked here. Have it allowed with --sparql-service, or ask it directly.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_options.Timeout);
        try
        {
            using var response = Send(endpoint, address, SparqlWriter.Write(query), limit.Token);
            // Reading from a connection cannot be cancelled, but ends when its response is disposed.
            using var watch = limit.Token.Register(response.Dispose);
            return Read(endpoint, response, query.Pattern is Project project ? project.Variables.Count : 0, limit.Token);
        }
        catch (Exception fault) when (fault is OperationCanceledException or HttpRequestException or IOException or ObjectDisposedException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw limit.IsCancellationRequested
                ? new SparqlEvaluationException("SO2031", $"The endpoint {endpoint} took longer than the limit of {_options.Timeout.TotalSeconds:0.###} s. Ask it for less, or raise --service-timeout.", fault)
                : Failed(endpoint, fault.Message, fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private HttpResponseMessage Send(Iri endpoint, Uri address, string query, CancellationToken cancellation)
    {
        var isGet = false;
        for (var redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            using var request = new HttpRequestMessage(isGet ? HttpMethod.Get : HttpMethod.Post, address);
            if (!isGet)
                request.Content = new FormUrlEncodedContent([KeyValuePair.Create("query", query)]);
            var response = _client.Send(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (response.StatusCode is < HttpStatusCode.MultipleChoices or >= HttpStatusCode.BadRequest || response.Headers.Location is not { } location)
                return response;
            // Status 303 names where the answer is; the others ask for the same request again (RFC 9110 §15.4).
            isGet = response.StatusCode == HttpStatusCode.SeeOther;
            response.Dispose();
            address = new Uri(address, location);
            if (!_allowed.Values.Any(allowed => Uri.Compare(allowed, address, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0))
                throw Failed(endpoint, $"it redirects to {address.GetLeftPart(UriPartial.Authority)}, where no allowed endpoint is. Have the new address allowed.");
        }

        throw Failed(endpoint, $"it redirects more than {MaxRedirects} times.");
    }

    private ResultTable Read(Iri endpoint, HttpResponseMessage response, int columns, CancellationToken cancellation)
    {
        using var body = response.Content.ReadAsStream(cancellation);
        if (!response.IsSuccessStatusCode)
            throw Failed(endpoint, $"it answers with status {(int)response.StatusCode}: {Excerpt(body)}");
        var type = response.Content.Headers.ContentType?.MediaType;
        if (ResultSyntaxes.OfMediaType(type ?? "") is not { } syntax || syntax == ResultSyntax.Csv)
            throw new SparqlEvaluationException("SO2033", $"The endpoint {endpoint} answers in {type ?? "a format without name"}, {(type == "text/csv" ? "which does not tell IRIs from text" : "which is none of results")}. It has to answer in JSON, XML or TSV.");
        if (response.Content.Headers.ContentLength > _options.MaxBytes)
            throw TooLarge(endpoint);
        var reader = new ResultReader(new TermDictionary(), new ResultReaderOptions { File = endpoint.Value, MaxBytes = _options.MaxBytes, MaxFields = (long)_options.MaxRows * (columns + 3) });
        try
        {
            var table = reader.Read(body, syntax);
            if (table.RowCount > _options.MaxRows)
                throw TooLarge(endpoint);
            return table.Boolean is null ? table : throw new SparqlEvaluationException("SO2033", $"The endpoint {endpoint} answers with true or false where solutions were asked for.");
        }
        catch (ResultSyntaxException fault)
        {
            throw fault.Code == "SO2044" ? TooLarge(endpoint) : new SparqlEvaluationException("SO2033", $"The answer of the endpoint {endpoint} cannot be read: {fault.Diagnostic.Message}", fault);
        }
    }

    private SparqlEvaluationException TooLarge(Iri endpoint) => new(
        "SO2032", $"The answer of the endpoint {endpoint} is larger than the limit of {_options.MaxBytes:N0} bytes or {_options.MaxRows:N0} solutions. Ask it for less, or raise --service-bytes or --service-rows.");

    private static SparqlEvaluationException Failed(Iri endpoint, string why, Exception? cause = null) => new("SO2026", $"The endpoint {endpoint} failed: {why}", cause);

    /// <summary>The beginning of what a failing endpoint says, on one line.</summary>
    private static string Excerpt(Stream body)
    {
        using var reader = new StreamReader(body);
        var text = new char[ShownCharacters];
        var length = reader.ReadBlock(text);
        return string.Join(' ', new string(text, 0, length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
