using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Orders;
using SemanticOrder.SemanticLayer.Explanation;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.SemanticLayer.Tagging;
using SemanticOrder.Storage.Sqlite;
using SemanticOrder.Tagging.Scheme;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Gateway.Commands.Tags;

/// <summary><c>tag export</c> and <c>tag import</c>: questions about tags for a labelling tool, and its answers as choices about the orders.</summary>
internal static class TagLabelling
{
    private const int MostQuestions = 10_000;
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Export(TextWriter output)
    {
        var format = new Option<string>("--format") { Description = "jsonl 或 csv · jsonl or csv", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl", "csv");
        var first = new Option<int>("--first") { Description = "至多多少条 · How many at most", DefaultValueFactory = _ => 100 };
        var decided = new Option<bool>("--decided") { Description = "改为导出有人作过决定的订单，供 tag train 学习 · Instead the orders that people decided about, as texts for 'tag train'" };
        var (data, ontologies) = (CommandOptions.Data(), CommandOptions.Ontologies());
        var command = new Command("export", "导出待确认的标签，供标注工具使用；含备注原文 · Exports the tags to ask about for a labelling tool; the texts of remarks are in it") { format, first, decided, data, ontologies };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var store = GatewayStore.Open(parsed.GetValue(data)!);
            using var knowledge = new KnowledgeService(store, TimeProvider.System);
            await KnowledgeInForce.StartAsync(knowledge, store, new GatewayOptions { Data = parsed.GetValue(data)!, Ontologies = parsed.GetValue(ontologies)! }.Served, cancellation);
            var explanations = new ExplanationService(store, knowledge);
            var isCsv = parsed.GetValue(format) == "csv";
            if (parsed.GetValue(decided))
            {
                if (isCsv)
                    throw new SemanticOrderException("SO8078", "Texts to learn from are JSONL: leave --format out.");
                await foreach (var (order, text) in new DecidedTexts(store, explanations, knowledge, TimeProvider.System).ReadAsync(cancellation))
                    output.WriteLine(Row(order, text));
                return GatewayCommands.Done;
            }

            var questions = await new TaggingQueue(store, explanations, knowledge, TimeProvider.System).ReadAsync(Math.Clamp(parsed.GetValue(first), 0, MostQuestions), cancellation);
            if (isCsv)
                output.WriteLine("id,text,tags,suggested,score");
            foreach (var question in questions.DistinctBy(question => (question.Order.Id, question.Tag.Text)))
                output.WriteLine(Row(question, await explanations.GetTagsAsync(question.Order.Id, cancellation), knowledge.Current, isCsv));
            return GatewayCommands.Done;
        });
        return command;
    }

    public static Command Import(TextWriter output)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "标注工具写回的 JSONL 或 CSV · The JSONL or CSV that the labelling tool wrote back" };
        file.AcceptExistingOnly();
        var by = new Option<string>("--by") { Description = "标注人 · Who labelled", DefaultValueFactory = _ => Environment.UserName };
        var (data, ontologies) = (CommandOptions.Data(), CommandOptions.Ontologies());
        var command = new Command("import", "把标注结果记为对订单的决定 · Records what was labelled as choices about the orders") { file, by, data, ontologies };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var store = GatewayStore.Open(parsed.GetValue(data)!);
            using var knowledge = new KnowledgeService(store, TimeProvider.System);
            await KnowledgeInForce.StartAsync(knowledge, store, new GatewayOptions { Data = parsed.GetValue(data)!, Ontologies = parsed.GetValue(ontologies)! }.Served, cancellation);
            var labels = LabelledOrderFile.Read(await File.ReadAllTextAsync(parsed.GetValue(file)!.FullName, cancellation), parsed.GetValue(file)!.Name);
            var (orders, choices) = await RecordAsync(labels, parsed.GetValue(by)!, store, knowledge, cancellation);
            output.WriteLine($"{orders} orders, {choices} choices recorded");
            return GatewayCommands.Done;
        });
        return command;
    }

    private static async Task<(int Orders, int Choices)> RecordAsync(IReadOnlyList<LabelledOrder> labels, string by, SqliteOrderStore store, KnowledgeService knowledge, CancellationToken cancellation)
    {
        var (explanations, ingestion) = (new ExplanationService(store, knowledge), new IngestionService(store, knowledge, new IngestionOptions(), TimeProvider.System));
        var (service, snapshot, recorded) = (new TagChoiceService(store, knowledge, ingestion, TimeProvider.System), knowledge.Current, 0);
        await CheckAsync(labels, snapshot, store, cancellation);
        foreach (var label in labels)
        {
            var choices = Differences(label, await explanations.GetTagsAsync(new OrderId(label.Order), cancellation), snapshot);
            await service.AssignAsync(new OrderId(label.Order), choices, by, cancellation);
            recorded += choices.Count;
        }

        return (labels.Count, recorded);
    }

    /// <summary>Everything is looked at before anything is recorded.</summary>
    private static async Task CheckAsync(IReadOnlyList<LabelledOrder> labels, KnowledgeSnapshot snapshot, SqliteOrderStore store, CancellationToken cancellation)
    {
        foreach (var label in labels)
        {
            if (label.Tags.FirstOrDefault(key => snapshot.Tags.Scheme.Find(key) is null) is { } unknown)
                throw new SemanticOrderException("SO8077", $"Order '{label.Order}' is labelled '{unknown}', which is no tag of the knowledge in force; nothing was recorded. There are: {string.Join(", ", snapshot.Tags.Scheme.Tags.Select(tag => tag.Key))}.");
            if (await store.FindOrderAsync(new OrderId(label.Order), cancellation) is null)
                throw new IngestionException("SO7024", $"There is no order '{label.Order}'; nothing was recorded.");
        }
    }

    /// <summary>A tag that has ended is neither shown nor decided about.</summary>
    private static bool IsOver(OrderTag tag) => tag.Expires <= TimeProvider.System.GetUtcNow();

    /// <summary>What was read and not labelled is rejected, what was labelled and is not on the order by a person or axiom is given.</summary>
    private static List<TagChoice> Differences(LabelledOrder label, IReadOnlyList<OrderTag> present, KnowledgeSnapshot snapshot)
    {
        var wanted = label.Tags.Select(key => snapshot.Tags.Scheme.Find(key)!.Concept).ToHashSet(StringComparer.Ordinal);
        var read = present.Where(tag => tag.State != OrderTagState.Rejected && !IsOver(tag)).Select(tag => (Tag: tag, Definition: snapshot.Tags.Find(tag.Concept))).Where(entry => entry.Definition is not null).ToList();
        return
        [
            .. wanted.Where(concept => !read.Exists(entry => entry.Definition!.Concept == concept && entry.Tag.Source is TagSource.Human or TagSource.Inferred)).Order(StringComparer.Ordinal).Select(concept => new TagChoice(concept, TagDecision.Assigned)),
            .. read.Where(entry => !wanted.Contains(entry.Definition!.Concept) && entry.Tag.Source != TagSource.Inferred).Select(entry => entry.Definition!.Concept).Distinct().Select(concept => new TagChoice(concept, TagDecision.Rejected)),
        ];
    }

    /// <summary>As <c>tag train</c> reads it: none stands for no tag.</summary>
    private static string Row(OrderId order, LabelledText text) => new JsonObject
    {
        ["id"] = order.Value, ["text"] = text.Text, ["tags"] = new JsonArray([.. text.Tags.DefaultIfEmpty("none").Select(key => (JsonNode)key)]),
    }.ToJsonString(Readable);

    private static string Row(TagQuestion question, IReadOnlyList<OrderTag> tags, KnowledgeSnapshot snapshot, bool isCsv)
    {
        List<string> Keys(OrderTagState state) => [.. tags.Where(tag => tag.State == state && !IsOver(tag)).Select(tag => snapshot.Tags.Find(tag.Concept)?.Key).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        var (given, suggested, text) = (Keys(OrderTagState.Applied), Keys(OrderTagState.Suggested), question.Tag.Text ?? "");
        if (isCsv)
            return string.Join(',', new[] { question.Order.Id.Value, text, string.Join('|', given), string.Join('|', suggested), FormattableString.Invariant($"{question.Tag.Score:0.####}") }.Select(LabelledOrderFile.Quote));
        return new JsonObject
        {
            ["id"] = question.Order.Id.Value, ["text"] = text, ["tags"] = new JsonArray([.. given.Select(key => (JsonNode)key)]), ["suggested"] = new JsonArray([.. suggested.Select(key => (JsonNode)key)]), ["score"] = question.Tag.Score,
        }.ToJsonString(Readable);
    }
}
