namespace SemanticOrder.Text.Matching;

/// <summary>The occurrences of phrases in one text, found while they are enumerated.</summary>
public ref struct PhraseOccurrences
{
    private readonly PhraseMatcher _matcher;
    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private int _state;
    private int _output;

    internal PhraseOccurrences(PhraseMatcher matcher, ReadOnlySpan<char> text)
    {
        _matcher = matcher;
        _text = text;
    }

    /// <summary>The occurrence found last.</summary>
    public PhraseOccurrence Current { get; private set; }

    /// <summary>Itself, so that <c>foreach</c> takes it.</summary>
    public readonly PhraseOccurrences GetEnumerator() => this;

    /// <summary>Finds the next occurrence.</summary>
    /// <returns>False when there is none left.</returns>
    public bool MoveNext()
    {
        while (true)
        {
            while (_output != 0)
            {
                ref readonly var state = ref _matcher.StateAt(_output);
                _output = state.Shorter;
                if (state.Phrase < 0)
                    continue;
                Current = new PhraseOccurrence(state.Phrase, _at - state.Length, _at);
                return true;
            }

            if (_at == _text.Length)
                return false;
            _state = _matcher.Step(_state, _text[_at++]);
            _output = _state;
        }
    }
}
