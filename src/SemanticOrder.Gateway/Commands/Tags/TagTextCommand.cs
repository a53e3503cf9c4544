using System.CommandLine;
using System.Globalization;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Scheme;
using SemanticOrder.Tagging.Time;

namespace SemanticOrder.Gateway.Commands.Tags;

/// <summary><c>tag text</c>: tags one text and says why, as a gateway does that serves the folder; without one by the model alone.</summary>
internal static class TagTextCommand
{
    public static Command Create(TextWriter output, KnowledgeCompiler compiler)
    {
        var text = new Argument<string>("TEXT") { Description = "备注或对话 · A remark or dialogue" };
        var at = new Option<string>("--at") { Description = "说话的时刻，ISO 8601 · When it was said" };
        var (models, model, ontologies) = (TagCommand.Models(), TagCommand.Model(), CommandOptions.Ontologies());
        var command = new Command("text", "给一段话打标签并说明理由 · Tags one text and says why") { text, at, models, model, ontologies };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var (said, time) = (parsed.GetValue(text)!, Time(parsed.GetValue(at)));
                if (!Directory.Exists(parsed.GetValue(ontologies)) && TagCommand.ReadModel(parsed.GetValue(models)!, parsed.GetValue(model)) is { } alone)
                    Write(output, said, new IntentTagger(alone).Tag(said, time));
                else
                    Write(output, said, ServedTags.Read(new ServedFolder(parsed.GetValue(ontologies)!, parsed.GetValue(models)!, parsed.GetValue(model)), compiler, cancellation).Scheme, time);
                return GatewayCommands.Done;
            },
            cancellation));
        return command;
    }

    private static DateTimeOffset? Time(string? said) =>
        said is null ? null
        : DateTimeOffset.TryParse(said, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time
        : throw new SemanticOrderException("SO8062", $"--at '{said}' is no time, for example 2026-01-08T10:00:00+08:00.");

    private static void Write(TextWriter output, string text, TaggedText tagged)
    {
        foreach (var tag in tagged.Tags.Where(tag => tag.Zone != TagZone.Drop || tag.Declined.Count > 0))
            Write(output, text, tag.Tag, tag.Probability, tag.Zone, tag.Zone == TagZone.Drop ? [] : tag.Causes, tag.Declined, "");
        Write(output, text, tagged.Times);
        WriteEnd(output, tagged.Tags.All(tag => tag.Zone != TagZone.Apply), tagged.ModelHash, tagged.Novelty);
    }

    private static void Write(TextWriter output, string text, TagScheme scheme, DateTimeOffset? at)
    {
        var reader = new TagReader(scheme);
        var readings = reader.Read(text, at).OrderByDescending(reading => reading.Score).ToList();
        foreach (var (tag, source, score, zone, origin, causes, declined, _, _) in readings)
            Write(output, text, tag.Key, score, zone, causes, declined, source == TagSource.Rule ? $" ({origin})" : "");
        Write(output, text, reader.Times(at));
        WriteEnd(output, readings.TrueForAll(reading => reading.Zone != TagZone.Apply), scheme.Model?.Hash, reader.Novelty);
    }

    private static void WriteEnd(TextWriter output, bool isNone, string? model, double novelty) =>
        output.WriteLine((isNone ? "none; " : "") + (model is null ? ServedTags.NoModel : string.Create(CultureInfo.InvariantCulture, $"novelty {novelty:0.00}, model {model}")));

    private static void Write(TextWriter output, string text, string tag, double probability, TagZone zone, IReadOnlyList<TextStretch> causes, IReadOnlyList<DeclinedCue> declined, string origin)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tag,-16} {probability:0.000}  {zone.ToString().ToLowerInvariant()}"));
        if (causes.Count > 0)
            output.WriteLine($"    because of {string.Join(", ", causes.Select(cause => $"“{text[cause.Start..cause.End]}”"))}{origin}");
        foreach (var (cue, by) in declined)
            output.WriteLine($"    “{text[cue.Start..cue.End]}” is declined by “{text[by.Start..by.End]}”");
    }

    private static void Write(TextWriter output, string text, IReadOnlyList<TimeExpression> times)
    {
        foreach (var time in times)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"time “{text[time.Start..time.End]}”: {time.Role}, {time.Granularity}, {time.From:yyyy-MM-dd'T'HH:mm:sszzz} – {time.Until:yyyy-MM-dd'T'HH:mm:sszzz}"));
    }
}
