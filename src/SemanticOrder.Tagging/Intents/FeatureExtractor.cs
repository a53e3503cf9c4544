using SemanticOrder.Tagging.Lexicon;
using SemanticOrder.Tagging.Text;
using SemanticOrder.Tagging.Time;

namespace SemanticOrder.Tagging.Intents;

/// <summary>
/// The features of a text. The text is cut into units: an ideograph, a word, a number, a mark; the ends are units too. Features are runs of units with an
/// ideograph or an end among them, words and pairs of words with at most one between, parts of words of three to five letters, and runs of units in which numbers,
/// weekdays, relative days and words of the lexicon's classes stand for their class; and what the lexicon says. What the lexicon finds declined is not read otherwise. Reused for text after text; allocates only while its buffers grow. Not thread-safe.
/// </summary>
/// <param name="lexicon">The lexicon whose cues are features too.</param>
/// <param name="longestRun">Units in a run at most.</param>
internal sealed class FeatureExtractor(TagLexicon lexicon, int longestRun)
{
    private const ulong RuleBit = 1UL << 63;

    // Between a cue and the word that declines it from afar other things are said.
    private const int LongestDeclined = 40;

    private const int ShortestPart = 3;
    private const int LongestPart = 5;
    private const ulong End = 0x9E3779B97F4A7C15;
    private const ulong UnderNegation = 0xC2B2AE3D27D4EB4F;

    private readonly UnitReader _units = new();
    private readonly LexiconReader _cues = new(lexicon);
    private readonly TimeReader _times = new();
    private Feature[] _features = new Feature[256];
    private int[] _declinedUntil = new int[128];
    private NormalText? _untimed;
    private bool _hasDeclined;

    /// <summary>The features of the last text, repeated ones included. Valid until the next text is read.</summary>
    public ReadOnlySpan<Feature> Features => _features.AsSpan(0, Count);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The cues of the last text.</summary>
    public ReadOnlySpan<LexiconHit> Cues => _cues.Hits;

    /// <summary>True when a word of the last text declines something, a cue or not.</summary>
    public bool Declines => _cues.Declines;

    /// <summary>The times of the last text, which are read when they are asked for first.</summary>
    public TimeReader Times
    {
        get
        {
            if (_untimed is not null)
                _times.Read(_untimed);
            _untimed = null;
            return _times;
        }
    }

    /// <summary>Reads the features of a text.</summary>
    public void Read(NormalText text)
    {
        Count = 0;
        _cues.Read(text);
        FindDeclined(text.Length);
        _untimed = text;
        _units.Read(text.Characters, _cues.ClassEnds, _cues.ClassHashes);
        Runs(_units.Units, FeatureKind.Run, 1 << (int)UnitKind.Ideograph | 1 << (int)UnitKind.End | 1 << (int)UnitKind.Mark);
        if (_units.HasClasses)
            Runs(_units.Classes, FeatureKind.ClassRun, 1 << (int)UnitKind.Class);
        Words(text.Characters);
        Rules();
        if (lexicon.Tags.Count > 0)
            TimesAsRules();
    }

    /// <summary>True for features that come from rules, not from the letters alone.</summary>
    public static bool IsRule(ulong hash) => (hash & RuleBit) != 0;

    private void Rules()
    {
        foreach (ref readonly var hit in _cues.Hits)
        {
            var phrase = lexicon.Phrases[hit.Phrase];
            AddRule(Mix(Mix(Seed(FeatureKind.CueTag), phrase.TagHash), (ulong)hit.State + 1), hit.Start, hit.End);
            if (hit.State != HitState.Negated)
                AddRule(Mix(Mix(Seed(FeatureKind.Cue), phrase.Hash), (ulong)hit.State + 1), hit.Start, hit.End);
        }
    }

    private void TimesAsRules()
    {
        foreach (ref readonly var time in Times.Mentions)
        {
            var role = Mix(Seed(FeatureKind.Time), (ulong)time.Role + 1);
            AddRule(role, time.Start, time.End);
            AddRule(Mix(role, (ulong)time.Granularity + 1), time.Start, time.End);
        }
    }

    private void AddRule(ulong hash, int start, int end)
    {
        Add(hash, start, end);
        _features[Count - 1] = _features[Count - 1] with { Hash = _features[Count - 1].Hash | RuleBit };
    }

