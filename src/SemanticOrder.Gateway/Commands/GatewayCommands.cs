using System.CommandLine;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Commands.Tags;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.Gateway.Commands;

/// <summary>
/// The verbs of the executable. Exit codes: 0 done; 1 done, but something in the input is wrong (rejected records, failing mapping tests, faulty ontologies);
/// 2 not done: the command line or the place it names is wrong.
/// </summary>
internal static class GatewayCommands
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, and something in the input is wrong.</summary>
    public const int InputWrong = 1;

    /// <summary>Not done.</summary>
    public const int UsageWrong = 2;

    private static readonly string[] Help = ["-h", "-?", "/?", "/h", "--help", "--version"];

    /// <summary>Runs a command line; without a verb it is <c>serve</c>.</summary>
    /// <param name="args">The verb and its options.</param>
    /// <param name="output">Takes what was asked for.</param>
    /// <param name="error">Takes what is wrong.</param>
    /// <param name="knowledge">Compiles ontology folders; null for one of its own.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, KnowledgeCompiler? knowledge = null)
    {
        var compiler = knowledge ?? new KnowledgeCompiler();
        List<Command> verbs =
        [
            ServeCommand.Create(output), IngestCommand.Create(output, error), TranslateCommand.Create(output, compiler), ValidateCommand.Create(output, compiler), QueryCommand.Create(output, error, compiler),
            SchemaCommand.Create(output, compiler), KeysCommand.Create(output), ExtractCommand.Create(output, error), ExportCommand.Create(output), TagCommand.Create(output, error, compiler),
        ];
        if (args.Length == 0 || (args[0].StartsWith('-') && !Help.Contains(args[0])))
            args = ["serve", .. args];
        if (!args[0].StartsWith('-') && !verbs.Exists(verb => verb.Name == args[0]) && args[0] is not ("/?" or "/h"))
            return Wrong(error, $"Unknown verb '{args[0]}'. Verbs: {string.Join(", ", verbs.Select(verb => verb.Name))}.");

        var root = new RootCommand("语义订单网关 · The semantic order gateway");
        foreach (var verb in verbs)
            root.Add(verb);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
            return Wrong(error, string.Join(Environment.NewLine, parsed.Errors.Select(found => found.Message)) + $"{Environment.NewLine}See '{args[0]} --help'.");
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (KnowledgeException fault) when (fault.Diagnostics.Count > 0)
        {
            foreach (var found in fault.Diagnostics)
                error.WriteLine(found);
            return InputWrong;
        }
        catch (SemanticOrderException fault)
        {
            return Wrong(error, fault.Diagnostic.ToString());
        }
        catch (OperationCanceledException)
        {
            return Done;
        }
    }

    /// <summary>Says what is wrong with the command line.</summary>
    public static int Wrong(TextWriter error, string message)
    {
        error.WriteLine(message);
        return UsageWrong;
    }
}
