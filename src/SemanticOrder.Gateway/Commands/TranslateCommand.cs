using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Gateway.Schema;
using SemanticOrder.Gateway.Schema.Resolvers;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Orders;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.SemanticLayer.Translation;

namespace SemanticOrder.Gateway.Commands;

/// <summary><c>translate</c>: says a value of one system in the words of another, from the ontology folder alone or for an order of the database.</summary>
internal static class TranslateCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static Command Create(TextWriter output, KnowledgeCompiler compiler)
    {
        var from = new Option<string>("--from") { Required = true, Description = "system.field=value" };
        var to = new Option<string>("--to") { Description = "system 或 system.field · system or system.field; without it, what the value means" };
        var at = new Option<string>("--at") { Description = "时刻，ISO 8601 · When it was said" };
        var context = new Option<string[]>("--context") { Description = "k=v …", AllowMultipleArgumentsPerToken = true };
        var order = new Option<string>("--order") { Description = "订单号，取其时间与作业 · An order of the database that gives times and lanes" };
        var why = new Option<bool>("--why") { Description = "说明理由 · Say why" };
        var json = new Option<bool>("--json") { Description = "以 JSON 回答 · Answer in JSON" };
        var (data, ontologies) = (CommandOptions.Data(), CommandOptions.Ontologies());
        var command = new Command("translate", "翻译一个值 · Translates one value") { from, to, at, context, order, why, json, data, ontologies };
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = Request(parsed.GetValue(from)!, parsed.GetValue(to), parsed.GetValue(at), parsed.GetValue(context) ?? []);
            var withWhy = parsed.GetValue(why);
            var answer = parsed.GetValue(order) is { } id
                ? await ForOrderAsync(request, id, withWhy, parsed.GetValue(data)!, parsed.GetValue(ontologies)!, cancellation)
                : await Task.Run(() => Alone(request, withWhy, parsed.GetValue(ontologies)!, compiler, cancellation), cancellation);
            if (parsed.GetValue(json))
                await output.WriteLineAsync(JsonSerializer.Serialize(answer, Json));
            else
                Write(output, answer);
            return GatewayCommands.Done;
        });
        return command;
    }

    private static TranslationRequest Request(string from, string? to, string? at, string[] context)
    {
        var equals = from.IndexOf('=', StringComparison.Ordinal);
        var dot = from.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0 || equals < dot)
            throw new SemanticOrderException("SO8062", $"--from '{from}' is not system.field=value, for example --from taobao.sku_properties_name=尺码:M.");
        DateTimeOffset? time = null;
        if (at is not null)
        {
            time = DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read)
                ? read
                : throw new SemanticOrderException("SO8062", $"--at '{at}' is no time, for example 2026-01-08T10:00:00+08:00.");
        }

        var target = to?.Split('.', 2);
        return new TranslationRequest(from[..dot], from[(dot + 1)..equals], from[(equals + 1)..])
        {
            ToSystem = target?[0],
            ToField = target is [_, var field] ? field : null,
            At = time,
            Context = context.Select(Entry).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal),
        };
    }

    private static KeyValuePair<string, string> Entry(string text) => text.Split('=', 2) is [{ Length: > 0 } key, var value]
        ? new(key, value)
        : throw new SemanticOrderException("SO8062", $"--context '{text}' is not key=value, for example --context brand=KN sex=F.");

    private static Translation Alone(TranslationRequest request, bool withWhy, string ontologies, KnowledgeCompiler compiler, CancellationToken cancellation)
    {
        var build = compiler.Build(KnowledgeFolder.Read(ontologies), cancellation: cancellation);
        var knowledge = build.Knowledge ?? throw new KnowledgeException(build.Diagnostics);
        return new Translator(knowledge.Catalog, knowledge.Ontology, knowledge.Policies).Translate(request, order: null, withWhy);
    }

    private static async Task<Translation> ForOrderAsync(TranslationRequest request, string order, bool withWhy, string data, string ontologies, CancellationToken cancellation)
    {
        if (!File.Exists(GatewayStore.FileIn(data)))
            throw new SemanticOrderException("SO8063", $"There is no database in '{data}'. Name its folder with --data.");
        await using var store = GatewayStore.Open(data);
        using var knowledge = new KnowledgeService(store, TimeProvider.System);
        await KnowledgeInForce.StartAsync(knowledge, store, new ServedFolder(ontologies, "", ServedFolder.NoModel), cancellation);
        return await new TranslationService(store, knowledge).TranslateAsync(request, new OrderId(order), withWhy, cancellation);
    }

    private static void Write(TextWriter output, Translation answer)
    {
        foreach (var meaning in answer.Meanings)
            output.WriteLine($"means      {meaning.PropertyIri} = {meaning.Value}{(meaning.Unit is null ? "" : " " + meaning.Unit)}{(meaning.ConceptIri is null ? "" : $" <{meaning.ConceptIri}>")}");
        foreach (var value in answer.Entailed)
            output.WriteLine($"entailed   {value.System}.{value.Field} = {value.Value} ({LossName.Of(value.Loss)})");
        foreach (var candidate in answer.Candidates)
            output.WriteLine($"candidate  {candidate.System}.{candidate.Field} = {candidate.Value}: {candidate.ReasonZh} {candidate.ReasonEn}");
        output.WriteLine($"loss       {LossName.Of(answer.Loss.Kind)} {answer.Loss.TextZh} {answer.Loss.TextEn}".TrimEnd());
        if (answer.Missing.Count > 0)
            output.WriteLine($"missing    {string.Join(", ", answer.Missing)}");
        foreach (var problem in answer.Problems)
            output.WriteLine($"problem    {problem.Code} {problem.TextZh} {problem.TextEn}");
        if (answer.Why is { } why)
        {
            foreach (var line in StatementResolvers.Lines(why, ["zh"]))
                output.WriteLine(line);
        }
    }
}
