using System.Collections.Frozen;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Lexicon;

namespace SemanticOrder.Tagging.Scheme;

/// <summary>
/// The tags that the knowledge declares, with the lexicon and the model by which texts are read. Without a model the lexicon alone reads, so a concept with labels or cues is a
/// tag that works before anybody has labelled a text. Immutable and thread-safe; each thread reads with a <see cref="TagReader"/> of its own.
/// </summary>
public sealed class TagScheme
{
    private readonly FrozenDictionary<string, int> _numbers;
    private readonly int[] _precedence;

    /// <summary>A scheme.</summary>
    /// <param name="tags">The tags; keys differ.</param>
    /// <param name="lexicon">Cues and words of scope.</param>
    /// <param name="model">The model that serves; null for none.</param>
    /// <param name="precedence">How much each source counts where two contradict each other; a source without an entry counts by <see cref="TagSource"/>'s order.</param>
    public TagScheme(IEnumerable<TagDefinition> tags, TagLexicon lexicon, IntentModel? model, IReadOnlyDictionary<TagSource, int>? precedence = null)
    {
        ArgumentNullException.ThrowIfNull(tags);
        Tags = [.. tags.OrderBy(tag => tag.Key, StringComparer.Ordinal)];
        (Lexicon, Model) = (lexicon, model);
        _numbers = Tags.Select((tag, number) => (tag.Key, number)).ToFrozenDictionary(entry => entry.Key, entry => entry.number, StringComparer.Ordinal);
        _precedence = [.. Enum.GetValues<TagSource>().Select(source => precedence?.GetValueOrDefault(source, -(int)source) ?? -(int)source)];
        PhraseTags = [.. lexicon.Phrases.Select(phrase => _numbers.GetValueOrDefault(phrase.Row.Tag, -1))];
        ModelTags = [.. Tags.Select(tag => model is null ? -1 : model.Tags.ToList().IndexOf(tag.Key))];
        var learnt = (model?.Lexicon.Rows ?? []).Where(row => row.Kind == LexiconKind.Cue).Select(row => (row.Tag, row.Pattern)).ToHashSet();
        IsNews = [.. lexicon.Phrases.Select(phrase => phrase.Row.File is not null && !learnt.Contains((phrase.Row.Tag, phrase.Row.Pattern)))];
    }

    /// <summary>A scheme without tags: nothing is read.</summary>
    public static TagScheme Empty { get; } = new([], TagLexicon.Empty, null);

    /// <summary>The tags, in ordinal order of their keys.</summary>
    public IReadOnlyList<TagDefinition> Tags { get; }

    /// <summary>Cues and words of scope.</summary>
    public TagLexicon Lexicon { get; }

    /// <summary>The model that serves; null when the lexicon reads alone.</summary>
    public IntentModel? Model { get; }

    /// <summary>The tag that each phrase of the lexicon speaks for; −1 for words of scope and tags that no concept declares.</summary>
    internal int[] PhraseTags { get; }

    /// <summary>The number of each tag in the model; −1 where it does not know it.</summary>
    internal int[] ModelTags { get; }

    /// <summary>For each phrase whether a curator wrote it after the model was trained: such a cue decides, since the model cannot have learnt from it.</summary>
    internal bool[] IsNews { get; }

    /// <summary>A tag by its key; null when no concept declares it.</summary>
    public TagDefinition? Find(string key) => _numbers.TryGetValue(key, out var number) ? Tags[number] : null;

    /// <summary>The place of a tag by its key; −1 when no concept declares it.</summary>
    internal int NumberOf(string key) => _numbers.GetValueOrDefault(key, -1);

    /// <summary>How much a source counts: of two that contradict each other, the one with the larger number wins.</summary>
    public int PrecedenceOf(TagSource source) => _precedence[(int)source];
}
