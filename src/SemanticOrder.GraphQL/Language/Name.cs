namespace SemanticOrder.GraphQL.Language;

/// <summary>A name as it stands in a document (GraphQL §2.1.9): <c>[_A-Za-z][_0-9A-Za-z]*</c>.</summary>
/// <param name="Value">The name, without <c>$</c> or <c>@</c>.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct Name(string Value, SourceSpan Span = default)
{
    /// <summary>The name itself.</summary>
    public override string ToString() => Value;

    /// <summary>Whether a text is a name in the sense of GraphQL §2.1.9.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || char.IsAsciiDigit(text[0]))
            return false;
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '_')
                return false;
        }

        return true;
    }
}
