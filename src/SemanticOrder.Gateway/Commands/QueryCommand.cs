using System.Buffers;
using System.CommandLine;
using System.Text;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Gateway.Endpoints.Sparql;
using SemanticOrder.Gateway.Schema;
using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.Sparql;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Results;

namespace SemanticOrder.Gateway.Commands;

/// <summary><c>query</c>: asks a SPARQL query over the closed knowledge of an ontology folder, or over RDF files.</summary>
internal static class QueryCommand
{
    public static Command Create(TextWriter output, TextWriter error, KnowledgeCompiler compiler)
    {
        var text = new Argument<string?>("QUERY") { Arity = ArgumentArity.ZeroOrOne, Description = "SPARQL" };
        var file = new Option<string>("--file") { Description = "从文件读查询 · Read the query from a file" };
        var explain = new Option<bool>("--explain") { Description = "显示执行计划 · Show how it is run, with the number of solutions of each step" };
        var format = new Option<string>("--output") { Description = "table, csv, tsv, json, xml", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "csv", "tsv", "json", "xml");
        var knowledge = new Option<string>("--knowledge") { Description = "本体文件夹 · Folder with core/, domains/ and sources/", DefaultValueFactory = _ => DefaultFolders.Ontologies };
        var data = new Option<string[]>("--data") { Description = "查询 RDF 文件而不是知识 · Ask these RDF files in place of the knowledge", AllowMultipleArgumentsPerToken = true };
        var snapshot = new Option<string>("--snapshot") { Description = "数据的快照文件，下次直接读取 · With --data: a snapshot file, written the first time and read the next" };
        var entailment = new Option<string>("--entailment") { Description = "simple, rdfs, owl-rl：还算上由此推出的 · Also what follows under this regime", DefaultValueFactory = _ => "simple" };
        entailment.AcceptOnlyFromAmong([.. EntailmentParameter.Words]);
        var command = new Command("query", "用 SPARQL 查询知识 · Asks the knowledge in SPARQL") { text, file, explain, format, knowledge, data, snapshot, entailment };
        var remote = new RemoteCommandOptions();
        remote.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var query = ReadQuery(parsed.GetValue(text), parsed.GetValue(file));
                var options = remote.Read(parsed);
                using var endpoints = options.IsOff ? null : new RemoteEndpoints(options);
                var engine = new SparqlEngine(new SparqlOptions { Services = endpoints, Sources = options.Graphs() });
                var (graph, prefixes) = parsed.GetValue(data) is { Length: > 0 } files
                    ? (DataFiles.Read(files, parsed.GetValue(snapshot), error), PredeclaredPrefixes.All)
                    : Build(parsed.GetValue(knowledge)!, compiler, cancellation);
                Run(query, parsed.GetValue(explain), parsed.GetValue(format)!, engine, new EntailedGraph(graph).Under(EntailmentParameter.Parse(parsed.GetValue(entailment)!)), prefixes, output, cancellation);
                return GatewayCommands.Done;
            },
            cancellation));
        return command;
    }

    private static string ReadQuery(string? text, string? file)
    {
        if (text is null == file is null)
            throw new SemanticOrderException("SO2061", "Give a query, or a file with --file, but not both.");
        try
        {
            return text ?? File.ReadAllText(file!);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SemanticOrderException("SO2061", $"The file '{file}' cannot be read: {fault.Message}", innerException: fault);
        }
    }

    private static (QuadSnapshot Graph, IReadOnlyDictionary<string, string> Prefixes) Build(string folder, KnowledgeCompiler compiler, CancellationToken cancellation)
    {
        var build = compiler.Build(KnowledgeFolder.Read(folder), cancellation: cancellation);
        var knowledge = build.Knowledge ?? throw new KnowledgeException(build.Diagnostics);
        return (knowledge.Graph, knowledge.Prefixes);
    }

    private static void Run(string text, bool isExplained, string format, SparqlEngine engine, IQuadSource graph, IReadOnlyDictionary<string, string> prefixes, TextWriter output, CancellationToken cancellation)
    {
        var query = SparqlParser.ParseQuery(text, ServedDataset.OptionsOf(prefixes));
        if (isExplained)
        {
            var plan = engine.Explain(query, graph, run: true, cancellation);
            output.WriteLine(format == "json" ? plan.ToJson() : plan.ToText());
            return;
        }

        switch (query)
        {
            case ConstructQuery construct:
                WriteGraph(engine.Construct(construct, graph, cancellation), prefixes, output);
                break;
            case DescribeQuery describe:
                WriteGraph(engine.Construct(describe, graph, cancellation), prefixes, output);
                break;
            case AskQuery ask:
                WriteTable(new ResultTable(engine.Ask(ask, graph, cancellation)), format, prefixes, output);
                break;
            case SelectQuery select:
                // The terms of the evaluation end with the sequence, so the table is written before.
                using (var solutions = engine.Select(select, graph, cancellation))
                    WriteTable(Collect(solutions), format, prefixes, output);
                break;
        }
    }

    private static ResultTable Collect(SolutionSequence solutions)
    {
        var table = new ResultTable(solutions.Variables, solutions.Terms);
        var row = new TermId[solutions.Variables.Count];
        while (solutions.MoveNext())
        {
            for (var column = 0; column < row.Length; column++)
                row[column] = solutions[column];
            table.Add(row);
        }

        return table;
    }

    private static void WriteTable(ResultTable table, string format, IReadOnlyDictionary<string, string> prefixes, TextWriter output)
    {
        if (format == "table" || (table.Boolean is not null && format is "csv" or "tsv"))
        {
            new TextTable(new PrefixTable(prefixes)).Write(table, output);
            return;
        }

        var text = new ArrayBufferWriter<byte>();
        using var writer = ResultWriter.Create(Enum.Parse<ResultSyntax>(format, ignoreCase: true), text);
        table.WriteTo(writer);
        output.WriteLine(Encoding.UTF8.GetString(text.WrittenSpan).TrimEnd('\r', '\n'));
    }

    private static void WriteGraph(GraphResult triples, IReadOnlyDictionary<string, string> prefixes, TextWriter output)
    {
        var terms = new TermDictionary();
        var quads = triples.Select(triple => new Quad(terms.Add(triple.Subject), terms.Add(triple.Predicate), terms.Add(triple.Object))).ToList();
        output.Write(new RdfWriter(terms, new RdfWriterOptions { Prefixes = prefixes }).Write(quads, RdfSyntax.Turtle));
    }
}
