using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Extensions;
using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Rdf;

namespace SemanticOrder.Gateway.Endpoints.Sparql;

/// <summary>
/// <c>/rdf-graph-store</c> by SPARQL 1.1 Graph Store HTTP Protocol. Graphs are named by <c>?default</c> or <c>?graph=</c> (§4.2), or by a path below, whose whole address is then the name (§4.1).
/// Reading is always possible; writing when updates are allowed. A graph without statements does not exist.
/// </summary>
internal static class GraphStoreEndpoint
{
    private static readonly RdfSyntax[] Syntaxes = [RdfSyntax.Turtle, RdfSyntax.NTriples, RdfSyntax.RdfXml];

    /// <summary>Answers one request.</summary>
    public static async Task HandleAsync(HttpContext context, ServedDataset dataset, AuditLog audit, GatewayOptions options)
    {
        if (await RunAsync(context, dataset, audit, options) is { } problem)
            await Problems.WriteDetailsAsync(context, problem);
    }

    private static async Task<Problem?> RunAsync(HttpContext context, ServedDataset dataset, AuditLog audit, GatewayOptions options)
    {
        var method = context.Request.Method;
        var isReading = HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
        if (!isReading && !HttpMethods.IsPut(method) && !HttpMethods.IsPost(method) && !HttpMethods.IsDelete(method))
        {
            context.Response.Headers.Allow = "GET, HEAD, PUT, POST, DELETE";
            return new Problem(StatusCodes.Status405MethodNotAllowed, "SO2054", "Use GET or HEAD to read a graph; PUT, POST or DELETE to write one.");
        }

        if (Caller.Of(context).Check(isReading ? AccessRules.GraphStoreRead : AccessRules.GraphStoreWrite) is { } lack)
            return lack;
        if (!isReading && !options.SparqlUpdates)
            return ServedDataset.WritingIsOff;
        if (!TryReadGraph(context.Request, out var graph, out var problem))
            return problem;
        if (graph is not null && options.Remote.Sources.ContainsKey(graph.Value))
            return new Problem(StatusCodes.Status403Forbidden, "SO2034", $"The source <{graph.Value}> is at another endpoint. Read it with GRAPH in a query; it cannot be written here.");
        if (isReading)
            return await ReadAsync(context, dataset.Current, graph);
        return await audit.RunAsync(
            Caller.Of(context), AccessRules.GraphStoreWrite, new JsonObject { ["method"] = method, ["graph"] = graph?.Value },
            async () => HttpMethods.IsDelete(method) ? Delete(context, dataset, graph) : await WriteAsync(context, dataset, graph, options), context.RequestAborted);
    }

