namespace SemanticOrder.GraphQL.Language;

/// <summary>The lexical tokens of GraphQL §2.1.6, with the end of the text as one of them.</summary>
internal enum TokenKind : byte
{
    EndOfText,
    Bang,
    Dollar,
    Ampersand,
    LeftParenthesis,
    RightParenthesis,
    Spread,
    Colon,
    EqualsSign,
    At,
    LeftBracket,
    RightBracket,
    LeftBrace,
    Pipe,
    RightBrace,
    Name,
    IntValue,
    FloatValue,
    StringValue,
    BlockString,
}
