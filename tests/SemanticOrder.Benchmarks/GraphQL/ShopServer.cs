using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SemanticOrder.GraphQL.Execution;

namespace SemanticOrder.Benchmarks.GraphQL;

/// <summary>
/// One server of the comparison in a process of its own: our engine, or the hand-written answers, over Kestrel. Says its port on the first line, and ends when its input does.
/// <c>GET /allocated</c> gives the bytes allocated so far.
/// </summary>
public sealed class ShopServer : IMeasurement
{
    private static readonly JsonWriterOptions Relaxed = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Verb => "graphql-serve";

    public string Arguments => "engine|floor (a server of the comparison, started by it)";

    public int Run(string[] args)
    {
        if (args is not ["engine" or "floor"])
            return 2;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        using var app = builder.Build();
        app.MapGet("/allocated", () => GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture));
        app.MapPost("/graphql", args[0] == "engine" ? Engine() : AnswerByHandAsync);
        app.StartAsync().GetAwaiter().GetResult();
        Console.WriteLine(app.Urls.First());
        Console.In.ReadToEnd();
        return 0;
    }

    private static RequestDelegate Engine()
    {
        var executor = new GraphQLExecutor(ShopSchema.Build());
        return async context =>
        {
            var read = await context.Request.BodyReader.ReadAtLeastAsync((int)(context.Request.ContentLength ?? 1));
            var body = read.Buffer.IsSingleSegment ? read.Buffer.First : read.Buffer.ToArray();
            context.Response.ContentType = "application/graphql-response+json; charset=utf-8";
            await executor.ExecuteAsync(GraphQLRequest.FromJson(body), context.Response.BodyWriter, context.RequestAborted);
            context.Request.BodyReader.AdvanceTo(read.Buffer.End);
        };
    }

    private static async Task AnswerByHandAsync(HttpContext context)
    {
        var isList = false;
        var read = await context.Request.BodyReader.ReadAtLeastAsync((int)(context.Request.ContentLength ?? 1));
        var json = new Utf8JsonReader(read.Buffer);
        while (json.Read())
            isList |= json.TokenType == JsonTokenType.String && json.GetString()!.StartsWith("query List", StringComparison.Ordinal);
        context.Request.BodyReader.AdvanceTo(read.Buffer.End);
        context.Response.ContentType = "application/graphql-response+json; charset=utf-8";
        using var writer = new Utf8JsonWriter(context.Response.BodyWriter, Relaxed);
        HandWritten.Write(writer, isList);
        writer.Flush();
    }
}
