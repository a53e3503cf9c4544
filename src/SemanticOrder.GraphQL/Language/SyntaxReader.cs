using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace SemanticOrder.GraphQL.Language;

/// <summary>
/// Recursive descent over the grammar of GraphQL (September 2025), Appendix C; one partial per chapter. A method is entered with its first token current
/// and leaves with the token after its production current.
/// </summary>
internal ref partial struct SyntaxReader
{
    private readonly int _maxDepth;
    private readonly NameTable _names = new();

    // Lists under construction share one stack; a finished list is the part above its mark.
    private readonly List<SyntaxNode> _stack = [];
    private Utf8Lexer _lexer;
    private int _depth;
    private int _previousEnd;

    public SyntaxReader(ReadOnlySpan<byte> source, ParserOptions options)
    {
        if (source.Length > options.MaxBytes)
            throw new GraphQLRequestException(ErrorCodes.TooLarge, $"The document has {source.Length} bytes; at most {options.MaxBytes} are allowed. Send long values as variables.");
        _maxDepth = options.MaxDepth;
        _lexer = new Utf8Lexer(source, options.MaxTokens);
        _lexer.Advance();
    }

    /// <summary>Where a node starts; <see cref="Finish"/> closes it after the last token read.</summary>
    private readonly SourceSpan Here => new(_lexer.Start, _lexer.Start, _lexer.Line, _lexer.Column);

    private readonly SourceSpan Finish(SourceSpan start) => start with { End = _previousEnd };

    private void Advance()
    {
        _previousEnd = _lexer.End;
        _lexer.Advance();
    }

    private readonly bool At(TokenKind kind) => _lexer.Kind == kind;

    private readonly bool AtKeyword(ReadOnlySpan<byte> keyword) => _lexer.Kind == TokenKind.Name && _lexer.Text.SequenceEqual(keyword);

    private bool Skip(TokenKind kind)
    {
        if (_lexer.Kind != kind)
            return false;
        Advance();
        return true;
    }

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!AtKeyword(keyword))
            return false;
        Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (!Skip(kind))
            throw Unexpected(TokenName(kind));
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword))
            throw Unexpected($"'{Encoding.ASCII.GetString(keyword)}'");
    }

    /// <summary><c>Name :: NameStart NameContinue*</c></summary>
    private Name ReadName()
    {
        if (_lexer.Kind != TokenKind.Name)
            throw Unexpected("a name");
        var name = new Name(_names.Intern(_lexer.Text), new SourceSpan(_lexer.Start, _lexer.End, _lexer.Line, _lexer.Column));
        Advance();
        return name;
    }

    private void Deepen()
    {
        if (++_depth > _maxDepth)
            throw _lexer.Error(ErrorCodes.NestedTooDeeply, $"The document nests more than {_maxDepth} levels. Send a flatter document.", _lexer.Start);
    }

    private readonly int Mark() => _stack.Count;

    private readonly void Push(SyntaxNode node) => _stack.Add(node);

    private readonly ImmutableArray<T> PopTo<T>(int mark)
        where T : SyntaxNode
    {
        var items = new T[_stack.Count - mark];
        for (var index = 0; index < items.Length; index++)
            items[index] = (T)_stack[mark + index];
        _stack.RemoveRange(mark, items.Length);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    private readonly GraphQLRequestException Unexpected(string? expected = null)
    {
        var found = _lexer.Kind switch
        {
            TokenKind.EndOfText => "the end of the document",
            TokenKind.Name or TokenKind.IntValue or TokenKind.FloatValue => $"'{Encoding.UTF8.GetString(Shorten(_lexer.Text))}'",
            TokenKind.StringValue or TokenKind.BlockString => "a string",
            var kind => TokenName(kind),
        };
        return _lexer.Error(expected is null ? $"{char.ToUpperInvariant(found[0])}{found[1..]} is not expected here." : $"Expected {expected}, found {found}.", _lexer.Start);
    }

    private static ReadOnlySpan<byte> Shorten(ReadOnlySpan<byte> text) => text.Length > 50 ? text[..50] : text;

    private static string TokenName(TokenKind kind) => kind switch
    {
        TokenKind.EndOfText => "the end of the document",
        TokenKind.Bang => "'!'",
        TokenKind.Dollar => "'$'",
        TokenKind.Ampersand => "'&'",
        TokenKind.LeftParenthesis => "'('",
        TokenKind.RightParenthesis => "')'",
        TokenKind.Spread => "'...'",
        TokenKind.Colon => "':'",
        TokenKind.EqualsSign => "'='",
        TokenKind.At => "'@'",
        TokenKind.LeftBracket => "'['",
        TokenKind.RightBracket => "']'",
        TokenKind.LeftBrace => "'{'",
        TokenKind.Pipe => "'|'",
        TokenKind.RightBrace => "'}'",
        TokenKind.Name => "a name",
        _ => "a value",
    };
}
