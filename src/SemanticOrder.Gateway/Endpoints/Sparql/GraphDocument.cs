using Microsoft.AspNetCore.Http.Features;
using SemanticOrder.Rdf;

namespace SemanticOrder.Gateway.Endpoints.Sparql;

/// <summary>A document that is written to a graph.</summary>
/// <param name="Name">Its name in a form; null when it is the whole body.</param>
/// <param name="Syntax">How it is written.</param>
/// <param name="Bytes">The document.</param>
internal sealed record GraphDocument(string? Name, RdfSyntax Syntax, byte[] Bytes)
{
    /// <summary>The documents of a request: its body, or the files of a form (Graph Store HTTP Protocol §5.5).</summary>
    /// <param name="request">The request.</param>
    /// <param name="syntaxes">Those that are taken.</param>
    /// <param name="limit">Most bytes of the body.</param>
    /// <param name="patience">How long the body may take; see <see cref="RequestBody.ReadAsync"/>.</param>
    /// <returns>The documents, or what is wrong.</returns>
    public static async ValueTask<(IReadOnlyList<GraphDocument> Documents, Problem? Problem)> ReadAsync(HttpRequest request, IReadOnlyList<RdfSyntax> syntaxes, long limit, TimeSpan patience)
    {
        var unknown = new Problem(StatusCodes.Status415UnsupportedMediaType, "SO2055", $"Send a graph as one of {string.Join(", ", syntaxes.Select(offered => offered.MediaType()))}, or several as files of a form.");
        var large = new Problem(StatusCodes.Status413PayloadTooLarge, "SO2057", $"The body is larger than {limit:N0} bytes.");
        if (!request.HasFormContentType)
        {
            if (SyntaxOf(request.ContentType) is not { } syntax)
                return ([], unknown);
            return await RequestBody.ReadAsync(request, limit, patience) is { } body ? ([new GraphDocument(null, syntax, body)], null) : ([], large);
        }

        if (request.ContentLength > limit)
            return ([], large);
        var documents = new List<GraphDocument>();
        using var time = RequestBody.PatienceFor(request, limit, patience);
        try
        {
            var form = await new FormFeature(request, new FormOptions { MultipartBodyLengthLimit = limit, BufferBodyLengthLimit = limit }).ReadFormAsync(time.Token);
            foreach (var file in form.Files)
            {
                if (SyntaxOf(file.ContentType) is not { } syntax)
                    return ([], unknown);
                using var bytes = new MemoryStream();
                await file.CopyToAsync(bytes, request.HttpContext.RequestAborted);
                documents.Add(new GraphDocument(file.FileName, syntax, bytes.ToArray()));
            }
        }
        catch (InvalidDataException)
        {
            return ([], large);
        }
        catch (OperationCanceledException) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return ([], RequestBody.TookTooLong);
        }

        return documents.Count > 0 ? (documents, null) : ([], unknown);

        RdfSyntax? SyntaxOf(string? type) => RdfSyntaxes.OfMediaType(type ?? string.Empty) is { } syntax && syntaxes.Contains(syntax) ? syntax : null;
    }
}
