using System.Buffers;
using System.Globalization;
using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>
/// The terminals that the four syntaxes share: IRIREF, quoted strings, BLANK_NODE_LABEL, LANGTAG and the names inside prefixed names. Spans that it returns
/// are valid until it reads on.
/// </summary>
internal sealed class TermScanner(Utf8Input input, TermDictionary terms, RdfReaderOptions options)
{
    private const int InitialLabels = 0;

    /// <summary>What ends or breaks an IRIREF: [^#x00-#x20&lt;&gt;"{}|^`\] are its characters.</summary>
    private static readonly SearchValues<byte> IriStops = SearchValues.Create([.. Enumerable.Range(0, 0x21).Select(c => (byte)c), .. "<>\"{}|^`\\"u8]);
    private static readonly SearchValues<byte> DoubleQuoteStops = SearchValues.Create("\"\\\n\r"u8);
    private static readonly SearchValues<byte> SingleQuoteStops = SearchValues.Create("'\\\n\r"u8);
    private static readonly SearchValues<byte> LongDoubleQuoteStops = SearchValues.Create("\"\\"u8);
    private static readonly SearchValues<byte> LongSingleQuoteStops = SearchValues.Create("'\\"u8);

    private readonly ScratchBytes _iri = new();
    private readonly ScratchBytes _text = new();
    private readonly ScratchBytes _name = new();
    private readonly TermTable _labels = new(HashSeed.Value, InitialLabels);
    private readonly List<TermId> _labelled = [];

    /// <summary>Where the last string was found: in the token as written, or in the scratch buffer because it has escapes.</summary>
    private (int Start, int End) _stringAt;
    private bool _stringIsScratch;

    /// <summary>The string read last by <see cref="ReadString"/>.</summary>
    public ReadOnlySpan<byte> LastString => _stringIsScratch ? _text.Written : input.Marked(_stringAt.Start, _stringAt.End);

    /// <summary><c>IRIREF ::= '&lt;' ([^#x00-#x20&lt;&gt;"{}|^`\] | UCHAR)* '&gt;'</c>, at its first character; the text between the brackets.</summary>
    public ReadOnlySpan<byte> ReadIriRef()
    {
        input.Skip(1);
        var start = input.Offset;
        var isScratch = false;
        while (true)
        {
            var rest = input.Rest;
            var length = rest.IndexOfAny(IriStops);
            var part = length < 0 ? rest : rest[..length];
            if (isScratch)
                _iri.Append(part);
            input.Skip(part.Length);
            switch (length < 0 ? input.Peek() : rest[length])
            {
                case '>':
                    CheckLength(start);
                    input.Skip(1);
                    return isScratch ? _iri.Written : input.Marked(start, input.Offset - 1);
                case '\\':
                    if (!isScratch)
                    {
                        _iri.Clear();
                        _iri.Append(input.Marked(start, input.Offset));
                        isScratch = true;
                    }
                    ReadIriEscape();
                    break;
                case -1:
                    throw input.Error("SO1004", "The text ends inside an IRI.", start - 1, "'>'");
                case var other when length >= 0:
                    throw input.Error("SO1006", $"{Name(other)} is not allowed in an IRI; write %{other:X2} if it is meant.", input.Offset, null);
            }
        }
    }

    /// <summary>A quoted string at its opening quote; see <see cref="LastString"/>. Long strings (three quotes) only where the syntax has them.</summary>
    /// <param name="hasLongStrings">True for Turtle and TriG.</param>
    public void ReadString(bool hasLongStrings)
    {
        var quote = (byte)input.Peek();
        var isLong = hasLongStrings && input.PeekAt(1) == quote && input.PeekAt(2) == quote;
        var opening = input.Offset;
        input.Skip(isLong ? 3 : 1);
        var start = input.Offset;
        _stringIsScratch = false;
        var stops = (isLong, quote) switch
        {
            (false, (byte)'"') => DoubleQuoteStops,
            (false, _) => SingleQuoteStops,
            (true, (byte)'"') => LongDoubleQuoteStops,
            _ => LongSingleQuoteStops,
        };
        while (true)
        {
            var rest = input.Rest;
            var length = rest.IndexOfAny(stops);
            var part = length < 0 ? rest : rest[..length];
            if (_stringIsScratch)
                _text.Append(part);
            input.Skip(part.Length);
            var stop = length < 0 ? input.Peek() : rest[length];
            if (length < 0 && stop >= 0)
                continue;
            if (stop == quote && (!isLong || (input.PeekAt(1) == quote && input.PeekAt(2) == quote)))
            {
                _stringAt = (start, input.Offset);
                CheckLength(start);
                input.Skip(isLong ? 3 : 1);
                return;
            }
            if (stop == quote)
            {
                if (_stringIsScratch)
                    _text.Append(quote);
                input.Skip(1);
            }
            else if (stop == '\\')
            {
                if (!_stringIsScratch)
                {
                    _text.Clear();
                    _text.Append(input.Marked(start, input.Offset));
                    _stringIsScratch = true;
                }
                ReadStringEscape();
            }
            else
            {
                throw stop < 0
                    ? input.Error("SO1004", "The text ends inside a string.", opening, isLong ? "three quotes" : "a quote")
                    : input.Error("SO1001", "A line ends inside a string; write \\n, or use a long string with three quotes where the syntax has them.", opening, "a quote");
            }
        }
    }

