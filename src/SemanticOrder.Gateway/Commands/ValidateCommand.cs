using System.CommandLine;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Schema;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.Gateway.Commands;

/// <summary>
/// <c>validate</c>: compiles an ontology folder with its shapes, checks its GraphQL names and runs its mapping tests; with <c>--payload</c> it also reads payload files and validates their orders,
/// with <c>--since</c> it tells what is inferred differently than before. Nothing is stored.
/// </summary>
internal static class ValidateCommand
{
    public static Command Create(TextWriter output, KnowledgeCompiler compiler)
    {
        var folder = new Argument<string>("FOLDER") { Description = "本体文件夹 · Folder with core/, domains/ and sources/" };
        var payload = new Option<FileInfo[]>("--payload") { Description = "报文文件，用形状检查其中的订单 · Payload files whose orders are checked against the shapes", AllowMultipleArgumentsPerToken = true };
        var source = new Option<string>("--source") { Description = "报文的来源系统 · The source system of the payload" };
        var since = new Option<string>("--since") { Description = "与之比较的文件夹，或数据库中的知识版本 · Tell what is inferred differently since this folder, or this knowledge version of the database" };
        var data = CommandOptions.Data();
        var command = new Command("validate", "检查本体文件夹并运行映射测试 · Checks an ontology folder and runs its mapping tests") { folder, payload, source, since, data };
        payload.AcceptExistingOnly();
        command.Validators.Add(result =>
        {
            if (result.GetValue(payload) is { Length: > 0 } && result.GetValue(source) is null)
                result.AddError("--payload needs --source SYSTEM, for example --source jd.");
        });
        command.SetAction((parsed, cancellation) => Task.Run(
            async () =>
            {
                var code = await RunAsync(parsed.GetValue(folder)!, parsed.GetValue(payload) ?? [], parsed.GetValue(source), output, compiler, cancellation);
                if (parsed.GetValue(since) is { } before)
                    await KnowledgeComparison.WriteAsync(before, parsed.GetValue(data)!, parsed.GetValue(folder)!, output, compiler, cancellation);
                return code;
            },
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string folder, FileInfo[] payloads, string? source, TextWriter output, KnowledgeCompiler compiler, CancellationToken cancellation)
    {
        var code = Run(folder, output, compiler, cancellation);
        if (code != GatewayCommands.Done || payloads.Length == 0)
            return code;
        return await PayloadValidation.RunAsync(KnowledgeFolder.Read(folder), payloads, source!, output, cancellation) ? GatewayCommands.Done : GatewayCommands.InputWrong;
    }

    private static int Run(string folder, TextWriter output, KnowledgeCompiler compiler, CancellationToken cancellation)
    {
        var build = compiler.Build(KnowledgeFolder.Read(folder), cancellation: cancellation);
        var found = build.Diagnostics.ToList();
        var (tests, failed) = (0, 0);
        if (build.Knowledge is { } knowledge)
        {
            SchemaFactory.Check(knowledge, new Dictionary<string, string>(), found);
            var runner = new MappingTestRunner(knowledge);
            foreach (var test in knowledge.Files.Where(file => file.Path.EndsWith(MappingTestReader.Ending, StringComparison.Ordinal)).SelectMany(file => MappingTestReader.Read(file, found)).ToList())
            {
                cancellation.ThrowIfCancellationRequested();
                tests++;
                if (runner.Run(test) is { } failure)
                {
                    failed++;
                    found.Add(failure);
                }
            }
        }

        foreach (var diagnostic in found)
            output.WriteLine(diagnostic with { File = diagnostic.File is { } file ? Path.Combine(folder, file) : null });
        var errors = found.Count(diagnostic => diagnostic.Severity == Severity.Error);
        output.WriteLine(build.Knowledge is null
            ? $"{errors} errors; the mapping tests were not run."
            : $"{build.Knowledge.Files.Count} files, {tests} mapping tests, {failed} failed, {errors} errors, {found.Count - errors} warnings and hints.");
        return errors == 0 ? GatewayCommands.Done : GatewayCommands.InputWrong;
    }
}
