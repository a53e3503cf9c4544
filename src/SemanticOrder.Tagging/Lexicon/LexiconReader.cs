using System.Buffers;
using SemanticOrder.Tagging.Text;

namespace SemanticOrder.Tagging.Lexicon;

/// <summary>
/// Finds the cues of a text and what the words around make of each: a negation declines what follows within its clause, a withdrawal what goes before, and so on. The rules
/// are hard: nothing that is learnt overrides them. Reused for text after text; allocates only while its buffers grow. Not thread-safe.
/// </summary>
/// <param name="lexicon">The lexicon.</param>
internal sealed class LexiconReader(TagLexicon lexicon)
{
    private const int LongestGap = 6;
    private const int LongestReach = 8;

    // Words of scope farther away are not looked at, so that reading stays linear in the text.
    private const int Near = 48;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".,;!?\n");

    private LexiconHit[] _hits = new LexiconHit[32];
    private (int Phrase, int Start, int End)[] _scopes = new (int, int, int)[32];
    private int[] _classEnds = new int[128];
    private ulong[] _classHashes = new ulong[128];
    private int _scopeCount;

    /// <summary>The cues of the last text, by their ends. Valid until the next text is read.</summary>
    public ReadOnlySpan<LexiconHit> Hits => _hits.AsSpan(0, Count);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>For each normal character the end of the longest word of a class that begins there; 0 where none does.</summary>
    public ReadOnlySpan<int> ClassEnds => _classEnds;

    /// <summary>Beside them what stands for the class.</summary>
    public ReadOnlySpan<ulong> ClassHashes => _classHashes;

    /// <summary>Reads the cues of a text.</summary>
    public void Read(NormalText text)
    {
        (Count, _scopeCount) = (0, 0);
        var characters = text.Characters;
        if (_classEnds.Length <= characters.Length)
            (_classEnds, _classHashes) = (new int[characters.Length * 2], new ulong[characters.Length * 2]);
        _classEnds.AsSpan(0, characters.Length + 1).Clear();
        foreach (var head in lexicon.Matcher.Find(characters))
        {
            foreach (var number in lexicon.NumbersByHead[head.Phrase])
            {
                if (EndOf(characters, lexicon.Phrases[number], head.Start, head.End) is var end && end > 0)
                    Keep(number, head.Start, end);
            }
        }

        for (var at = 0; at < Count; at++)
            _hits[at] = Judge(_hits[at]);
    }

    private void Keep(int number, int start, int end)
    {
        if (lexicon.Phrases[number].Row.Kind == LexiconKind.Class)
        {
            if (_classEnds[start] < end)
                (_classEnds[start], _classHashes[start]) = (end, lexicon.Phrases[number].TagHash);
            return;
        }

        if (lexicon.Phrases[number].Row.Kind == LexiconKind.Cue)
        {
            if (Count == _hits.Length)
                Array.Resize(ref _hits, Count * 2);
            _hits[Count++] = new LexiconHit(number, start, end, HitState.Live, end, end);
            return;
        }

        if (_scopeCount == _scopes.Length)
            Array.Resize(ref _scopes, _scopeCount * 2);
        _scopes[_scopeCount++] = (number, start, end);
    }

    /// <returns>After the last piece; 0 when the phrase is not there.</returns>
    private static int EndOf(ReadOnlySpan<char> text, LexiconPhrase phrase, int start, int end)
    {
        if (!IsWhole(text, start, end))
            return 0;
        for (var piece = 1; piece < phrase.Pieces.Length; piece++)
        {
            var window = text[end..Math.Min(end + LongestGap + phrase.Pieces[piece].Length, text.Length)];
            if (window.IndexOfAny(ClauseEnds) is var stop && stop >= 0)
                window = window[..stop];
            var at = window.IndexOf(phrase.Pieces[piece]);
            if (at < 0 || !IsWhole(text, end + at, end + at + phrase.Pieces[piece].Length))
                return 0;
            end += at + phrase.Pieces[piece].Length;
        }

        return end;
    }

    /// <summary>Latin letters stand for whole words only.</summary>
    private static bool IsWhole(ReadOnlySpan<char> text, int start, int end) =>
        !(start > 0 && IsLatin(text[start]) && IsLatin(text[start - 1])) && !(end < text.Length && IsLatin(text[end - 1]) && IsLatin(text[end]));

    private static bool IsLatin(char character) => CharacterFold.KindOf(character) == CharacterKind.Letter;

    private LexiconHit Judge(in LexiconHit hit)
    {
        var tag = lexicon.Phrases[hit.Phrase].Tag;
        var (state, by) = (HitState.Live, (Start: hit.End, End: hit.End));
        for (var at = FirstNear(hit.Start); at < _scopeCount && _scopes[at].End <= hit.End + Near; at++)
        {
            var (number, start, end) = _scopes[at];
            var next = StateBy(hit, tag, lexicon.Phrases[number], start, end);
            if (next == HitState.Live || (state != HitState.Live && next >= state) || IsNoScope(at))
                continue;
            (state, by) = (next, (start, end));
        }

        return hit with { State = state, ScopeStart = by.Start, ScopeEnd = by.End };
    }

    private HitState StateBy(in LexiconHit hit, int tag, LexiconPhrase scope, int start, int end)
    {
        switch (scope.Row.Kind)
        {
            case LexiconKind.Not:
                return scope.Tag == tag && start < hit.End && hit.Start < end && (end - start > hit.End - hit.Start || (start <= hit.Start && end >= hit.End)) ? HitState.Homograph : HitState.Live;
            case LexiconKind.Negation:
                return Governs(start, end, hit) ? HitState.Negated : HitState.Live;
            case LexiconKind.Withdrawal:
                return start >= hit.End && start - hit.End <= LongestReach && Breaks(hit.End, start) <= 1 ? HitState.Negated : HitState.Live;
            case LexiconKind.Past:
                return Governs(start, end, hit) ? HitState.Past : HitState.Live;
            case LexiconKind.Hedge:
                return Governs(start, end, hit) ? HitState.Hedged : HitState.Live;
            case LexiconKind.Question:
                return (start >= hit.End && Breaks(hit.End, start) == 0) || (end <= hit.Start && Breaks(end, hit.Start) == 0) ? HitState.Asked : HitState.Live;
            default:
                return HitState.Live;
        }
    }

    private bool Governs(int start, int end, in LexiconHit hit) => start < hit.Start && end <= hit.Start + 1 && hit.Start - end <= LongestReach && Breaks(end, hit.Start) == 0;

    private int Breaks(int from, int to)
    {
        var breaks = 0;
        for (var at = FirstNear(from); at < _scopeCount && _scopes[at].End <= to + Near; at++)
        {
            var (number, start, end) = _scopes[at];
            breaks += lexicon.Phrases[number].Row.Kind == LexiconKind.Break && start >= from && end <= to ? 1 : 0;
        }

        return breaks;
    }

    /// <summary>The first word of scope that may be near: they are in the order of the ends of their first pieces.</summary>
    private int FirstNear(int position)
    {
        var (low, high) = (0, _scopeCount);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_scopes[middle].End < position - Near)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>A word of scope inside one that is none: 别 in 特别.</summary>
    private bool IsNoScope(int scope)
    {
        var (number, start, end) = _scopes[scope];
        if (lexicon.Phrases[number].Row.Kind == LexiconKind.Not)
            return false;
        for (var at = FirstNear(start); at < _scopeCount && _scopes[at].End <= end + Near; at++)
        {
            var (other, otherStart, otherEnd) = _scopes[at];
            if (lexicon.Phrases[other].Row is { Kind: LexiconKind.Not, Tag: "*" } && otherStart <= start && otherEnd >= end && otherEnd - otherStart > end - start)
                return true;
        }

        return false;
    }
}
