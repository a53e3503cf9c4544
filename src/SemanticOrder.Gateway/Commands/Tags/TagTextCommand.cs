using System.CommandLine;
using System.Globalization;
using SemanticOrder.Diagnostics;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Scheme;
using SemanticOrder.Tagging.Time;

namespace SemanticOrder.Gateway.Commands.Tags;

/// <summary><c>tag text</c>: tags one text and says why, by the model in use or by the lexicon alone.</summary>
internal static class TagTextCommand
{
    public static Command Create(TextWriter output)
    {
        var text = new Argument<string>("TEXT") { Description = "备注或对话 · A remark or dialogue" };
        var at = new Option<string>("--at") { Description = "说话的时刻，ISO 8601 · When it was said" };
        var (models, model, ontologies) = (TagCommand.Models(), TagCommand.Model(), CommandOptions.Ontologies());
        var command = new Command("text", "给一段话打标签并说明理由 · Tags one text and says why") { text, at, models, model, ontologies };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var (said, time) = (parsed.GetValue(text)!, Time(parsed.GetValue(at)));
                if (TagCommand.ReadModel(parsed.GetValue(models)!, parsed.GetValue(model)) is { } chosen)
                    Write(output, said, new IntentTagger(chosen).Tag(said, time));
                else
                    Write(output, said, new TagReader(LexiconAlone.Read(parsed.GetValue(ontologies)!, cancellation).Scheme), time);
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
        foreach (var tag in tagged.Tags.Where(tag => tag.IsGiven || tag.Zone == TagZone.Ask || tag.Declined.Count > 0))
            Write(output, text, tag.Tag, tag.Probability, tag.IsGiven, tag.Zone, tag.IsGiven ? tag.Causes : [], tag.Declined, "");
        Write(output, text, tagged.Times);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(tagged.IsNone ? "none; " : "")}novelty {tagged.Novelty:0.00}, model {tagged.ModelHash}"));
    }

    private static void Write(TextWriter output, string text, TagReader reader, DateTimeOffset? at)
    {
        var readings = reader.Read(text, at).OrderByDescending(reading => reading.Score).ToList();
        foreach (var (tag, _, score, zone, origin, causes, declined, _, _) in readings)
            Write(output, text, tag.Key, score, zone == TagZone.Apply, zone, causes, declined, $" ({origin})");
        Write(output, text, reader.Times(at));
        output.WriteLine($"{(readings.TrueForAll(reading => reading.Zone != TagZone.Apply) ? "none; " : "")}{LexiconAlone.Notice}");
    }

    private static void Write(
        TextWriter output, string text, string tag, double probability, bool isGiven, TagZone zone, IReadOnlyList<TextStretch> causes, IReadOnlyList<DeclinedCue> declined, string origin)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tag,-16} {probability:0.000}  {(isGiven ? "given" : "not given")}, zone {zone.ToString().ToLowerInvariant()}"));
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
