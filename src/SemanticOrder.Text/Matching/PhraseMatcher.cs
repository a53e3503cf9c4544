namespace SemanticOrder.Text.Matching;

/// <summary>
/// Finds every occurrence of many phrases in one pass over a text (Aho and Corasick, CACM 18, 1975). Phrases are compared by UTF-16 code unit: fold both sides alike first.
/// Immutable and thread-safe; finding allocates nothing and takes time linear in the text and the number of occurrences.
/// </summary>
public sealed class PhraseMatcher
{
    private readonly PhraseStep[] _steps;
    private readonly PhraseState[] _states;
    private readonly int[] _first = new int[char.MaxValue + 1];
    private readonly int[] _lengths;

    /// <summary>A matcher of phrases, each known by its number in the list. Of equal phrases the first is found.</summary>
    /// <param name="phrases">The phrases; empty ones are never found.</param>
    public PhraseMatcher(IReadOnlyList<string> phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        _lengths = [.. phrases.Select(phrase => phrase.Length)];
        var trie = new PhraseTrie(phrases);
        (_steps, _states) = (trie.Steps(), trie.States());
        foreach (var (character, state) in trie.Children(0))
            _first[character] = state;
    }

    /// <summary>How long a phrase is, in UTF-16 code units.</summary>
    public int LengthOf(int phrase) => _lengths[phrase];

    /// <summary>The occurrences in a text, by their ends; of those with one end the longest first.</summary>
    public PhraseOccurrences Find(ReadOnlySpan<char> text) => new(this, text);

    internal int Step(int state, char character)
    {
        while (state != 0)
        {
            ref readonly var from = ref _states[state];
            if ((from.Marks & PhraseState.MarkOf(character)) != 0 && Child(state, character) is var next && next != 0)
                return next;
            state = from.Fallback;
        }

        return _first[character];
    }

    /// <summary>What is known of a state.</summary>
    internal ref readonly PhraseState StateAt(int state) => ref _states[state];

    private int Child(int state, char character)
    {
        var key = PhraseStep.KeyOf(state, character);
        var mask = _steps.Length - 1;
        for (var at = PhraseStep.SlotOf(key) & mask; ; at = (at + 1) & mask)
        {
            ref readonly var step = ref _steps[at];
            if (step.Key == key || step.Key == 0)
                return step.State;
        }
    }
}