    /// <summary>For each place of the text, how far the longest declined stretch goes that begins there or before; −1 for none.</summary>
    private void FindDeclined(int length)
    {
        if (_declinedUntil.Length <= length)
            _declinedUntil = new int[length + (length / 2) + 1];
        var until = _declinedUntil.AsSpan(0, length + 1);
        _hasDeclined = false;
        foreach (ref readonly var hit in _cues.Hits)
        {
            if (hit.State != HitState.Negated)
                continue;
            if (!_hasDeclined)
                until.Fill(-1);
            _hasDeclined = true;
            var (start, end) = (Math.Min(hit.Start, hit.ScopeStart), Math.Max(hit.End, hit.ScopeEnd));
            if (end - start > LongestDeclined)
                (start, end) = (hit.Start, hit.End);
            until[start] = Math.Max(until[start], end);
        }

        if (!_hasDeclined)
            return;
        for (var at = 1; at < until.Length; at++)
            until[at] = Math.Max(until[at], until[at - 1]);
    }

    /// <summary>True for what lies within something declined: it is not read, only that it was declined.</summary>
    private bool IsDeclined(int start, int end) => _hasDeclined && end <= _declinedUntil[start];

    /// <summary>What lies shortly after a negation is another feature than the same without one.</summary>
    private ulong Signed(ulong hash, int start, int end) => Declines && end > start && _cues.IsUnderNegation[start] && _cues.IsUnderNegation[end - 1] ? Mix(hash, UnderNegation) : hash;

    /// <summary>Runs of units with at least one that matters among them.</summary>
    /// <param name="units">The units.</param>
    /// <param name="kind">What the runs are.</param>
    /// <param name="matters">A bit for each kind of unit that matters.</param>
    private void Runs(ReadOnlySpan<Unit> units, FeatureKind kind, int matters)
    {
        for (var first = 0; first < units.Length; first++)
        {
            var hash = Seed(kind);
            var counts = false;
            for (var last = first; last < units.Length && last < first + longestRun; last++)
            {
                hash = Mix(hash, units[last].Hash);
                counts |= (matters >> (int)units[last].Kind & 1) != 0;
                var isEndAlone = last == first && units[first].Kind == UnitKind.End;
                if (counts && !isEndAlone && !IsDeclined(units[first].Start, units[last].End))
                    Add(Signed(hash, units[first].Start, units[last].End), units[first].Start, units[last].End);
            }
        }
    }

    private void Words(ReadOnlySpan<char> text)
    {
        var units = _units.Units;
        for (var at = 0; at < units.Length; at++)
        {
            if (units[at].Kind is not (UnitKind.Word or UnitKind.Number))
                continue;
            if (IsDeclined(units[at].Start, units[at].End))
                continue;
            Add(Signed(Mix(Seed(FeatureKind.Word), units[at].Hash), units[at].Start, units[at].End), units[at].Start, units[at].End);
            if (units[at].Kind == UnitKind.Word)
                Parts(text, units[at]);
            for (var (next, seen) = (at + 1, 0); next < units.Length && seen < 2; next++)
            {
                if (units[next].Kind is not (UnitKind.Word or UnitKind.Number))
                    continue;
                Add(Mix(Mix(Seed(seen == 0 ? FeatureKind.Pair : FeatureKind.SkippedPair), units[at].Hash), units[next].Hash), units[at].Start, units[next].End);
                seen++;
            }
        }
    }

    /// <summary>Parts of a word, its ends marked.</summary>
    private void Parts(ReadOnlySpan<char> text, in Unit word)
    {
        for (var first = word.Start - 1; first < word.End; first++)
        {
            var hash = Seed(FeatureKind.Part);
            for (var last = first; last <= word.End && last < first + LongestPart; last++)
            {
                hash = Mix(hash, last < word.Start || last == word.End ? End : text[last]);
                var length = last - first + 1;
                if (length >= ShortestPart && length < word.End - word.Start + 2)
                    Add(hash, Math.Max(first, word.Start), Math.Min(last + 1, word.End));
            }
        }
    }

    private void Add(ulong hash, int start, int end)
    {
        if (Count == _features.Length)
            Array.Resize(ref _features, Count * 2);

        // A last mix, so that tables may take any bits of it.
        hash ^= hash >> 32;
        _features[Count++] = new Feature((hash * 0xD6E8FEB86659FD93) & ~RuleBit, start, end);
    }

    private static ulong Seed(FeatureKind kind) => ((ulong)kind + 1) * 0xA0761D6478BD642F;

    private static ulong Mix(ulong hash, ulong unit) => ulong.RotateLeft((hash ^ unit) * 0x9FB21C651E98DF25, 27) + 0x2545F4914F6CDD1D;
}
