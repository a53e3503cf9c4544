using System.CommandLine;
using System.Globalization;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.SemanticLayer.Explanation;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.SemanticLayer.Tagging;
using SemanticOrder.Storage.Sqlite;
using SemanticOrder.Tagging;
using SemanticOrder.Tagging.Training;
using SemanticOrder.Tagging.Versions;

namespace SemanticOrder.Gateway.Commands.Tags;

/// <summary><c>tag drift</c> and <c>tag promote</c>: what the log of decisions says of the tags, and whether a candidate may replace the model in use.</summary>
internal static class TagReports
{
    public static Command Drift(TextWriter output)
    {
        var (data, share) = (CommandOptions.Data(), new Option<double>("--now") { Description = "日志的最后多大一部分算作现在 · The last part of the log that counts as now", DefaultValueFactory = _ => 0.5 });
        var command = new Command("drift", "比较先后两段日志：分数、新奇度、接受率 · Compares the earlier with the later part of the log: scores, novelty, acceptance") { data, share };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var store = GatewayStore.Open(parsed.GetValue(data)!);
            var tags = await TagDrift.ReadAsync(new SqliteFeedbackStore(store), parsed.GetValue(share), TimeProvider.System.GetUtcNow(), cancellation);
            foreach (var tag in tags)
                output.WriteLine(Line(tag));
            output.WriteLine($"{tags.Sum(tag => tag.Then + tag.Now)} decisions");
            return tags.Any(tag => tag.IsAlarmed) ? GatewayCommands.InputWrong : GatewayCommands.Done;
        });
        return command;
    }

    public static Command Promote(TextWriter output)
    {
        var candidate = new Argument<string>("HASH") { Description = "候选模型的散列值 · Hash of the candidate" };
        var suite = new Option<FileInfo[]>("--suite") { Description = "冻结的评测文本 · The frozen suite: labelled texts that neither model was trained on", Required = true, AllowMultipleArgumentsPerToken = true };
        suite.AcceptExistingOnly();
        var (data, ontologies, models) = (CommandOptions.Data(), CommandOptions.Ontologies(), CommandOptions.Models());
        var command = new Command("promote", "候选模型过关才启用 · Puts a candidate in use if it passes the promotion gate") { candidate, suite, data, ontologies, models };
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = new GatewayOptions { Data = parsed.GetValue(data)!, Ontologies = parsed.GetValue(ontologies)!, Models = parsed.GetValue(models) };
            var shelf = new ModelShelf(options.Served.Models);
            var next = shelf.Read(parsed.GetValue(candidate)!);
            var current = shelf.Read(shelf.Current ?? throw new TaggingException("SO9106", $"No model of {options.Served.Models} is in use, so there is none that the candidate could do better than. Put one in use with the verb tag train."));
            var texts = parsed.GetValue(suite)!.SelectMany(file => LabelledTextFile.Parse(File.ReadAllText(file.FullName), file.FullName).Texts).ToList();
            await using var store = GatewayStore.Open(options.Data);
            using var knowledge = new KnowledgeService(store, TimeProvider.System);
            await KnowledgeInForce.StartAsync(knowledge, store, options.Served, cancellation);
            var verdict = await new ModelPromotion(new SqliteFeedbackStore(store), new ExplanationService(store, knowledge), knowledge, TimeProvider.System).JudgeAsync(current, next, texts, cancellation);
            Write(output, verdict);
            output.WriteLine(verdict.IsPromoted ? $"model {shelf.Use(next.Hash).Hash} in use" : $"model {next.Hash} stays a candidate");
            return verdict.IsPromoted ? GatewayCommands.Done : GatewayCommands.InputWrong;
        });
        return command;
    }

    private static void Write(TextWriter output, PromotionVerdict verdict)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"suite: micro-F1 {verdict.F1Before:0.000} in use, {verdict.F1After:0.000} candidate, calibration error {verdict.CalibrationError:0.000}"));
        output.WriteLine(verdict.Decisions == 0
            ? "log: no decisions whose texts are there"
            : string.Create(CultureInfo.InvariantCulture, $"log: {verdict.Decisions} decisions, uplift {verdict.Uplift.Value:0.0000} ({verdict.Uplift.Lower:0.0000} to {verdict.Uplift.Upper:0.0000}), effective sample {verdict.Uplift.EffectiveSampleSize:0}"));
        foreach (var refusal in verdict.Refusals)
            output.WriteLine($"- {refusal}");
    }

    private static string Line(TagDrift tag)
    {
        if (tag.Scores is null)
            return $"{tag.Tag,-16} {tag.Then} decisions then, {tag.Now} now: too few to compare";
        var acceptance = tag.AcceptRate is not { } rate ? "too few answers"
            : string.Create(CultureInfo.InvariantCulture, $"{rate:0.00} then, {tag.Acceptance switch { < 0 => "has fallen", > 0 => "has risen", _ => "holds" }}");
        return $"{tag.Tag,-16} scores {Index(tag.Scores)}, novelty {Index(tag.Novelty)}, acceptance {acceptance}";
    }

    private static string Index(double? index) => string.Create(CultureInfo.InvariantCulture, $"PSI {index:0.000}{(index >= TagDrift.Moved ? " (moved)" : "")}");
}
