using System.CommandLine;
using System.Globalization;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Orders;
using SemanticOrder.SemanticLayer.Explanation;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.Storage.Sqlite;
using SemanticOrder.Tagging.Evaluation;
using SemanticOrder.Tagging.Feedback;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Scheme;
using SemanticOrder.Tagging.Training;
using SemanticOrder.Tagging.Versions;

namespace SemanticOrder.Gateway.Commands.Tags;

/// <summary><c>tag drift</c> and <c>tag promote</c>: what the log of decisions says of the tags, and whether a candidate may replace the model in use.</summary>
internal static class TagReports
{
    private const double Floor = 0.1;
    private const int LeastAnswers = 20;

    public static Command Drift(TextWriter output)
    {
        var (data, share) = (CommandOptions.Data(), new Option<double>("--now") { Description = "日志的最后多大一部分算作现在 · The last part of the log that counts as now", DefaultValueFactory = _ => 0.5 });
        var command = new Command("drift", "比较先后两段日志：分数、新奇度、接受率 · Compares the earlier with the later part of the log: scores, novelty, acceptance") { data, share };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var store = GatewayStore.Open(parsed.GetValue(data)!);
            var log = await new SqliteFeedbackStore(store).RewardsAsync(new RewardRules(), TimeProvider.System.GetUtcNow(), cancellation);
            foreach (var tag in log.GroupBy(reward => reward.Decision.Tag, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
                output.WriteLine(Line(tag.Key, [.. tag], parsed.GetValue(share)));
            output.WriteLine($"{log.Count} decisions");
            return GatewayCommands.Done;
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
            var (next, current) = (shelf.Read(parsed.GetValue(candidate)!), shelf.Read(shelf.Current ?? ""));
            var texts = parsed.GetValue(suite)!.SelectMany(file => LabelledTextFile.Parse(File.ReadAllText(file.FullName), file.FullName).Texts).ToList();
            var refusals = await RefusalsAsync(current, next, texts, options, cancellation);
            foreach (var refusal in refusals)
                output.WriteLine(refusal);
            output.WriteLine(refusals.Count == 0 ? $"model {shelf.Use(next.Hash).Hash} in use" : $"model {next.Hash} stays a candidate");
            return refusals.Count == 0 ? GatewayCommands.Done : GatewayCommands.InputWrong;
        });
        return command;
    }

    private static string Line(string tag, LoggedReward[] log, double share)
    {
        var cut = log.Length - Math.Clamp((int)Math.Round(log.Length * share), 0, log.Length);
        var (then, now) = (log[..cut], log[cut..]);
        if (then.Length == 0 || now.Length == 0)
            return $"{tag,-16} {log.Length} decisions, too few to compare";
        double Index(Func<FeedbackEvent, double> value) => DriftMonitor.StabilityIndex([.. then.Select(reward => value(reward.Decision))], [.. now.Select(reward => value(reward.Decision))]);
        var (before, after) = (then.Where(reward => !reward.IsTimedOut).ToList(), now.Where(reward => !reward.IsTimedOut).ToList());
        var rate = before.Count == 0 ? 0 : before.Count(reward => reward.Reward > 0) / (double)before.Count;
        var chart = new AcceptRateChart(rate);
        foreach (var reward in after)
            chart.Add(reward.Reward > 0);
        var acceptance = before.Count < LeastAnswers ? "acceptance: too few answers" : $"acceptance {rate:0.00} then, {(chart.HasFallen ? "has fallen" : chart.IsAlarmed ? "has risen" : "holds")}";
        return string.Create(CultureInfo.InvariantCulture, $"{tag,-16} PSI of scores {Index(decision => decision.Probability):0.000}, of novelty {Index(decision => decision.Novelty):0.000}; ") + acceptance;
    }

    private static async Task<IReadOnlyList<string>> RefusalsAsync(IntentModel champion, IntentModel candidate, IReadOnlyList<LabelledText> suite, GatewayOptions options, CancellationToken cancellation)
    {
        var (before, after) = (IntentEvaluation.Of(champion, suite), IntentEvaluation.Of(candidate, suite));
        await using var store = GatewayStore.Open(options.Data);
        using var knowledge = new KnowledgeService(store, TimeProvider.System);
        await KnowledgeInForce.StartAsync(knowledge, store, options.Served, cancellation);
        var log = await RescoredAsync(await new SqliteFeedbackStore(store).RewardsAsync(new RewardRules(), TimeProvider.System.GetUtcNow(), cancellation), champion, candidate, new ExplanationService(store, knowledge), knowledge.Current, cancellation);
        var (wanted, inUse) = (Policy(1), Policy(0));
        return PromotionGate.Refusals(
            OffPolicyEvaluation.Uplift(log, wanted, inUse), new OffPolicyEvaluation(log, wanted).SelfNormalised().Value - new OffPolicyEvaluation(log, inUse).SelfNormalised().Value, after.CalibrationError,
            before.ByTag.ToDictionary(tag => tag.Key, tag => tag.Value.F1), after.ByTag.ToDictionary(tag => tag.Key, tag => tag.Value.F1));
    }

    /// <summary>The decisions whose texts are still there, with the probabilities that both models give the tag now: the context of each.</summary>
    private static async Task<List<LoggedDecision>> RescoredAsync(
        IReadOnlyList<LoggedReward> log, IntentModel champion, IntentModel candidate, ExplanationService explanations, KnowledgeSnapshot snapshot, CancellationToken cancellation)
    {
        var (scorers, decisions) = ((Champion: new IntentScorer(champion), Candidate: new IntentScorer(candidate)), new List<LoggedDecision>());
        foreach (var order in log.GroupBy(reward => reward.Decision.Order, StringComparer.Ordinal))
        {
            var tags = await explanations.GetTagsAsync(new OrderId(order.Key), cancellation);
            foreach (var reward in order)
            {
                if (tags.FirstOrDefault(tag => tag.Text is not null && snapshot.Tags.Find(tag.Concept)?.Key == reward.Decision.Tag)?.Text is not { } text)
                    continue;
                if (Probability(scorers.Champion, reward.Decision.Tag, text) is { } now && Probability(scorers.Candidate, reward.Decision.Tag, text) is { } then)
                    decisions.Add(new LoggedDecision([now, then, .. reward.Decision.Features], (int)reward.Decision.Action, reward.Decision.Propensity, reward.Reward));
            }
        }

        return decisions;
    }

    private static double? Probability(IntentScorer scorer, string tag, string text)
    {
        foreach (var score in scorer.Score(text))
        {
            if (score.Tag == tag)
                return score.Probability;
        }

        return null;
    }

    /// <summary>What a model would do: what its zone says, with the floor that the log was drawn with.</summary>
    private static Func<double[], double[]> Policy(int model) => context =>
    {
        var best = TagCosts.Even.ZoneOf(context[model]) switch { TagZone.Apply => FeedbackAction.Show, TagZone.Drop => FeedbackAction.Hide, _ => FeedbackAction.Ask };
        return [.. Enumerable.Range(0, 3).Select(action => action == (int)best ? 1 - (2 * Floor) : Floor)];
    };
}
