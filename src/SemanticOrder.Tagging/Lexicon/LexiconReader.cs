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

    // Nearer to a negation than this, whatever is said is said to be unwanted.
    private const int DeclinedReach = 4;

    private const int LongestQuotation = 30;

    // Cues that overlap lie this near each other in their order, at most.
    private const int Nearby = 32;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"《");

    private readonly ScopeWords _scopes = new();
    private readonly AgentTurns _agents = new();
    private LexiconHit[] _hits = new LexiconHit[32];
    private int[] _classEnds = new int[128];
    private ulong[] _classHashes = new ulong[128];
    private bool[] _isUnderNegation = new bool[128];

    /// <summary>The cues of the last text, by their ends. Valid until the next text is read.</summary>
    public ReadOnlySpan<LexiconHit> Hits => _hits.AsSpan(0, Count);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>True when a word of the text declines something, a cue or not.</summary>
    public bool Declines { get; private set; }

    /// <summary>For each normal character the end of the longest word of a class that begins there; 0 where none does.</summary>
    public ReadOnlySpan<int> ClassEnds => _classEnds;

    /// <summary>Beside them what stands for the class.</summary>
    public ReadOnlySpan<ulong> ClassHashes => _classHashes;

    /// <summary>For each normal character whether a negation stands shortly before it in its clause.</summary>
    public ReadOnlySpan<bool> IsUnderNegation => _isUnderNegation;

    /// <summary>Reads the cues of a text.</summary>
    public void Read(NormalText text)
    {
        var characters = text.Characters;
        Begin(characters.Length);
        foreach (var head in lexicon.Matcher.Find(characters))
        {
            if (!IsWhole(characters, head.Start, head.End))
                continue;
            var marks = 0UL;
            foreach (ref readonly var phrase in lexicon.ByHead[head.Phrase].AsSpan())
            {
                if (EndOf(characters, phrase, head.End, ref marks) is var end && end > 0)
                    Keep(phrase, head.Start, end);
            }
        }

        FindNegations(characters);
        for (var at = 0; at < Count; at++)
            _hits[at] = _scopes.Judge(characters, _hits[at], lexicon.Phrases[_hits[at].Phrase].Tag);
        var hits = _hits.AsSpan(0, Count);
        _agents.Judge(characters, _scopes, hits, lexicon);
        PassOverQuotations(characters, hits);
        for (var at = 0; at < Count; at++)
        {
            if (hits[at].State == HitState.Negated && IsPartOfCue(at))
                hits[at] = hits[at] with { State = HitState.Live, ScopeStart = hits[at].End, ScopeEnd = hits[at].End };
        }

        for (var at = 0; at < Count; at++)
        {
            if (hits[at].State != HitState.Negated)
                continue;
            DeclineOverlapping(at);
            DeclineEarlier(at);
        }
    }

    private void Begin(int length)
    {
        Count = 0;
        _scopes.Clear();
        if (_classEnds.Length <= length)
            (_classEnds, _classHashes, _isUnderNegation) = (new int[length * 2], new ulong[length * 2], new bool[length * 2]);
        _classEnds.AsSpan(0, length + 1).Clear();
        _isUnderNegation.AsSpan(0, length + 1).Clear();
    }

    private void Keep(in HeadedPhrase phrase, int start, int end)
    {
        switch (phrase.Kind)
        {
            case LexiconKind.Class when _classEnds[start] < end:
                (_classEnds[start], _classHashes[start]) = (end, lexicon.Phrases[phrase.Number].TagHash);
                break;
            case LexiconKind.Class:
                break;
            case LexiconKind.Cue:
                if (Count == _hits.Length)
                    Array.Resize(ref _hits, Count * 2);
                _hits[Count++] = new LexiconHit(phrase.Number, start, end, HitState.Live, end, end);
                break;
            default:
                _scopes.Add(new ScopeWord(phrase.Kind, phrase.Tag, start, end));
                break;
        }
    }

    /// <param name="text">The text.</param>
    /// <param name="phrase">The phrase.</param>
    /// <param name="end">After the first piece.</param>
    /// <param name="marks">The marks of the characters after it; 0 while they are not known.</param>
    /// <returns>After the last piece; 0 when the phrase is not there.</returns>
    private int EndOf(ReadOnlySpan<char> text, in HeadedPhrase phrase, int end, ref ulong marks)
    {
        if (!phrase.IsOnePiece)
        {
            marks = marks == 0 ? MarksAfter(text, end) : marks;
            if ((phrase.NextMark & marks) == 0 || EndOf(text, lexicon.Phrases[phrase.Number].Pieces, end) is not (> 0 and var last))
                return 0;
            end = last;
        }

        return phrase.EndsClause && !Clause.IsLast(text, end) ? 0 : end;
    }

    /// <summary>The marks of the characters with which a next piece may begin; never none, so that they are found once.</summary>
    private static ulong MarksAfter(ReadOnlySpan<char> text, int end)
    {
        var marks = 1UL;
        for (var at = end; at < text.Length && at <= end + LongestGap && !Clause.Ends.Contains(text[at]); at++)
            marks |= HeadedPhrase.MarkOf(text[at]);
        return marks;
    }

    /// <returns>After the last piece; 0 when one is not there.</returns>
    private static int EndOf(ReadOnlySpan<char> text, string[] pieces, int end)
    {
        for (var piece = 1; piece < pieces.Length; piece++)
        {
            var window = text[end..Math.Min(end + LongestGap + pieces[piece].Length, text.Length)];
            if (window.IndexOfAny(Clause.Ends) is var stop && stop >= 0)
                window = window[..stop];
            var at = window.IndexOf(pieces[piece]);
            if (at < 0 || !IsWhole(text, end + at, end + at + pieces[piece].Length))
                return 0;
            end += at + pieces[piece].Length;
        }

        return end;
    }

    /// <summary>Latin letters stand for whole words only.</summary>
    private static bool IsWhole(ReadOnlySpan<char> text, int start, int end) =>
        !(start > 0 && Clause.IsLatin(text[start]) && Clause.IsLatin(text[start - 1])) && !(end < text.Length && Clause.IsLatin(text[end - 1]) && Clause.IsLatin(text[end]));

    private void FindNegations(ReadOnlySpan<char> text)
    {
        Declines = false;
        foreach (ref readonly var word in _scopes.Words)
        {
            if (word.Kind is not (LexiconKind.Negation or LexiconKind.Withdrawal) || !_scopes.Declines(word))
                continue;
            Declines = true;
            var reach = word.Kind == LexiconKind.Negation ? 0 : DeclinedReach;
            for (var at = word.End; at < text.Length && !Clause.Ends.Contains(text[at]) && (reach += Clause.Reach(text, at)) <= DeclinedReach; at++)
                _isUnderNegation[at] = true;
        }
    }

    /// <summary>What stands in quotation marks is words to be written, a title, or another's words.</summary>
    private static void PassOverQuotations(ReadOnlySpan<char> text, Span<LexiconHit> hits)
    {
        if (hits.IsEmpty || text.IndexOfAny(Quotes) is not (>= 0 and var open))
            return;
        while (open < text.Length)
        {
            var rest = text.Slice(open + 1, Math.Min(LongestQuotation + 1, text.Length - open - 1));
            var length = rest.IndexOf(text[open] == '《' ? '》' : '"');
            if (length > 0)
                PassOver(hits, open, open + 1 + length);
            var after = length < 0 ? open + 1 : open + 2 + length;
            open = after < text.Length && text[after..].IndexOfAny(Quotes) is >= 0 and var next ? after + next : text.Length;
        }
    }

    private static void PassOver(Span<LexiconHit> hits, int start, int end)
    {
        for (var at = FirstEnding(hits, start); at < hits.Length && hits[at].Start < end; at++)
        {
            ref var hit = ref hits[at];
            if (hit.State != HitState.Negated && hit.Start > start && hit.End <= end)
                hit = hit with { State = HitState.Homograph };
        }
    }

    /// <summary>The first cue that ends after a place, nearly: those of several pieces lie where their first piece ends.</summary>
    private static int FirstEnding(ReadOnlySpan<LexiconHit> hits, int place)
    {
        var (low, high) = (0, hits.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (hits[middle].End <= place)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Of cues of one tag that share characters all are declined: 退款 in 没申请退款, where 申请退 is a cue.</summary>
    private void DeclineOverlapping(int number)
    {
        var declined = _hits[number];
        var tag = lexicon.Phrases[declined.Phrase].Tag;
        for (var at = Math.Max(number - Nearby, 0); at < Math.Min(number + Nearby, Count); at++)
        {
            ref var other = ref _hits[at];
            if (other.Start < declined.End && declined.Start < other.End && !(other.Start < declined.Start && declined.ScopeEnd <= declined.Start) && other.State != HitState.Homograph && lexicon.Phrases[other.Phrase].Tag == tag)
                other = other with { State = HitState.Negated, ScopeStart = declined.ScopeStart, ScopeEnd = declined.ScopeEnd };
        }
    }

    /// <summary>What is declined in the same words later on was only mentioned before: 有人能代写, 我不用代写.</summary>
    private void DeclineEarlier(int number)
    {
        var declined = _hits[number];
        for (var at = Math.Max(number - Nearby, 0); at < number; at++)
        {
            ref var earlier = ref _hits[at];
            if (earlier.Phrase == declined.Phrase && earlier.State is HitState.Live or HitState.Asked or HitState.Hedged)
                earlier = earlier with { State = HitState.Negated, ScopeStart = declined.ScopeStart, ScopeEnd = declined.ScopeEnd };
        }
    }

    /// <summary>True for 压扁 in 别压扁 where that is a cue of the same tag: the negation is part of what is wanted.</summary>
    private bool IsPartOfCue(int number)
    {
        ref readonly var hit = ref _hits[number];
        var tag = lexicon.Phrases[hit.Phrase].Tag;
        for (var at = Math.Max(number - Nearby, 0); at < Math.Min(number + Nearby, Count); at++)
        {
            ref readonly var other = ref _hits[at];
            if (other.State == HitState.Live && other.Start <= hit.ScopeStart && other.Start < hit.Start && other.End > hit.Start && lexicon.Phrases[other.Phrase].Tag == tag)
                return true;
        }

        return false;
    }
}
