using System.CommandLine;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.Gateway.Commands;

/// <summary><c>ingest</c>: takes payload files into the database, also while a gateway serves from it. It works under the knowledge in force there.</summary>
internal static class IngestCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var files = new Argument<FileInfo[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = "报文文件 · Payload files" };
        var source = new Option<string>("--source") { Required = true, Description = "来源系统 · The source system, for example taobao" };
        var (data, ontologies, models, model) = (CommandOptions.Data(), CommandOptions.Ontologies(), CommandOptions.Models(), CommandOptions.Model());
        var command = new Command("ingest", "把报文文件送入数据库 · Takes payload files in") { files, source, data, ontologies, models, model };
        command.SetAction(async (parsed, cancellation) =>
        {
            var missing = parsed.GetValue(files)!.Where(file => !file.Exists).ToList();
            if (missing.Count > 0)
                return GatewayCommands.Wrong(error, string.Join(Environment.NewLine, missing.Select(file => $"There is no file '{file}'.")));
            return await RunAsync(parsed.GetValue(files)!, parsed.GetValue(source)!, new GatewayOptions { Data = parsed.GetValue(data)!, Ontologies = parsed.GetValue(ontologies)!, Models = parsed.GetValue(models), Model = parsed.GetValue(model) }, CommandOptions.IsGiven(parsed, ontologies), output, error, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(FileInfo[] files, string source, GatewayOptions options, bool isFolderNamed, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        await using var store = GatewayStore.Open(options.Data);
        using var knowledge = new KnowledgeService(store, TimeProvider.System);
        await KnowledgeInForce.StartAsync(knowledge, store, options.Served, isFolderNamed ? error : null, cancellation);
        var limits = new IngestionOptions();
        var ingestion = new IngestionService(store, knowledge, limits, TimeProvider.System);
        var total = IngestionReport.Empty;
        foreach (var file in files)
        {
            if (file.Length > limits.MaxPayloadBytes)
                throw new SemanticOrderException("SO8043", $"'{file}' has {file.Length:N0} bytes; at most {limits.MaxPayloadBytes:N0} are taken. Split it.");
            // Progress is told as it happens, on the thread that made it.
            var progress = new ImmediateProgress(done => error.WriteLine($"{file.Name}: {done}"));
            var report = await ingestion.IngestAsync(source, await File.ReadAllBytesAsync(file.FullName, cancellation), progress, cancellation);
            total = total.Plus(report);
            output.WriteLine($"{file.Name}: accepted {report.Accepted}, unchanged {report.Unchanged}, late {report.Late}, rejected {report.Rejected.Count}");
            foreach (var rejected in report.Rejected)
                output.WriteLine($"  #{rejected.Id.Value} {(rejected.Record is { } record ? record + ": " : "")}{rejected.Reason with { File = rejected.Reason.File ?? file.Name }}");
        }

        if (files.Length > 1)
            output.WriteLine($"total: accepted {total.Accepted}, unchanged {total.Unchanged}, late {total.Late}, rejected {total.Rejected.Count}");
        if (total.OrderedByArrival)
            output.WriteLine("没有源版本，记录按到达先后排序。 · No source version orders these records; arrival did.");
        return total.Rejected.Count == 0 ? GatewayCommands.Done : GatewayCommands.InputWrong;
    }

    private sealed class ImmediateProgress(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
