using SemanticOrder.Gateway.Composition;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Results;

namespace SemanticOrder.Gateway.Endpoints.Sparql;

/// <summary>What a client finds at <c>/sparql</c> without a query: SPARQL 1.1 Service Description §2.</summary>
internal static class ServiceDescription
{
    private const string Sd = "http://www.w3.org/ns/sparql-service-description#";

    private static readonly string[] Formats = ["SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle", "TriG", "N-Triples", "N-Quads", "RDF_XML"];

    /// <summary>Writes the description.</summary>
    /// <returns>What is wrong, when nothing has been written.</returns>
    public static async Task<Problem?> WriteAsync(HttpContext context, GatewayOptions options)
    {
        if (RdfSyntaxes.Negotiate(context.Request.Headers.Accept.Count == 0 ? null : context.Request.Headers.Accept.ToString()) is not { } syntax)
        {
            return ResultSyntaxes.Negotiate(context.Request.Headers.Accept.ToString(), ResultSyntaxes.All, out _) is null
                ? new Problem(StatusCodes.Status406NotAcceptable, "SO2051", $"Accept one of {string.Join(", ", RdfSyntaxes.All.Select(offered => offered.MediaType()))}.")
                : new Problem(StatusCodes.Status400BadRequest, "SO2050", "The parameter query is missing. Send ?query=… or POST a query.");
        }

        var terms = new TermDictionary();
        using var text = new MemoryStream();
        new RdfWriter(terms, new RdfWriterOptions { Prefixes = new Dictionary<string, string> { ["sd"] = Sd, ["formats"] = "http://www.w3.org/ns/formats/" } })
            .Write(text, Statements(terms, $"{context.Request.Scheme}://{context.Request.Host}{context.Request.Path}", options.SparqlUpdates), syntax);
        context.Response.ContentType = syntax.MediaType() + "; charset=utf-8";
        context.Response.Headers.Vary = "Accept";
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(text.GetBuffer().AsMemory(0, (int)text.Length), context.RequestAborted);
        return null;
    }

    /// <summary>Each regime is a service at an address of its own, as the vocabulary knows one default regime of a service.</summary>
    private static List<Quad> Statements(TermDictionary terms, string endpoint, bool hasUpdates)
    {
        var (dataset, graph) = (terms.AddBlankNode(), terms.AddBlankNode());
        var type = WellKnownTerms.RdfType;
        return
        [
            .. Service(terms, endpoint, "Simple", dataset),
            .. hasUpdates ? [new(terms.Add(new Iri(endpoint)), Term("supportedLanguage"), Term("SPARQL11Update"))] : (ReadOnlySpan<Quad>)[],
            .. Service(terms, endpoint + "?entailment=rdfs", "RDFS", dataset),
            .. Service(terms, endpoint + "?entailment=owl-rl", "OWL-RDF-Based", dataset),
            new(terms.Add(new Iri(endpoint + "?entailment=owl-rl")), Term("defaultSupportedEntailmentProfile"), terms.Add(new Iri(EntailmentParameter.Profile))),
            new(dataset, type, Term("Dataset")),
            new(dataset, Term("defaultGraph"), graph),
            new(graph, type, Term("Graph")),
        ];

        TermId Term(string name) => terms.Add(new Iri(Sd + name));
    }

    private static IEnumerable<Quad> Service(TermDictionary terms, string endpoint, string regime, TermId dataset)
    {
        var service = terms.Add(new Iri(endpoint));
        return
        [
            new(service, WellKnownTerms.RdfType, Term("Service")),
            new(service, Term("endpoint"), service),
            new(service, Term("supportedLanguage"), Term("SPARQL11Query")),
            .. Formats.Select(format => new Quad(service, Term("resultFormat"), terms.Add(new Iri("http://www.w3.org/ns/formats/" + format)))),
            new(service, Term("defaultEntailmentRegime"), terms.Add(new Iri(EntailmentParameter.Namespace + regime))),
            new(service, Term("defaultDataset"), dataset),
        ];

        TermId Term(string name) => terms.Add(new Iri(Sd + name));
    }
}