    /// <summary><c>LANGTAG ::= '@' [a-zA-Z]+ ('-' [a-zA-Z0-9]+)*</c>, at the <c>@</c>; the tag without it.</summary>
    public ReadOnlySpan<byte> ReadLanguageTag()
    {
        input.Skip(1);
        var start = input.Offset;
        var subtag = start;
        while (true)
        {
            var next = input.Peek();
            if (next >= 0 && (char.IsAsciiLetter((char)next) || (char.IsAsciiDigit((char)next) && subtag > start)))
            {
                input.Skip(1);
            }
            else if (input.Offset == subtag)
            {
                throw Unexpected("a language tag as in \"text\"@en-GB");
            }
            else if (next == '-')
            {
                input.Skip(1);
                subtag = input.Offset;
            }
            else
            {
                return input.Marked(start, input.Offset);
            }
        }
    }

    /// <summary>
    /// <c>BLANK_NODE_LABEL ::= '_:' (PN_CHARS_U | [0-9]) ((PN_CHARS | '.')* PN_CHARS)?</c>, at the <c>_</c>; the node that the label has in this text.
    /// </summary>
    public TermId ReadBlankNode()
    {
        if (input.PeekAt(1) != ':')
            throw Unexpected("a blank node label as in _:b1");
        input.Skip(2);
        var start = input.Offset;
        var first = PeekRune();
        if (!(NameCharacters.IsBase(first) || first.Value is '_' or >= '0' and <= '9'))
            throw Unexpected("a blank node label as in _:b1");
        SkipName(isLocal: false);
        var label = input.Marked(start, input.Offset);
        var hash = _labels.Hash(label, TermId.None);
        var index = _labels.Find(label, TermId.None, hash);
        if (index < 0)
        {
            index = _labels.Add(label, TermId.None, hash);
            _labelled.Add(terms.AddBlankNode());
        }
        return _labelled[index];
    }

    /// <summary>
    /// Goes over name characters and inner dots, and in a local name (PN_LOCAL) also over colons and <c>PLX ::= '%' HEX HEX | '\' …</c>.
    /// A dot at the end is not part of a name.
    /// </summary>
    /// <param name="isLocal">True after the colon of a prefixed name.</param>
    /// <returns>True when a backslash escape was met.</returns>
    public bool SkipName(bool isLocal)
    {
        int at = 0, end = 0;
        var hasEscape = false;
        while (true)
        {
            var rest = input.Rest;
            var run = rest[at..].IndexOfAnyExcept(NameCharacters.Ascii);
            var passed = run < 0 ? rest.Length - at : run;
            at += passed;
            if (passed > 0)
                end = at;
            var next = run < 0 ? input.PeekAt(at) : rest[at];
            if (run < 0 && next >= 0)
                continue;
            if (next == '.')
            {
                at++;
            }
            else if (next == ':' && isLocal)
            {
                end = ++at;
            }
            else if (next >= 0x80)
            {
                Rune.DecodeFromUtf8(rest[at..], out var rune, out var length);
                if (!NameCharacters.IsName(rune))
                    break;
                end = at += length;
            }
            else if (isLocal && next == '%' && input.PeekAt(at + 2) >= 0 && char.IsAsciiHexDigit((char)input.PeekAt(at + 1)) && char.IsAsciiHexDigit((char)input.PeekAt(at + 2)))
            {
                end = at += 3;
            }
            else if (isLocal && next == '\\' && "_~.-!$&'()*+,;=/?#@%".Contains((char)Math.Max(0, input.PeekAt(at + 1)), StringComparison.Ordinal))
            {
                end = at += 2;
                hasEscape = true;
            }
            else
            {
                break;
            }
        }
        input.Skip(end);
        return hasEscape;
    }

    /// <summary>The character at the current place; U+0000 at the end.</summary>
    public Rune PeekRune()
    {
        if (input.Peek() < 0)
            return default;
        Rune.DecodeFromUtf8(input.Rest, out var rune, out _);
        return rune;
    }

    /// <summary>The id of an IRI that the syntax requires to be absolute.</summary>
    public TermId AddAbsoluteIri(ReadOnlySpan<byte> iri)
    {
        if (IriReference.SchemeLength(iri) == 0)
            throw input.Error("SO1007", "A relative IRI cannot be resolved: the syntax has no base, or none is stated.", 0, "an absolute IRI");
        return terms.AddIri(iri);
    }

