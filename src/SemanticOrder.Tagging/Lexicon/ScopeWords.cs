namespace SemanticOrder.Tagging.Lexicon;

/// <summary>The words of scope of a text, and what they make of a cue. Reused for text after text; allocates only while its buffer grows. Not thread-safe.</summary>
internal sealed class ScopeWords
{
    // Words of scope farther away are not looked at, so that reading stays linear in the text.
    private const int Near = 48;

    private const int AnyTag = -1;

    private ScopeWord[] _words = new ScopeWord[32];
    private int _count;

    /// <summary>The words, in the order of the ends of their first pieces.</summary>
    public ReadOnlySpan<ScopeWord> Words => _words.AsSpan(0, _count);

    /// <summary>Forgets all words.</summary>
    public void Clear() => _count = 0;

    /// <summary>Takes a word in.</summary>
    public void Add(in ScopeWord word)
    {
        if (_count == _words.Length)
            Array.Resize(ref _words, _count * 2);
        _words[_count++] = word;
    }

    /// <summary>What the words around a cue make of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hit">The cue.</param>
    /// <param name="tag">The number of its tag.</param>
    public LexiconHit Judge(ReadOnlySpan<char> text, in LexiconHit hit, int tag)
    {
        var (state, by) = (HitState.Live, (Start: hit.End, End: hit.End));
        for (var at = FirstNear(hit.Start); at < _count && _words[at].End <= hit.End + Near; at++)
        {
            ref readonly var word = ref _words[at];
            var next = StateBy(text, hit, tag, word);
            if (next == HitState.Live || (state != HitState.Live && next >= state) || IsNone(word, tag))
                continue;
            (state, by) = (next, (word.Start, word.End));
        }

        return hit with { State = state, ScopeStart = by.Start, ScopeEnd = by.End };
    }

    /// <summary>True for a word that declines cues of all tags and is not part of one that is none: 别, but not in 特别.</summary>
    public bool Declines(in ScopeWord word) => word is { Tag: AnyTag, Kind: LexiconKind.Negation or LexiconKind.Withdrawal } && !IsNone(word, AnyTag);

    private HitState StateBy(ReadOnlySpan<char> text, in LexiconHit hit, int tag, in ScopeWord word)
    {
        if (word.Kind == LexiconKind.Not)
            return word.Tag == tag && word.Start < hit.End && hit.Start < word.End && (word.Length > hit.End - hit.Start || word.Covers(hit.Start, hit.End)) ? HitState.Homograph : HitState.Live;
        if (word.Tag != AnyTag && word.Tag != tag)
            return HitState.Live;
        return word.Kind switch
        {
            LexiconKind.Negation => Governs(text, word, hit) || IsSaidAfter(text, word, hit) ? HitState.Negated : HitState.Live,
            LexiconKind.Prefix => IsNext(text, word.End, hit.Start) && !IsAlternative(text, word, hit) ? HitState.Negated : HitState.Live,
            LexiconKind.Withdrawal => word.Start >= hit.End && Clause.IsWithinReach(text[hit.End..word.Start]) && Breaks(hit.End, word.Start) <= 1 ? HitState.Negated : HitState.Live,
            LexiconKind.Past => Governs(text, word, hit) ? HitState.Past : HitState.Live,
            LexiconKind.Hedge => Governs(text, word, hit) ? HitState.Hedged : HitState.Live,
            LexiconKind.Question => (word.Start >= hit.End && Breaks(hit.End, word.Start) == 0) || (word.End <= hit.Start && Breaks(word.End, hit.Start) == 0) ? HitState.Asked : HitState.Live,
            _ => HitState.Live,
        };
    }

    private bool Governs(ReadOnlySpan<char> text, in ScopeWord word, in LexiconHit hit) =>
        word.End <= hit.Start && Clause.IsWithinReach(text[word.End..hit.Start]) && Breaks(word.End, hit.Start) == 0;

    /// <summary>True for a negation that ends the clause of the cue, or is the clause after it: 冰袋不用, 贺卡:不要.</summary>
    private bool IsSaidAfter(ReadOnlySpan<char> text, in ScopeWord word, in LexiconHit hit)
    {
        if (word.Start < hit.End || !Clause.IsWithinReach(text[hit.End..word.Start]) || !Clause.IsLast(text, word.End))
            return false;
        var breaks = Breaks(hit.End, word.Start);
        return breaks == 0 || (breaks == 1 && Clause.IsFirst(text, word.Start));
    }

    /// <summary>True for what follows at once; Latin words have a space between.</summary>
    private static bool IsNext(ReadOnlySpan<char> text, int end, int start) => start == end || (start == end + 1 && text[end] == ' ');

    /// <summary>True in 加不加急: what stands before the negation stands after it, and nothing is declined.</summary>
    private static bool IsAlternative(ReadOnlySpan<char> text, in ScopeWord word, in LexiconHit hit) => word.Start > 0 && text[word.Start - 1] == text[hit.Start];

    private int Breaks(int from, int to)
    {
        var breaks = 0;
        for (var at = FirstNear(from); at < _count && _words[at].End <= to + Near; at++)
            breaks += _words[at].Kind == LexiconKind.Break && _words[at].Start >= from && _words[at].End <= to ? 1 : 0;
        return breaks;
    }

    /// <summary>The first word that may be near a place.</summary>
    public int FirstNear(int position)
    {
        var (low, high) = (0, _count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_words[middle].End < position - Near)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>A word of scope inside one that is none, for all tags or for this: 别 in 特别.</summary>
    private bool IsNone(in ScopeWord word, int tag)
    {
        if (word.Kind == LexiconKind.Not)
            return false;
        for (var at = FirstNear(word.Start); at < _count && _words[at].End <= word.End + Near; at++)
        {
            ref readonly var other = ref _words[at];
            if (other.Kind == LexiconKind.Not && (other.Tag == AnyTag || other.Tag == tag) && other.Covers(word.Start, word.End) && other.Length > word.Length)
                return true;
        }

        return false;
    }
}
