using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Lexicon;
using SemanticOrder.Tagging.Time;

namespace SemanticOrder.Tagging.Evaluation;

/// <summary>What is evaluated: something that reads tags, asked about one text after another. Not thread-safe.</summary>
internal abstract class EvaluatedReader
{
    /// <summary>The tags that it knows.</summary>
    public abstract IReadOnlyList<string> Tags { get; }

    /// <summary>The lexicon that it reads by.</summary>
    public abstract TagLexicon Lexicon { get; }

    /// <summary>True when a word of the last text declines something, a cue or not.</summary>
    public abstract bool Declines { get; }

    /// <summary>The cues of the last text.</summary>
    public abstract ReadOnlySpan<LexiconHit> Cues { get; }

    /// <summary>The times of the last text.</summary>
    public abstract ReadOnlySpan<TimeMention> Times { get; }

    /// <summary>Reads a text.</summary>
    /// <returns>How likely each tag is.</returns>
    public abstract IReadOnlyList<TagScore> Read(string text);

    /// <summary>Whether the last text is given a tag when nobody can be asked.</summary>
    public abstract bool IsGiven(string tag);

    /// <summary>The stretches of the last text that speak for a tag that it is given.</summary>
    public abstract IReadOnlyList<TextStretch> Causes(string tag);
}
