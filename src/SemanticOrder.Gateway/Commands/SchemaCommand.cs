using System.CommandLine;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Schema;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Comparison;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.Gateway.Commands;

/// <summary>
/// <c>schema</c>: prints the GraphQL schema that an ontology folder makes, or compares it with another: a folder, or a <c>.graphql</c> file that was printed before.
/// Breaking changes give exit code 1, so that a build can refuse them.
/// </summary>
internal static class SchemaCommand
{
    public static Command Create(TextWriter output, KnowledgeCompiler compiler)
    {
        var ontologies = CommandOptions.Ontologies();
        var before = new Option<string>("--since")
        {
            Description = "与之比较的文件夹或 .graphql 文件 · Tell what changed since this folder or .graphql file",
        };
        var command = new Command("schema", "打印或比较 GraphQL 模式 · Prints the GraphQL schema, or what changed in it") { ontologies, before };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var schema = OfFolder(parsed.GetValue(ontologies)!, compiler, cancellation);
                if (parsed.GetValue(before) is { } since)
                    return Compare(File.Exists(since) ? OfFile(since) : OfFolder(since, compiler, cancellation), schema, output);
                output.WriteLine(SchemaPrinter.Print(schema));
                return GatewayCommands.Done;
            },
            cancellation));
        return command;
    }

    private static int Compare(GraphQL.Types.Schema before, GraphQL.Types.Schema after, TextWriter output)
    {
        var changes = SchemaComparison.Compare(before, after);
        foreach (var change in changes)
            output.WriteLine(change);
        var breaking = changes.Count(change => change.Severity == ChangeSeverity.Breaking);
        output.WriteLine($"{changes.Count} changes, {breaking} of them breaking.");
        return breaking == 0 ? GatewayCommands.Done : GatewayCommands.InputWrong;
    }

    private static GraphQL.Types.Schema OfFolder(string folder, KnowledgeCompiler compiler, CancellationToken cancellation)
    {
        var build = compiler.Build(KnowledgeFolder.Read(folder), cancellation: cancellation);
        if (build.Knowledge is null)
            throw new KnowledgeException(build.Diagnostics);
        var clashes = new List<Diagnostic>();
        return SchemaFactory.Describe(build.Knowledge, clashes) ?? throw new KnowledgeException(clashes);
    }

    private static GraphQL.Types.Schema OfFile(string file)
    {
        try
        {
            return new SchemaBuilder().AddText(File.ReadAllText(file)).Build();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SemanticOrderException("SO8064", $"'{file}' cannot be read: {fault.Message}", innerException: fault);
        }
        catch (Exception fault) when (fault is GraphQLRequestException or GraphQLSchemaException)
        {
            throw new SemanticOrderException("SO8064", $"'{file}' is no GraphQL schema: {fault.Message}", innerException: fault);
        }
    }
}
