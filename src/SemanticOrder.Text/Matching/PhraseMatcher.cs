namespace SemanticOrder.Text.Matching;

/// <summary>
/// Finds every occurrence of many phrases in one pass over a text (Aho and Corasick, CACM 18, 1975). Phrases are compared by UTF-16 code unit: fold both sides alike first.
/// Immutable and thread-safe; finding allocates nothing and takes time linear in the text and the number of occurrences.
/// </summary>
public sealed class PhraseMatcher
{
    private readonly ulong[] _keys;
    private readonly int[] _targets;
    private readonly int[] _first = new int[char.MaxValue + 1];
    private readonly int[] _fallback;
    private readonly int[] _phrase;
    private readonly int[] _shorter;
    private readonly int[] _lengths;

    /// <summary>A matcher of phrases, each known by its number in the list. Of equal phrases the first is found.</summary>
    /// <param name="phrases">The phrases; empty ones are never found.</param>
    public PhraseMatcher(IReadOnlyList<string> phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        _lengths = [.. phrases.Select(phrase => phrase.Length)];
        var trie = new PhraseTrie(phrases);
        (_keys, _targets) = trie.Table();
        (_fallback, _phrase, _shorter) = (trie.Fallback, trie.Phrase, trie.Shorter);
        foreach (var (character, state) in trie.Children(0))
            _first[character] = state;
    }

    /// <summary>How long a phrase is, in UTF-16 code units.</summary>
    public int LengthOf(int phrase) => _lengths[phrase];

    /// <summary>The occurrences in a text, by their ends; of those with one end the longest first.</summary>
    public PhraseOccurrences Find(ReadOnlySpan<char> text) => new(this, text);

    internal int Step(int state, char character)
    {
        for (; state != 0; state = _fallback[state])
        {
            if (Child(state, character) is var next && next != 0)
                return next;
        }

        return _first[character];
    }

    /// <summary>The longest phrase that ends in a state; −1 for none.</summary>
    internal int PhraseAt(int state) => _phrase[state];

    /// <summary>The state of the next shorter phrase that ends where a state does; 0 for none.</summary>
    internal int ShorterThan(int state) => _shorter[state];

    private int Child(int state, char character)
    {
        var key = PhraseTrie.Key(state, character);
        var mask = _keys.Length - 1;
        for (var slot = PhraseTrie.Slot(key) & mask; _keys[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_keys[slot] == key)
                return _targets[slot];
        }

        return 0;
    }
}
