namespace SemanticOrder.Sparql.Syntax;

/// <summary>One terminal of a SPARQL text.</summary>
/// <param name="Kind">Its class.</param>
/// <param name="Start">Byte at which it begins, quotes and brackets included.</param>
/// <param name="End">The byte after it.</param>
/// <param name="TextStart">Byte at which its text begins.</param>
/// <param name="TextEnd">The byte after its text.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, int TextStart, int TextEnd)
{
    public static Token Plain(TokenKind kind, int start, int end) => new(kind, start, end, start, end);
}
