using System.Buffers;
using System.Globalization;
using System.Text;
using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Results;

/// <summary>One term of a TSV field: an IRI in angle brackets, a blank node, a quoted literal, a number or a boolean.</summary>
internal sealed class TsvTermReader(ResultRows rows)
{
    private byte[] _scratch = new byte[256];

    /// <summary>Reads a term.</summary>
    /// <param name="field">The field without spaces around it; not empty.</param>
    /// <param name="fault">What is wrong, when the id is None.</param>
    public TermId Read(ReadOnlySpan<byte> field, out string fault)
    {
        fault = "A term is not written as <iri>, _:label, \"literal\", number, true or false.";
        return field[0] switch
        {
            (byte)'<' => Iri(field, out var iri, ref fault) == field.Length ? rows.Terms.AddIri(iri) : TermId.None,
            (byte)'_' when field.Length > 2 && field[1] == ':' && field.IndexOfAny((byte)' ', (byte)'<', (byte)'"') < 0 => rows.BlankNode(field[2..]),
            (byte)'"' or (byte)'\'' => Literal(field, ref fault),
            _ => Short(field),
        };
    }

    /// <returns>The length of the IRI with its brackets; −1 when it does not end.</returns>
    private int Iri(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> iri, ref string fault)
    {
        iri = [];
        var end = text.IndexOf((byte)'>');
        if (end < 0 || !TryUnescape(text[1..end], allowsShort: false, out iri, ref fault))
            return -1;
        return end + 1;
    }

    private TermId Literal(ReadOnlySpan<byte> field, ref string fault)
    {
        var end = EndOfString(field);
        if (end < 0)
        {
            fault = "A quoted literal does not end on its line.";
            return TermId.None;
        }
        var rest = field[(end + 1)..];
        var datatype = WellKnownTerms.XsdString;
        if (rest.StartsWith("^^<"u8))
        {
            if (Iri(rest[2..], out var iri, ref fault) != rest.Length - 2)
                return TermId.None;
            datatype = rows.Terms.AddIri(iri);
            if (datatype == WellKnownTerms.RdfLangString)
                return TermId.None;
        }
        else if (!rest.IsEmpty && (rest[0] != '@' || rest.Length < 2 || rest[1..].IndexOfAnyExcept(LanguageCharacters) >= 0))
        {
            return TermId.None;
        }
        if (!TryUnescape(field[1..end], allowsShort: true, out var text, ref fault))
            return TermId.None;
        return rest is [(byte)'@', ..] ? rows.Terms.AddLanguageString(text, rest[1..]) : rows.Terms.AddLiteral(text, datatype);
    }

    private static readonly SearchValues<byte> LanguageCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"u8);

    private static readonly SearchValues<byte> NumberCharacters = SearchValues.Create("0123456789.eE+-"u8);

    private static int EndOfString(ReadOnlySpan<byte> field)
    {
        for (var i = 1; i < field.Length; i++)
        {
            if (field[i] == field[0])
                return i;
            if (field[i] == '\\')
                i++;
        }
        return -1;
    }

    private TermId Short(ReadOnlySpan<byte> field)
    {
        if (field.SequenceEqual("true"u8) || field.SequenceEqual("false"u8))
            return TermId.FromBoolean(field[0] == 't');
        var digits = field[0] is (byte)'+' or (byte)'-' ? field[1..] : field;
        if (digits.IndexOfAnyInRange((byte)'0', (byte)'9') < 0 || digits.IndexOfAnyExcept(NumberCharacters) >= 0)
            return TermId.None;
        var exponent = digits.IndexOfAny((byte)'e', (byte)'E');
        var mantissa = exponent < 0 ? digits : digits[..exponent];
        if (mantissa.IndexOfAny((byte)'+', (byte)'-') >= 0 || mantissa.Count((byte)'.') > 1 || !IsExponent(exponent < 0 ? [] : digits[(exponent + 1)..], exponent))
            return TermId.None;
        return rows.Terms.AddLiteral(field, exponent >= 0 ? WellKnownTerms.XsdDouble : mantissa.Contains((byte)'.') ? WellKnownTerms.XsdDecimal : WellKnownTerms.XsdInteger);
    }

    private static bool IsExponent(ReadOnlySpan<byte> text, int at)
    {
        if (at < 0)
            return true;
        text = text is [(byte)'+' or (byte)'-', ..] ? text[1..] : text;
        return !text.IsEmpty && text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
    }

    /// <param name="text">As written.</param>
    /// <param name="allowsShort">True for strings, which have <c>\n</c> and the like beside <c>\uXXXX</c>.</param>
    /// <param name="result">What is meant; valid until the next call.</param>
    /// <param name="fault">What is wrong.</param>
    private bool TryUnescape(ReadOnlySpan<byte> text, bool allowsShort, out ReadOnlySpan<byte> result, ref string fault)
    {
        result = text;
        if (text.IndexOf((byte)'\\') < 0)
            return true;
        if (_scratch.Length < text.Length)
            _scratch = new byte[text.Length];
        var length = 0;
        while (text.IndexOf((byte)'\\') is var at and >= 0)
        {
            text[..at].CopyTo(_scratch.AsSpan(length));
            length += at;
            var used = Escape(text[at..], allowsShort, _scratch.AsSpan(length), out var written);
            if (used == 0)
            {
                fault = "An escape is not one of Turtle.";
                return false;
            }
            length += written;
            text = text[(at + used)..];
        }
        text.CopyTo(_scratch.AsSpan(length));
        result = _scratch.AsSpan(0, length + text.Length);
        return true;
    }

    /// <returns>Bytes of the escape; 0 when it is none.</returns>
    private static int Escape(ReadOnlySpan<byte> text, bool allowsShort, Span<byte> destination, out int written)
    {
        written = 0;
        var digits = text.Length < 2 ? 0 : text[1] == 'u' ? 4 : text[1] == 'U' ? 8 : 0;
        if (digits > 0)
        {
            if (text.Length < digits + 2 || !uint.TryParse(text.Slice(2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) || !Rune.IsValid(value))
                return 0;
            written = new Rune(value).EncodeToUtf8(destination);
            return digits + 2;
        }
        if (!allowsShort || text.Length < 2 || "tbnrf\"'\\"u8.IndexOf(text[1]) is var index && index < 0)
            return 0;
        destination[0] = "\t\b\n\r\f\"'\\"u8[index];
        written = 1;
        return 2;
    }
}
