using System.Globalization;
using System.Text;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>Prologue, IRIs, literals, variables and blank nodes (SPARQL 1.1 §4.1).</summary>
internal sealed partial class SparqlReader
{
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);

    /// <summary>Every variable with its rank in the text, in which SELECT * shows it.</summary>
    private readonly Dictionary<Variable, int> _firstUses = [];
    private string? _base;

    /// <summary><c>Prologue ::= ( BaseDecl | PrefixDecl )*</c></summary>
    private void ReadPrologue()
    {
        while (true)
        {
            if (TryWord("BASE"))
            {
                _base = ReadIriReference().Value;
            }
            else if (TryWord("PREFIX"))
            {
                if (_token.Kind != TokenKind.PrefixedName || TokenText[^1] != (byte)':' || TokenText.IndexOf((byte)':') != TokenText.Length - 1)
                    throw Unexpected("a prefix with its colon");
                var prefix = Encoding.UTF8.GetString(TokenText[..^1]);
                Advance();
                _prefixes[prefix] = ReadIriReference().Value;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary><c>iri ::= IRIREF | PrefixedName</c></summary>
    private Iri ReadIri() => _token.Kind switch
    {
        TokenKind.IriReference => ReadIriReference(),
        TokenKind.PrefixedName => ReadPrefixedName(),
        _ => throw Unexpected("an IRI"),
    };

    private bool IsIri => _token.Kind is TokenKind.IriReference or TokenKind.PrefixedName;

    private Iri ReadIriReference()
    {
        if (_token.Kind != TokenKind.IriReference)
            throw Unexpected("an IRI between '<' and '>'");
        var iri = Resolve(TokenText);
        Advance();
        return iri;
    }

    private Iri Resolve(ReadOnlySpan<byte> reference)
    {
        if (IriReference.SchemeLength(reference) > 0 || _base is null)
        {
            return IriReference.SchemeLength(reference) > 0
                ? new Iri(Encoding.UTF8.GetString(reference))
                : throw Error("SO2008", $"'{Encoding.UTF8.GetString(reference)}' is relative and no base is stated. Write BASE, or the whole IRI.");
        }
        var @base = Encoding.UTF8.GetBytes(_base);
        var room = new byte[@base.Length + reference.Length + 2];
        var length = new IriReference(reference).Resolve(new IriReference(@base), room);
        return new Iri(Encoding.UTF8.GetString(room, 0, length));
    }

    private Iri ReadPrefixedName()
    {
        var text = TokenText;
        var colon = text.IndexOf((byte)':');
        var prefix = Encoding.UTF8.GetString(text[..colon]);
        if (!_prefixes.TryGetValue(prefix, out var iri))
            throw Error("SO2009", $"The prefix '{prefix}:' is not declared. Write PREFIX {prefix}: <…> above.");
        var local = Encoding.UTF8.GetString(text[(colon + 1)..]);
        Advance();
        return new Iri(iri + (local.Contains('\\', StringComparison.Ordinal) ? WithoutBackslashes(local) : local));
    }

    private static string WithoutBackslashes(string local)
    {
        var text = new StringBuilder(local.Length);
        for (var i = 0; i < local.Length; i++)
            text.Append(local[i] == '\\' ? local[++i] : local[i]);
        return text.ToString();
    }

    private bool IsLiteral => _token.Kind is TokenKind.String or TokenKind.Integer or TokenKind.Decimal or TokenKind.Double
        || IsWord("true") || IsWord("false");

    /// <summary><c>RDFLiteral | NumericLiteral | BooleanLiteral</c>, without sign.</summary>
    private Literal ReadLiteral(string sign = "")
    {
        if (_token.Kind == TokenKind.String)
            return ReadStringLiteral();
        var datatype = _token.Kind switch
        {
            TokenKind.Integer => Vocab.Xsd.Integer,
            TokenKind.Decimal => Vocab.Xsd.Decimal,
            TokenKind.Double => Vocab.Xsd.Double,
            _ when IsWord("true") || IsWord("false") => Vocab.Xsd.Boolean,
            _ => throw Unexpected("a literal"),
        };
        var text = Encoding.UTF8.GetString(TokenText);
        Advance();
        return new Literal(datatype == Vocab.Xsd.Boolean ? text.ToLowerInvariant() : sign + text, datatype);
    }

    /// <summary><c>RDFLiteral ::= String ( LANGTAG | ( '^^' iri ) )?</c></summary>
    private Literal ReadStringLiteral()
    {
        var text = ReadString();
        if (_token.Kind == TokenKind.LanguageTag)
        {
            var tag = Encoding.UTF8.GetString(TokenText);
            Advance();
            return new Literal(text, tag);
        }
        if (!TryMark("^^"))
            return new Literal(text);
        var place = _token;
        var datatype = ReadIri();
        return datatype == Vocab.Rdf.LangString
            ? throw Error("SO2010", "A literal of rdf:langString is written with a language tag, such as \"…\"@zh.", place.Start, place.End)
            : new Literal(text, datatype);
    }

    private string ReadString()
    {
        if (_token.Kind != TokenKind.String)
            throw Unexpected("a string");
        var raw = Encoding.UTF8.GetString(TokenText);
        var text = raw.Contains('\\', StringComparison.Ordinal) ? UndoEscapes(raw) : raw;
        Advance();
        return text;
    }

    /// <summary><c>ECHAR ::= '\' [tbnrf\"']</c></summary>
    private string UndoEscapes(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }
            i++;
            text.Append((i < raw.Length ? raw[i] : '\0') switch
            {
                't' => '\t',
                'b' => '\b',
                'n' => '\n',
                'r' => '\r',
                'f' => '\f',
                '\\' => '\\',
                '"' => '"',
                '\'' => '\'',
                _ => throw Error("SO2006", $"'\\{(i < raw.Length ? raw[i] : ' ')}' is no escape of a string; write \\\\ for a backslash."),
            });
        }
        return text.ToString();
    }

    private Variable ReadVariable()
    {
        if (_token.Kind != TokenKind.Variable)
            throw Unexpected("a variable");
        var variable = new Variable(Encoding.UTF8.GetString(TokenText));
        if (_firstUses.TryAdd(variable, _firstUses.Count) && _firstUses.Count > _options.MaxVariables)
            throw Error("SO2017", $"The text has more than {_options.MaxVariables:N0} variables. Divide it, or raise MaxVariables.");
        Advance();
        return variable;
    }

    /// <summary><c>INTEGER</c>, of LIMIT and OFFSET.</summary>
    private long ReadCount()
    {
        if (_token.Kind != TokenKind.Integer)
            throw Unexpected("a whole number");
        if (!long.TryParse(TokenText, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            throw Error("SO2010", $"The number is too large; at most {long.MaxValue} is possible.");
        Advance();
        return count;
    }

    /// <summary><c>VarOrIri</c></summary>
    private PatternTerm ReadVariableOrIri() => _token.Kind == TokenKind.Variable ? ReadVariable() : new ConstantTerm(ReadIri());

    private bool IsSign => IsMark("+") || IsMark("-");

    /// <summary>A number whose sign stands directly before it, or nothing.</summary>
    private Literal? TryReadSignedNumber()
    {
        if (!IsSign)
            return null;
        var sign = (char)TokenText[0];
        var after = _token.End;
        Advance();
        return _token.Start == after && _token.Kind is TokenKind.Integer or TokenKind.Decimal or TokenKind.Double
            ? ReadLiteral(sign.ToString())
            : throw Unexpected("a number right after its sign");
    }
}
