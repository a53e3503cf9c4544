using System.Buffers;
using SemanticOrder.Diagnostics;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Results;

namespace SemanticOrder.Gateway.Endpoints.Sparql;

/// <summary>Runs a query and writes its results in the format that the client wants most. Solutions are sent while they are found.</summary>
internal static class SparqlAnswer
{
    /// <summary>The answer begins when this much is ready; a failure before that still gets a status of its own.</summary>
    private const int BlockBytes = 64 * 1024;

    private static readonly RdfSyntax[] GraphSyntaxes = [RdfSyntax.Turtle, RdfSyntax.NTriples, RdfSyntax.RdfXml, RdfSyntax.TriG, RdfSyntax.NQuads];

    /// <summary>Answers a query.</summary>
    /// <param name="context">The request.</param>
    /// <param name="query">The query.</param>
    /// <param name="engine">Who evaluates it.</param>
    /// <param name="source">The dataset.</param>
    /// <param name="limit">Most bytes of the answer.</param>
    /// <param name="log">Receives what is cut off.</param>
    /// <returns>What is wrong, when nothing has been written.</returns>
    /// <exception cref="SemanticOrderException">SO2024, and those of the engine, while nothing has been sent.</exception>
    public static async Task<Problem?> WriteAsync(HttpContext context, Query query, SparqlEngine engine, IQuadSource source, long limit, ILogger log)
    {
        var accept = context.Request.Headers.Accept.Count == 0 ? null : context.Request.Headers.Accept.ToString();
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Vary = "Accept";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (query is ConstructQuery or DescribeQuery)
        {
            if (RdfSyntaxes.Negotiate(accept, GraphSyntaxes) is not { } graphSyntax)
                return NotAcceptable(GraphSyntaxes.Select(offered => offered.MediaType()));
            await WriteGraphAsync(context, query is ConstructQuery construct ? engine.Construct(construct, source, context.RequestAborted) : engine.Construct((DescribeQuery)query, source, context.RequestAborted), graphSyntax, limit);
            return null;
        }

        var offeredSyntaxes = query is AskQuery ? ResultSyntaxes.OfBooleans : ResultSyntaxes.All;
        if (ResultSyntaxes.Negotiate(accept, offeredSyntaxes, out var mediaType) is not { } syntax)
            return NotAcceptable(offeredSyntaxes.Select(offered => offered.MediaType()));
        context.Response.ContentType = mediaType + (syntax == ResultSyntax.Csv ? "; charset=utf-8; header=present" : "; charset=utf-8");
        var output = new ArrayBufferWriter<byte>(4096);
        using var writer = ResultWriter.Create(syntax, output);
        if (query is AskQuery ask)
        {
            writer.WriteBoolean(engine.Ask(ask, source, context.RequestAborted));
            await SendAsync(context, output);
        }
        else
        {
            await WriteSolutionsAsync(context, engine.Select((SelectQuery)query, source, context.RequestAborted), writer, output, limit, log);
        }

        return null;
    }

    /// <summary>Says that an answer is too large.</summary>
    /// <exception cref="SemanticOrderException">SO2024.</exception>
    public static void ThrowIfLarger(long bytes, long limit)
    {
        if (bytes > limit)
            throw new SemanticOrderException("SO2024", $"The answer has more than {limit:N0} bytes. Ask for less with LIMIT, or for CSV, which is the shortest format.");
    }

    private static async Task WriteSolutionsAsync(HttpContext context, SolutionSequence solutions, ResultWriter writer, ArrayBufferWriter<byte> output, long limit, ILogger log)
    {
        var (rows, sent) = (0L, 0L);
        using (solutions)
        {
            try
            {
                var row = new TermId[solutions.Variables.Count];
                writer.Start(solutions.Variables, solutions.Terms);
                for (; solutions.MoveNext(); rows++)
                {
                    for (var column = 0; column < row.Length; column++)
                        row[column] = solutions[column];
                    writer.WriteRow(row);
                    if (output.WrittenCount + writer.PendingBytes < BlockBytes)
                        continue;
                    writer.Flush();
                    ThrowIfLarger(sent += output.WrittenCount, limit);
                    await SendAsync(context, output);
                }

                writer.End();
                ThrowIfLarger(sent + output.WrittenCount, limit);
                await SendAsync(context, output);
            }
            catch (SemanticOrderException fault) when (context.Response.HasStarted)
            {
                // The status has been sent; a connection that breaks is the only way left to say that the answer is not whole.
                Log.CutOff(log, rows, fault.Code);
                context.Abort();
            }
        }
    }

    private static async Task WriteGraphAsync(HttpContext context, GraphResult triples, RdfSyntax syntax, long limit)
    {
        using var evaluated = triples;
        var terms = new TermDictionary();
        var quads = triples.Select(triple => new Quad(terms.Add(triple.Subject), terms.Add(triple.Predicate), terms.Add(triple.Object))).ToList();
        using var text = new BoundedText(limit);
        new RdfWriter(terms).Write(text, quads, syntax);
        context.Response.ContentType = syntax.MediaType() + "; charset=utf-8";
        await context.Response.Body.WriteAsync(text.GetBuffer().AsMemory(0, (int)text.Length), context.RequestAborted);
    }

    private static async Task SendAsync(HttpContext context, ArrayBufferWriter<byte> output)
    {
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(output.WrittenMemory, context.RequestAborted);
        output.ResetWrittenCount();
    }

    private static Problem NotAcceptable(IEnumerable<string> offered) =>
        new(StatusCodes.Status406NotAcceptable, "SO2051", $"Accept one of {string.Join(", ", offered)}.");
}