    /// <summary>The graph that the request names; null for the default graph. A POST that names none is about a new graph, which gets a name here (§5.5).</summary>
    private static bool TryReadGraph(HttpRequest request, out Iri? graph, out Problem? problem)
    {
        (graph, problem) = (null, null);
        var query = request.Query;
        var isDefault = query.ContainsKey("default");
        var isDirect = request.RouteValues["graph"] is string { Length: > 0 };
        var isNew = HttpMethods.IsPost(request.Method) && !isDirect && !isDefault && !query.ContainsKey("graph");
        if ((isDefault ? 1 : 0) + (isDirect ? 1 : 0) + (isNew ? 1 : 0) + query["graph"].Count != 1)
        {
            problem = new Problem(StatusCodes.Status400BadRequest, "SO2060", "Name one graph: ?default, ?graph= and its IRI, or the path of the graph.");
            return false;
        }

        if (isDefault)
            return true;
        var path = isNew ? request.Path.Add("/" + Guid.NewGuid()) : request.Path;
        graph = new Iri(isDirect || isNew ? UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, path) : query["graph"].ToString());
        if (Uri.TryCreate(graph.Value, UriKind.Absolute, out _))
            return true;
        problem = new Problem(StatusCodes.Status400BadRequest, "SO2060", $"The graph '{graph.Value}' is not an absolute IRI.");
        return false;
    }

    private static async Task<Problem?> ReadAsync(HttpContext context, QuadSnapshot snapshot, Iri? graph)
    {
        if (RdfSyntaxes.Negotiate(context.Request.Headers.Accept.Count == 0 ? null : context.Request.Headers.Accept.ToString(), Syntaxes) is not { } syntax)
            return new Problem(StatusCodes.Status406NotAcceptable, "SO2051", $"Accept one of {string.Join(", ", Syntaxes.Select(offered => offered.MediaType()))}.");
        if (!TrySelect(snapshot, graph, out var selection) && graph is not null)
            return Missing(graph);
        context.Response.ContentType = syntax.MediaType() + "; charset=utf-8";
        context.Response.Headers.Vary = "Accept";
        if (HttpMethods.IsHead(context.Request.Method))
            return null;
        using var text = new MemoryStream();
        new RdfWriter(snapshot.Terms).Write(text, snapshot.Match(QuadPattern.Any, selection), syntax);
        await context.Response.Body.WriteAsync(text.GetBuffer().AsMemory(0, (int)text.Length), context.RequestAborted);
        return null;
    }

    private static Problem? Delete(HttpContext context, ServedDataset dataset, Iri? graph)
    {
        var isThere = false;
        dataset.Write(store =>
        {
            if (isThere = TrySelect(store.Snapshot, graph, out var selection))
                store.Apply(Remove(new QuadChanges(), store.Snapshot, selection));
        });
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return isThere || graph is null ? null : Missing(graph);
    }

    /// <summary>PUT replaces the graph (§5.3), POST adds to it (§5.5).</summary>
    private static async Task<Problem?> WriteAsync(HttpContext context, ServedDataset dataset, Iri? graph, GatewayOptions options)
    {
        var (documents, problem) = await GraphDocument.ReadAsync(context.Request, Syntaxes, options.MaxSparqlBytes, options.BodyTimeout);
        if (problem is not null)
            return problem;
        var isThere = false;
        dataset.Write(store =>
        {
            var buffer = new QuadBuffer();
            foreach (var document in documents)
                new RdfReader(store.Terms, new RdfReaderOptions { BaseIri = graph?.Value, File = document.Name }).Read(document.Bytes, document.Syntax, buffer);
            isThere = TrySelect(store.Snapshot, graph, out var selection);
            var changes = isThere && HttpMethods.IsPut(context.Request.Method) ? Remove(new QuadChanges(), store.Snapshot, selection) : new QuadChanges();
            var name = graph is null ? TermId.None : store.Terms.Add(graph);
            foreach (var quad in buffer.Quads)
                changes.Add(quad with { Graph = name });
            store.Apply(changes);
        });
        context.Response.StatusCode = isThere || graph is null ? StatusCodes.Status204NoContent : StatusCodes.Status201Created;
        if (!isThere && graph is not null && !context.Request.Query.ContainsKey("graph"))
            context.Response.Headers.Location = graph.Value;
        return null;
    }

    /// <returns>False when the graph has no statements.</returns>
    private static bool TrySelect(QuadSnapshot snapshot, Iri? graph, out GraphSelection selection)
    {
        selection = GraphSelection.Default;
        if (graph is not null)
        {
            if (snapshot.Terms.Find(graph) is not { IsNone: false } name)
                return false;
            selection = GraphSelection.Named(name);
        }

        return snapshot.Count(QuadPattern.Any, selection) > 0;
    }

    private static QuadChanges Remove(QuadChanges changes, QuadSnapshot snapshot, GraphSelection selection)
    {
        foreach (var quad in snapshot.Match(QuadPattern.Any, selection))
            changes.Remove(quad);
        return changes;
    }

    private static Problem Missing(Iri graph) => new(StatusCodes.Status404NotFound, "SO2059", $"There is no graph <{graph.Value}>; the knowledge is the default graph.");
}