    /// <summary>The id of the last string as a literal of a datatype.</summary>
    public TermId AddLiteral(TermId datatype)
    {
        if (datatype == WellKnownTerms.RdfLangString)
            throw input.Error("SO1001", "A literal of rdf:langString is written with its language, as in \"text\"@en.", 0, "another datatype");
        return terms.AddLiteral(LastString, datatype);
    }

    /// <summary>An IRI from a namespace and a local name as written.</summary>
    public TermId AddPrefixedName(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> local, bool hasEscape)
    {
        _name.Clear();
        _name.Append(prefix);
        if (!hasEscape)
        {
            _name.Append(local);
            return terms.AddIri(_name.Written);
        }
        for (var i = 0; i < local.Length; i++)
        {
            if (local[i] == (byte)'\\')
                i++;
            _name.Append(local[i]);
        }
        return terms.AddIri(_name.Written);
    }

    /// <summary>The error for a place where the grammar asks for something else.</summary>
    public RdfSyntaxException Unexpected(string expected)
    {
        var next = input.Peek();
        if (next < 0)
            return input.Error("SO1004", $"Expected {expected}, but the text ends here.", input.Offset, expected);
        if (next == 0)
            return input.Error("SO1003", $"Expected {expected}, not a NUL byte, which only a string may have.", input.Offset, expected);
        var rune = PeekRune();
        return input.Error("SO1001", $"Expected {expected}, not {Name(rune.Value)}.", input.Offset, expected);
    }

    /// <summary>Refuses nesting past the limit.</summary>
    public void CheckNesting(int depth)
    {
        if (depth > options.MaxNesting)
            throw input.Error("SO1010", $"Blank nodes and collections are nested deeper than {options.MaxNesting}, the limit of this reader.", input.Offset, null);
    }

    /// <summary>Refuses a term past the limit that came in one piece; from a stream, one that grows past it is not read to its end.</summary>
    private void CheckLength(int start)
    {
        if (input.Offset - start > options.MaxTermBytes)
            throw input.Error("SO1009", $"A term is longer than {options.MaxTermBytes} bytes, the limit of this reader.", start, null);
    }

    private static string Name(int character) => character switch
    {
        ' ' => "a space",
        '\t' => "a tab",
        '\n' or '\r' => "the end of the line",
        < ' ' => string.Create(CultureInfo.InvariantCulture, $"the control character U+{character:X4}"),
        _ => $"'{new Rune(character)}'",
    };

    /// <summary><c>UCHAR ::= '\u' HEX HEX HEX HEX | '\U' HEX HEX HEX HEX HEX HEX HEX HEX</c> in an IRI, where no other escape exists.</summary>
    private void ReadIriEscape()
    {
        var escaped = input.PeekAt(1);
        if (escaped is not ('u' or 'U'))
            throw input.Error("SO1005", "The only escapes in an IRI are \\u with four and \\U with eight hexadecimal digits.", input.Offset, null);
        var place = input.Offset;
        var rune = ReadCodePoint(escaped == 'u' ? 4 : 8);
        if (rune.IsAscii && IriStops.Contains((byte)rune.Value))
            throw input.Error("SO1006", $"{Name(rune.Value)} is not allowed in an IRI, not even escaped.", place, null);
        _iri.Advance(rune.EncodeToUtf8(_iri.Room(4)));
    }

    /// <summary><c>ECHAR ::= '\' [tbnrf"'\]</c>, or UCHAR.</summary>
    private void ReadStringEscape()
    {
        var escaped = input.PeekAt(1);
        if (escaped is 'u' or 'U')
        {
            _text.Advance(ReadCodePoint(escaped == 'u' ? 4 : 8).EncodeToUtf8(_text.Room(4)));
            return;
        }
        _text.Append(escaped switch
        {
            't' => (byte)'\t',
            'b' => (byte)'\b',
            'n' => (byte)'\n',
            'r' => (byte)'\r',
            'f' => (byte)'\f',
            '"' or '\'' or '\\' => (byte)escaped,
            _ => throw input.Error("SO1005", "A backslash in a string is followed by t, b, n, r, f, a quote, a backslash, or u or U and hexadecimal digits.", input.Offset, null),
        });
        input.Skip(2);
    }

    private Rune ReadCodePoint(int digits)
    {
        uint value = 0;
        for (var i = 0; i < digits; i++)
        {
            var digit = input.PeekAt(2 + i);
            if (digit < 0 || !char.IsAsciiHexDigit((char)digit))
                throw input.Error("SO1005", $"\\{(digits == 4 ? 'u' : 'U')} is followed by {digits} hexadecimal digits.", input.Offset, null);
            value = value * 16 + (uint)HexValue(digit);
        }
        if (!Rune.TryCreate(value, out var rune))
            throw input.Error("SO1005", $"U+{value:X4} is not a character that text can hold.", input.Offset, null);
        input.Skip(2 + digits);
        return rune;
    }

    private static int HexValue(int digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
