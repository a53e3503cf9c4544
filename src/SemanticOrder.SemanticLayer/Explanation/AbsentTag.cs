using System.Globalization;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Scheme;

namespace SemanticOrder.SemanticLayer.Explanation;

/// <summary>
/// Says what became of a tag that a stored order does not have: it ended, a person rejected it, a text declines it, its score is too low, or nothing speaks of it. The texts are
/// read again by the lexicon and the model of the interpretation, so what is told is what was decided.
/// </summary>
/// <param name="document">The order.</param>
/// <param name="graph">Its graph, closed.</param>
/// <param name="snapshot">The knowledge that interpreted it.</param>
/// <param name="isHidden">Which statements of the graph are not to be told; null for none.</param>
internal sealed class AbsentTag(InterpretationDocument document, OrderGraph graph, KnowledgeSnapshot snapshot, Func<int, bool>? isHidden)
{
    private readonly TagReader _reader = new(snapshot.Tags.Scheme);
    private readonly OrderGraph _steps = new(snapshot.Graph);

    /// <summary>One step for each reason; none for a concept that texts are not read for and that neither ended nor was rejected.</summary>
    /// <param name="node">Index of the node.</param>
    /// <param name="tag">The concept.</param>
    /// <param name="ended">When it ended; null when it did not.</param>
    public List<WhyStep> Explain(int node, TermId tag, DateTimeOffset? ended)
    {
        var reasons = new List<WhyStep>();
        if (ended is { } end)
        {
            var time = end.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            reasons.Add(new WhyStep(WhyKind.Context, $"它到 {time} 为止，已经失效。", $"It ended at {time}."));
        }

        if (Rejection(node, tag) is { } rejection)
            reasons.Add(rejection);
        if (snapshot.Tags.Find(tag) is { } definition)
            AddTexts(reasons, node, definition);
        return reasons;
    }

    private WhyStep? Rejection(int node, TermId tag)
    {
        var rejected = snapshot.Catalog.Terms.RejectedTag;
        if (rejected.IsNone || graph.Statements.IndexOf(graph.Nodes[node].Id, rejected, tag) is not (>= 0 and var statement))
            return null;
        var proof = new WhyBuilder(snapshot.Catalog, snapshot.Ontology).Explain(graph, statement, document.Records, null, isHidden);
        return new WhyStep(WhyKind.Context, "有人否定了它。", "A person rejected it.") { Because = [proof] };
    }

    private void AddTexts(List<WhyStep> reasons, int node, TagDefinition tag)
    {
        var (texts, told) = (0, reasons.Count);
        for (var number = 0; number < graph.Statements.StatementCount; number++)
        {
            var (subject, predicate, @object, _) = graph.Statements[number];
            if (!snapshot.Tags.Texts.ContainsKey(predicate) || graph.NodeOf(subject) != node || graph.Statements.Decode(@object) is not Literal { LexicalForm: { Length: > 0 } text })
                continue;
            texts++;
            var (zh, en) = (snapshot.Ontology.Label(predicate, "zh"), snapshot.Ontology.Label(predicate, "en"));
            if (text.Length > IntentModel.LongestText)
                reasons.Add(new WhyStep(WhyKind.Context, $"{zh}太长，没有读取标签。", $"The {en} is too long to be read for tags."));
            else if (_reader.ReadOne(text, tag.Key) is { } reading)
                reasons.Add(Say(reading, zh, en, isHidden?.Invoke(number) == true ? null : text));
        }

        if (reasons.Count > told)
            return;
        reasons.Add(texts == 0
            ? new WhyStep(WhyKind.Context, "没有可供读取标签的文字。", "It has no text that is read for tags.")
            : new WhyStep(WhyKind.Context, "文字里没有说到它。", "Nothing in its texts speaks of it."));
    }

    private WhyStep Say(TagReading reading, string zh, string en, string? text)
    {
        var score = Math.Round(reading.Score, TagSteps.ScoreDigits).ToString(CultureInfo.InvariantCulture);
        var least = Math.Round(reading.Tag.Costs.DropsUpTo, TagSteps.ScoreDigits).ToString(CultureInfo.InvariantCulture);
        var (saidZh, saidEn) = reading.Zone switch
        {
            TagZone.Apply => ($"{zh}说到它，分数 {score}。", $"The {en} speaks for it, score {score}."),
            TagZone.Ask => ($"{zh}可能说到它，分数 {score}，有待问人。", $"The {en} may speak for it, score {score}: a person is to be asked."),
            _ when reading.Declined.Count > 0 => ($"{zh}否定了它。", $"The {en} declines it."),
            _ when reading.Score > 0 => ($"按{zh}，分数 {score} 不高于 {least}，不给也不问。", $"By the {en} its score is {score}, not above {least}: it is dropped without asking."),
            _ => ($"{zh}里提到它的文字说的是过去或别的事，不算数。", $"The words of the {en} that name it are about the past or something else, and do not count."),
        };
        return new WhyStep(WhyKind.Context, saidZh, saidEn) { Because = Words(reading, text), Numbers = score };
    }

    /// <summary>The words for it and against it.</summary>
    private List<WhyStep> Words(TagReading reading, string? text)
    {
        _steps.Clear();
        TagSteps.Add(_steps, reading);
        var words = new List<WhyStep>();
        foreach (var step in _steps.Steps)
        {
            if (step.Kind is StepKind.Cue or StepKind.DeclinedCue && TagSentences.Of(_steps, step, text) is { } said)
                words.Add(said);
        }

        return words;
    }
}
