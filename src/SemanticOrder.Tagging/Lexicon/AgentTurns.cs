using System.Runtime.InteropServices;

namespace SemanticOrder.Tagging.Lexicon;

/// <summary>
/// What an agent says in a dialogue is an offer, not a wish: its cues are <see cref="HitState.Offered"/>, or declined where the buyer's next turn says no or declines a cue of the same tag.
/// A dialogue has a turn a line, which begins with who speaks. Reused for text after text; not thread-safe.
/// </summary>
internal sealed class AgentTurns
{
    // An answer begins with its yes or no, after the speaker's name.
    private const int LongestOpening = 14;

    // Cues of one answer are looked at, not of a text that goes on for ever.
    private const int Nearby = 64;

    private static readonly string[] Agents = ["客服:", "商家:", "卖家:", "店家:", "agent:", "seller:", "support:", "shop:"];

    private readonly List<Turn> _turns = [];

    /// <summary>Judges the cues of agents.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words of scope.</param>
    /// <param name="hits">Its cues, judged by the words around; changed in place.</param>
    /// <param name="lexicon">The lexicon.</param>
    public void Judge(ReadOnlySpan<char> text, ScopeWords words, Span<LexiconHit> hits, TagLexicon lexicon)
    {
        if (hits.IsEmpty || !text.Contains('\n'))
            return;
        FindTurns(text);
        var (number, first) = (0, 0);
        foreach (ref readonly var turn in CollectionsMarshal.AsSpan(_turns))
        {
            while (first < hits.Length && hits[first].Start < turn.Start)
                first++;
            number++;
            if (!turn.IsAgent)
                continue;
            var reply = number < _turns.Count && !_turns[number].IsAgent ? _turns[number] : new Turn(turn.End, turn.End, false);
            var refusal = RefusalIn(text, words, reply);
            for (var at = first; at < hits.Length && hits[at].Start < turn.End; at++)
            {
                if (hits[at].State is not (HitState.Negated or HitState.Homograph))
                    hits[at] = Answered(at, refusal, hits, reply, lexicon);
            }
        }
    }

    private void FindTurns(ReadOnlySpan<char> text)
    {
        _turns.Clear();
        for (var (start, end) = (0, 0); start < text.Length; start = end + 1)
        {
            var length = text[start..].IndexOf('\n');
            end = length < 0 ? text.Length : start + length;
            var isAgent = false;
            foreach (var name in Agents)
                isAgent |= text[start..end].StartsWith(name, StringComparison.Ordinal);
            _turns.Add(new Turn(start, end, isAgent));
        }
    }

    private static ScopeWord? RefusalIn(ReadOnlySpan<char> text, ScopeWords words, in Turn reply)
    {
        for (var at = words.FirstNear(reply.Start); at < words.Words.Length && words.Words[at].Start < reply.Start + LongestOpening; at++)
        {
            var word = words.Words[at];
            if (word.Start >= reply.Start && word.End <= reply.End && words.Declines(word) && Clause.IsFirst(text, word.Start) && Clause.IsLast(text, word.End))
                return word;
        }

        return null;
    }

    private static LexiconHit Answered(int number, ScopeWord? refusal, ReadOnlySpan<LexiconHit> hits, in Turn reply, TagLexicon lexicon)
    {
        var hit = hits[number];
        if (refusal is { } word)
            return hit with { State = HitState.Negated, ScopeStart = word.Start, ScopeEnd = word.End };
        for (var at = number + 1; at < Math.Min(number + Nearby, hits.Length) && hits[at].Start < reply.End; at++)
        {
            var other = hits[at];
            if (other.Start >= reply.Start && other.State == HitState.Negated && lexicon.Phrases[other.Phrase].Tag == lexicon.Phrases[hit.Phrase].Tag)
                return hit with { State = HitState.Negated, ScopeStart = other.ScopeStart, ScopeEnd = other.ScopeEnd };
        }

        return hit.State is HitState.Past ? hit : hit with { State = HitState.Offered };
    }

    /// <summary>What one of the two says.</summary>
    /// <param name="Start">First normal character, of the speaker's name.</param>
    /// <param name="End">After the last one.</param>
    /// <param name="IsAgent">True for the agent's.</param>
    private readonly record struct Turn(int Start, int End, bool IsAgent);
}
