using SemanticOrder.Manuals.Lexicons;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.Text.Matching;

namespace SemanticOrder.SemanticLayer.Review.Binding;

/// <summary>Reads phrases of a document by the labels of the knowledge: 冷冻货物的贮存温度 is 冷冻, 货物, 贮存 and 温度. What is left over is said, never passed over.</summary>
internal sealed class PhraseReader
{
    private const int MostLength = 200;
    private const int Filler = -1;

    private readonly string[] _keys;
    private readonly PhraseMatcher _matcher;
    private readonly Dictionary<string, PhraseWord?> _words = new(StringComparer.Ordinal);
    private readonly OrderVocabulary _vocabulary;
    private readonly KnowledgeLabels _labels;
    private readonly IReadOnlyList<(string Alias, string Label)> _aliases;

    /// <param name="vocabulary">What can be said of orders.</param>
    /// <param name="labels">The labels of the knowledge.</param>
    /// <param name="aliases">Other names of terms of the document, each with the term, as they are compared.</param>
    public PhraseReader(OrderVocabulary vocabulary, KnowledgeLabels labels, IEnumerable<(string Alias, string Label)> aliases)
    {
        (_vocabulary, _labels) = (vocabulary, labels);
        _keys = [.. labels.All.Select(label => label.Key).Where(key => key.Length > 1).Distinct()];
        _matcher = new PhraseMatcher(_keys);
        // A name that the knowledge knows, or that its term has within it, needs no other.
        _aliases = [.. aliases.Where(alias => alias.Alias.Length > 1 && !labels.Same(alias.Alias).Any() && !alias.Label.Contains(alias.Alias, StringComparison.Ordinal)).OrderByDescending(alias => alias.Alias.Length)];
    }

    /// <summary>Reads a phrase.</summary>
    /// <param name="phrase">As the document has it.</param>
    /// <param name="isCondition">Whether words such as 含有 and is say nothing of their own in it.</param>
    public PhraseReading Read(string phrase, bool isCondition = false)
    {
        var text = LabelText.Key(phrase.Length > MostLength ? phrase[..MostLength] : phrase);
        if (Word(text) is { } whole)
            return new PhraseReading([whole], []);
        foreach (var (alias, label) in _aliases)
        {
            for (var at = text.IndexOf(alias, StringComparison.Ordinal); at >= 0; at = text.IndexOf(alias, at + label.Length, StringComparison.Ordinal))
            {
                if (LabelText.IsWhole(text, at, at + alias.Length))
                    text = text[..at] + label + text[(at + alias.Length)..];
                else
                    break;
            }
        }

        return Cut(text, Pieces(text, isCondition));
    }

    /// <summary>The way through the phrase that leaves the fewest characters over, then the fewest pieces.</summary>
    private PhraseReading Cut(string text, List<(int Start, int End, int Phrase)> pieces)
    {
        var byEnd = pieces.ToLookup(piece => piece.End);
        var best = new (int Unknown, int Fillers, int Pieces, int From, int Phrase)[text.Length + 1];
        for (var end = 1; end <= text.Length; end++)
        {
            var before = best[end - 1];
            best[end] = (before.Unknown + (text[end - 1] == ' ' ? 0 : 1), before.Fillers, before.Pieces, end - 1, int.MinValue);
            foreach (var (start, _, phrase) in byEnd[end])
            {
                var from = best[start];
                var way = (from.Unknown, from.Fillers + (phrase == Filler ? end - start : 0), from.Pieces + 1, start, phrase);
                if ((way.Item1, way.Item2, way.Item3).CompareTo((best[end].Unknown, best[end].Fillers, best[end].Pieces)) < 0)
                    best[end] = way;
            }
        }

        var (words, unknown) = (new List<PhraseWord>(), new List<(int Start, int End)>());
        for (var end = text.Length; end > 0; end = best[end].From)
        {
            if (best[end].Phrase >= 0)
                words.Add(Word(_keys[best[end].Phrase])! with { Start = best[end].From });
            else if (unknown.Count > 0 && unknown[^1].Start == end && (best[end].Phrase == int.MinValue || IsPartOfWord(text[best[end].From..end])))
                unknown[^1] = (best[end].From, unknown[^1].End);
            else if (best[end].Phrase == int.MinValue)
                unknown.Add((best[end].From, end));
        }

        words.Reverse();
        unknown.Reverse();
        return new PhraseReading(words, [.. unknown.Select(stretch => text[stretch.Start..stretch.End].Trim(' ', '(', ')', '"', '“', '”')).Where(stretch => stretch.Length > 0)]);
    }

    /// <summary>Whether a filler right before an unknown stretch is rather its first character: the 时 of 时间.</summary>
    private static bool IsPartOfWord(string filler) => filler.Length == 1 && filler is not "的" && filler[0] >= 0x2E80;

    private List<(int Start, int End, int Phrase)> Pieces(string text, bool isCondition)
    {
        var pieces = new List<(int, int, int)>();
        foreach (var found in _matcher.Find(text))
        {
            if (LabelText.IsWhole(text, found.Start, found.End) && Word(_keys[found.Phrase]) is not null)
                pieces.Add((found.Start, found.End, found.Phrase));
        }

        foreach (var word in isCondition ? FunctionWords.Plain.Concat(FunctionWords.Having) : FunctionWords.Plain)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                if (LabelText.IsWhole(text, at, at + word.Length))
                    pieces.Add((at, at + word.Length, Filler));
            }
        }

        return pieces;
    }

    /// <summary>A word by its labels; null when no label of these words can say anything of an order.</summary>
    private PhraseWord? Word(string key)
    {
        lock (_words)
        {
            if (!_words.TryGetValue(key, out var word))
                _words.Add(key, word = Read(key));
            return word;
        }
    }

    private PhraseWord? Read(string key)
    {
        var found = _labels.Same(key).Select(label => (Label: label, Meaning: _vocabulary.MeaningOf(label.Term))).Where(found => found.Meaning is not null)
            .OrderBy(found => found.Meaning!.Kind).ThenByDescending(found => found.Label.IsPreferred).ThenBy(found => found.Label.Iri, StringComparer.Ordinal).ToList();
        return found.Count == 0 ? null : new PhraseWord(
            key, 0, [.. found.Select(found => found.Meaning!)], [.. found.Select(found => found.Label.Text)], found.Min(found => found.Label.Key == found.Label.Text ? KnowledgeLabels.Match(found.Label, found.Label.Text) : LabelMatchKind.Fold));
    }
}
