using System.Text;
using SemanticOrder.Diagnostics;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>A recursive-descent reader with one token of look-ahead; a partial for each chapter of the grammar (SPARQL 1.1 §19.8).</summary>
internal sealed partial class SparqlReader
{
    private readonly SparqlLexer _lexer;
    private readonly SparqlParserOptions _options;
    private Token _token;

    /// <summary>End of the token before.</summary>
    private int _end;
    private int _depth;
    private int _operators;
    private int _hidden;

    public SparqlReader(SparqlLexer lexer, SparqlParserOptions options)
    {
        (_lexer, _options, _base) = (lexer, options, options.BaseIri);
        foreach (var (prefix, iri) in options.Prefixes)
            _prefixes[prefix] = iri;
        _token = lexer.Next();
    }

    private ReadOnlySpan<byte> TokenText => _lexer.Text.Utf8.AsSpan(_token.TextStart, _token.TextEnd - _token.TextStart);

    private bool IsEnd => _token.Kind == TokenKind.End;

    private void Advance()
    {
        _end = _token.End;
        _token = _lexer.Next();
    }

    private bool IsWord(string keyword) =>
        _token.Kind == TokenKind.Word && Ascii.EqualsIgnoreCase(TokenText, keyword);

    private bool IsMark(string mark) =>
        _token.Kind == TokenKind.Punctuation && Ascii.Equals(TokenText, mark);

    private bool TryWord(string keyword)
    {
        var isThere = IsWord(keyword);
        if (isThere)
            Advance();
        return isThere;
    }

    private bool TryMark(string mark)
    {
        var isThere = IsMark(mark);
        if (isThere)
            Advance();
        return isThere;
    }

    private void ExpectWord(string keyword)
    {
        if (!TryWord(keyword))
            throw Unexpected(keyword);
    }

    private void ExpectMark(string mark)
    {
        if (!TryMark(mark))
            throw Unexpected($"'{mark}'");
    }

    /// <summary>Enters a group, expression, path or collection; each ends with <see cref="Leave"/>.</summary>
    private void Enter()
    {
        if (++_depth > _options.MaxNesting)
            throw Error("SO2007", $"The text nests deeper than {_options.MaxNesting} levels. Write it flatter, or raise MaxNesting.");
    }

    private void Leave() => _depth--;

    /// <summary>Counts operators that make the tree deeper without nesting in the text.</summary>
    private void CountOperators(int count = 1)
    {
        if ((_operators += count) > _options.MaxOperators)
            throw Error("SO2017", $"The text has more than {_options.MaxOperators:N0} operators. Write lists with IN or VALUES, divide it, or raise MaxOperators.");
    }

    private Variable NewHidden() => new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $".{_hidden++}"));

    private SparqlSyntaxException Unexpected(string expected) => Error("SO2004", IsEnd
        ? $"The text ends where {expected} is expected."
        : $"Expected {expected}, found '{_lexer.Text.Snippet(_token.Start, _token.End)}'.");

    /// <summary>An error at the current token.</summary>
    private SparqlSyntaxException Error(string code, string message) => Error(code, message, _token.Start, _token.End);

    private SparqlSyntaxException Error(string code, string message, int start, int end) =>
        new(code, message, new TextSpan(_lexer.Text.PositionOf(start), _lexer.Text.PositionOf(end)));
}
