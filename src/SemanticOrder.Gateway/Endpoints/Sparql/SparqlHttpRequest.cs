using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Gateway.Endpoints.Sparql;

/// <summary>A request by SPARQL 1.1 Protocol §2.</summary>
/// <param name="Text">The query or update; null for a GET without one, which asks for the service description.</param>
/// <param name="IsUpdate">True for an update.</param>
/// <param name="Dataset">The graphs that the request names; it wins over those of the text (§2.1.4).</param>
/// <param name="Regime">What the query takes as following: the parameter <c>entailment</c>, which is ours.</param>
internal sealed record SparqlHttpRequest(string? Text, bool IsUpdate, DatasetClause Dataset, EntailmentRegime Regime = EntailmentRegime.Simple)
{
    private const string Entailment = "entailment";
    private const string Form = "application/x-www-form-urlencoded";
    private const string DirectQuery = "application/sparql-query";
    private const string DirectUpdate = "application/sparql-update";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a request.</summary>
    /// <param name="request">GET with parameters, or POST with a form or with the text alone.</param>
    /// <param name="limit">Most bytes of a body.</param>
    /// <param name="patience">How long a body may take; see <see cref="RequestBody.ReadAsync"/>.</param>
    /// <returns>The request, or what is wrong with it.</returns>
    public static async ValueTask<(SparqlHttpRequest? Request, Problem? Problem)> ReadAsync(HttpRequest request, long limit, TimeSpan patience)
    {
        var parameters = request.Query.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
        if (!HttpMethods.IsPost(request.Method))
            return ReadGet(parameters);
        var mediaType = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && IsUtf8(type) ? type.MediaType.Value?.ToLowerInvariant() : null;
        if (mediaType is not (Form or DirectQuery or DirectUpdate))
            return Wrong(StatusCodes.Status415UnsupportedMediaType, "SO2055", $"POST a query as {DirectQuery}, an update as {DirectUpdate}, or either as {Form}, in UTF-8.");
        if (await RequestBody.ReadAsync(request, limit, patience) is not { } body)
            return Wrong(StatusCodes.Status413PayloadTooLarge, "SO2057", $"The body is larger than {limit:N0} bytes.");
        if (!TryDecode(body, out var text))
            return Wrong(StatusCodes.Status400BadRequest, "SO2056", "The body is not UTF-8.");
        return mediaType == Form ? ReadForm(QueryHelpers.ParseQuery(text), parameters) : ReadDirect(text, mediaType == DirectUpdate, parameters);
    }

    private static (SparqlHttpRequest?, Problem?) ReadGet(Dictionary<string, StringValues> parameters)
    {
        if (parameters.ContainsKey("update"))
            return Wrong(StatusCodes.Status400BadRequest, "SO2050", "An update is sent by POST.");
        if (!parameters.TryGetValue("query", out var query))
            return (new SparqlHttpRequest(null, IsUpdate: false, DatasetClause.None), null);
        return query.Count == 1
            ? Make(query[0]!, isUpdate: false, parameters)
            : Wrong(StatusCodes.Status400BadRequest, "SO2050", "A request has one query; this one has several.");
    }

    /// <summary>The regime is a part of the endpoint's address, so it may stand there beside a form.</summary>
    private static (SparqlHttpRequest?, Problem?) ReadForm(Dictionary<string, StringValues> form, Dictionary<string, StringValues> parameters)
    {
        if (parameters.TryGetValue(Entailment, out var regime))
            form.TryAdd(Entailment, regime);
        var queries = form.GetValueOrDefault("query");
        var updates = form.GetValueOrDefault("update");
        return queries.Count + updates.Count == 1
            ? Make((queries.Count == 1 ? queries : updates)[0]!, updates.Count == 1, form)
            : Wrong(StatusCodes.Status400BadRequest, "SO2050", "A form has one field 'query' or one field 'update'.");
    }

    private static (SparqlHttpRequest?, Problem?) ReadDirect(string text, bool isUpdate, Dictionary<string, StringValues> parameters) =>
        parameters.ContainsKey("query") || parameters.ContainsKey("update")
            ? Wrong(StatusCodes.Status400BadRequest, "SO2050", "The body is the query or update; the URL has another one.")
            : Make(text, isUpdate, parameters);

    private static (SparqlHttpRequest?, Problem?) Make(string text, bool isUpdate, Dictionary<string, StringValues> parameters)
    {
        var regimes = parameters.GetValueOrDefault(Entailment);
        if (regimes.Count > 1)
            return Wrong(StatusCodes.Status400BadRequest, "SO2062", "A request has one entailment regime; this one names several.");
        if (regimes.Count == 1 && EntailmentParameter.Find(regimes[0] ?? "") is null)
            return Wrong(StatusCodes.Status400BadRequest, "SO2062", EntailmentParameter.Unknown(regimes[0] ?? ""));
        var regime = regimes.Count == 1 ? EntailmentParameter.Parse(regimes[0]!) : EntailmentRegime.Simple;
        if (isUpdate && regime != EntailmentRegime.Simple)
            return Wrong(StatusCodes.Status400BadRequest, "SO2062", "An update changes what is stated, so it is matched under simple entailment. Leave the parameter out.");
        var (defaults, named) = isUpdate ? ("using-graph-uri", "using-named-graph-uri") : ("default-graph-uri", "named-graph-uri");
        return (new SparqlHttpRequest(text, isUpdate, new DatasetClause(Iris(defaults), Iris(named)), regime), null);

        AlgebraList<Iri> Iris(string name) => [.. parameters.GetValueOrDefault(name).Select(iri => new Iri(iri ?? string.Empty))];
    }

    private static bool IsUtf8(MediaTypeHeaderValue type) => !type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static bool TryDecode(byte[] body, out string text)
    {
        try
        {
            text = Strict.GetString(body);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = string.Empty;
            return false;
        }
    }

    private static (SparqlHttpRequest?, Problem?) Wrong(int status, string code, string message) => (null, new Problem(status, code, message));
}
