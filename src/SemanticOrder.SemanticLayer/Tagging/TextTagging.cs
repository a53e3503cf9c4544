using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.Tagging.Scheme;

namespace SemanticOrder.SemanticLayer.Tagging;

/// <summary>Reads the tags of texts that belong to no order, as ingestion reads those of remarks. Not thread-safe.</summary>
/// <param name="snapshot">The knowledge with its lexicon and model.</param>
public sealed class TextTagging(KnowledgeSnapshot snapshot)
{
    private readonly TagReader _reader = new(snapshot.Tags.Scheme);
    private readonly OrderGraph _steps = new(snapshot.Graph);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">When it was said; null when unknown.</param>
    /// <exception cref="SemanticOrder.Tagging.TaggingException">SO9102: the text is too long.</exception>
    public TextTags Read(string text, DateTimeOffset? at)
    {
        var readings = _reader.Read(text, at);
        return new TextTags(text, readings, _reader.Times(at), _reader.Novelty, snapshot.Tags.Scheme.Model?.Hash, [.. readings.Select(reading => Why(reading, text))]);
    }

    private WhyStep Why(TagReading reading, string text)
    {
        _steps.Clear();
        TagSteps.Add(_steps, reading);
        var concept = snapshot.Tags.Concepts[reading.Tag.Key];
        var because = new List<WhyStep>();
        foreach (var step in _steps.Steps)
            because.Add(TagSentences.Of(_steps, step, text)!);
        return new WhyStep(WhyKind.Statement, $"文中的标签：{snapshot.Ontology.Label(concept, "zh")}", $"The text has the tag {snapshot.Ontology.Label(concept, "en")}") { Because = because };
    }
}
