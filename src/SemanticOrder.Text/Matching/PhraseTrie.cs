using System.Numerics;

namespace SemanticOrder.Text.Matching;

/// <summary>The states of a matcher while it is built. State 0 is the root.</summary>
internal sealed class PhraseTrie
{
    private readonly List<SortedDictionary<char, int>> _children = [new()];
    private readonly List<int> _phrases = [-1];
    private readonly List<int> _lengths = [0];

    public PhraseTrie(IReadOnlyList<string> phrases)
    {
        for (var number = 0; number < phrases.Count; number++)
            Add(phrases[number], number);
        (Fallback, Shorter) = (new int[_children.Count], new int[_children.Count]);
        Phrase = [.. _phrases];
        Link();
    }

    /// <summary>For each state the state of its longest proper suffix.</summary>
    public int[] Fallback { get; }

    /// <summary>For each state the phrase that ends in it; −1 for none.</summary>
    public int[] Phrase { get; }

    /// <summary>For each state the state of the longest proper suffix that is a phrase; 0 for none.</summary>
    public int[] Shorter { get; }

    /// <summary>The states below a state.</summary>
    public IEnumerable<KeyValuePair<char, int>> Children(int state) => _children[state];

    /// <summary>All steps but those from the root, as a table with open addressing.</summary>
    public PhraseStep[] Steps()
    {
        var steps = new PhraseStep[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(_children.Count * 2, 16))];
        for (var state = 1; state < _children.Count; state++)
        {
            foreach (var (character, child) in _children[state])
            {
                var key = PhraseStep.KeyOf(state, character);
                var at = PhraseStep.SlotOf(key) & (steps.Length - 1);
                while (steps[at].Key != 0)
                    at = (at + 1) & (steps.Length - 1);
                steps[at] = new PhraseStep(key, child);
            }
        }

        return steps;
    }

    /// <summary>All states by their numbers.</summary>
    public PhraseState[] States() =>
        [.. _children.Select((children, state) => new PhraseState(children.Keys.Aggregate(0UL, (marks, character) => marks | PhraseState.MarkOf(character)), Fallback[state], Phrase[state], _lengths[state], Shorter[state]))];

    private void Add(string phrase, int number)
    {
        var state = 0;
        foreach (var character in phrase)
        {
            if (!_children[state].TryGetValue(character, out var next))
            {
                _children[state][character] = next = _children.Count;
                _children.Add(new());
                _phrases.Add(-1);
                _lengths.Add(_lengths[state] + 1);
            }

            state = next;
        }

        if (state != 0 && _phrases[state] < 0)
            _phrases[state] = number;
    }

    private void Link()
    {
        var waiting = new Queue<int>(_children[0].Values);
        while (waiting.TryDequeue(out var state))
        {
            Shorter[state] = Phrase[Fallback[state]] >= 0 ? Fallback[state] : Shorter[Fallback[state]];
            foreach (var (character, child) in _children[state])
            {
                var suffix = Fallback[state];
                while (suffix != 0 && !_children[suffix].ContainsKey(character))
                    suffix = Fallback[suffix];
                Fallback[child] = _children[suffix].GetValueOrDefault(character);
                waiting.Enqueue(child);
            }
        }
    }
}
