namespace SemanticOrder.Orders.InMemory;

/// <summary>The meaning of <see cref="SearchPhrase"/>, written for reading.</summary>
internal static class PhraseCount
{
    /// <summary>How often a phrase occurs in a text.</summary>
    public static int Of(SearchPhrase phrase, SearchText text)
    {
        var count = 0;
        for (var start = 0; start + phrase.Tokens.Count <= text.Tokens.Count; start++)
        {
            var isHere = true;
            for (var index = 0; isHere && index < phrase.Tokens.Count; index++)
            {
                var isPrefix = phrase.IsPrefix && !text.IsPersonal && index == phrase.Tokens.Count - 1;
                var token = text.Tokens[start + index];
                isHere = isPrefix ? token.StartsWith(phrase.Tokens[index], StringComparison.Ordinal) : token == phrase.Tokens[index];
            }

            count += isHere ? 1 : 0;
        }

        return count;
    }
}
