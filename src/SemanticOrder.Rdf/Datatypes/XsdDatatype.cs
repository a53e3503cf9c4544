using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;

namespace SemanticOrder.Rdf;

/// <summary>
/// A datatype that RDF recognises (RDF 1.1 Concepts §5.1): its lexical space and the way from there to values. Forms are taken as they are; white space
/// around a number, which XML would remove, makes it invalid here.
/// </summary>
public sealed class XsdDatatype
{
    private delegate bool LexicalMapping(ReadOnlySpan<byte> lexical, out TypedValue value);

    private static readonly FrozenDictionary<TermId, XsdDatatype> ById;
    private readonly LexicalMapping _parse;

    static XsdDatatype()
    {
        All = [.. List()];
        ById = All.ToFrozenDictionary(d => d.Id);
    }

    private XsdDatatype(Iri iri, Iri? derivedFrom, ValueKind kind, LexicalMapping parse, BigInteger? minimum = null, BigInteger? maximum = null)
    {
        Iri = iri;
        DerivedFrom = derivedFrom;
        Kind = kind;
        _parse = parse;
        Minimum = minimum;
        Maximum = maximum;
        Id = WellKnownTerms.Find(iri);
    }

    /// <summary>Every datatype known, base types before those derived from them.</summary>
    public static ImmutableArray<XsdDatatype> All { get; }

    /// <summary>The datatype's IRI.</summary>
    public Iri Iri { get; }

    /// <summary>The same as an id, valid in every dictionary.</summary>
    public TermId Id { get; }

    /// <summary>The datatype it restricts; null for primitive ones.</summary>
    public Iri? DerivedFrom { get; }

    /// <summary>Value space, that of its primitive type (integers apart).</summary>
    public ValueKind Kind { get; }

    /// <summary>Smallest value of an integer type; null when unbounded or not an integer type.</summary>
    public BigInteger? Minimum { get; }

    /// <summary>Largest value of an integer type; null when unbounded or not an integer type.</summary>
    public BigInteger? Maximum { get; }

    /// <summary>The datatype of an IRI id; null when it is not known here.</summary>
    public static XsdDatatype? Find(TermId id) => ById.GetValueOrDefault(id);

    /// <summary>The datatype of an IRI; null when it is not known here.</summary>
    public static XsdDatatype? Find(Iri iri) => Find(WellKnownTerms.Find(iri));

    /// <summary>True for the datatype itself and those it is derived from, in any number of steps.</summary>
    public bool IsDerivedFrom(XsdDatatype other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var type = this; type is not null; type = type.DerivedFrom is { } @base ? Find(@base) : null)
        {
            if (type == other)
                return true;
        }
        return false;
    }

    /// <summary>The lexical mapping: the value of a form; false when the form is not in the lexical space, or its value is past what is held here (years of more than 11 digits).</summary>
    /// <param name="lexical">UTF-8.</param>
    /// <param name="value">The value, or no value.</param>
    public bool TryParse(ReadOnlySpan<byte> lexical, out TypedValue value)
    {
        if (_parse(lexical, out value) && (Kind != ValueKind.Integer || value.IsWithin(Minimum, Maximum)))
            return true;
        value = default;
        return false;
    }

    /// <summary>The datatype's IRI.</summary>
    public override string ToString() => Iri.Value;

    private static IEnumerable<XsdDatatype> List()
    {
        yield return Text(Vocab.Xsd.String, null, TextLexical.ParseString);
        yield return Text(Vocab.Xsd.NormalizedString, Vocab.Xsd.String, TextLexical.ParseNormalizedString);
        yield return Text(Vocab.Xsd.Token, Vocab.Xsd.NormalizedString, TextLexical.ParseToken);
        yield return Text(Vocab.Xsd.Language, Vocab.Xsd.Token, TextLexical.ParseLanguage);
        yield return Text(Vocab.Xsd.NMTOKEN, Vocab.Xsd.Token, TextLexical.ParseNmtoken);
        yield return Text(Vocab.Xsd.Name, Vocab.Xsd.Token, TextLexical.ParseName);
        yield return Text(Vocab.Xsd.NCName, Vocab.Xsd.Name, TextLexical.ParseNCName);
        yield return new(Vocab.Xsd.AnyUri, null, ValueKind.AnyUri, TextLexical.ParseAnyUri);
        yield return new(Vocab.Xsd.Boolean, null, ValueKind.Boolean, TextLexical.ParseBoolean);

        yield return new(Vocab.Xsd.Decimal, null, ValueKind.Decimal, NumberLexical.ParseDecimal);
        yield return Integer(Vocab.Xsd.Integer, Vocab.Xsd.Decimal, null, null);
        yield return Integer(Vocab.Xsd.NonPositiveInteger, Vocab.Xsd.Integer, null, 0);
        yield return Integer(Vocab.Xsd.NegativeInteger, Vocab.Xsd.NonPositiveInteger, null, -1);
        yield return Integer(Vocab.Xsd.Long, Vocab.Xsd.Integer, long.MinValue, long.MaxValue);
        yield return Integer(Vocab.Xsd.Int, Vocab.Xsd.Long, int.MinValue, int.MaxValue);
        yield return Integer(Vocab.Xsd.Short, Vocab.Xsd.Int, short.MinValue, short.MaxValue);
        yield return Integer(Vocab.Xsd.Byte, Vocab.Xsd.Short, sbyte.MinValue, sbyte.MaxValue);
        yield return Integer(Vocab.Xsd.NonNegativeInteger, Vocab.Xsd.Integer, 0, null);
        yield return Integer(Vocab.Xsd.UnsignedLong, Vocab.Xsd.NonNegativeInteger, 0, ulong.MaxValue);
        yield return Integer(Vocab.Xsd.UnsignedInt, Vocab.Xsd.UnsignedLong, 0, uint.MaxValue);
        yield return Integer(Vocab.Xsd.UnsignedShort, Vocab.Xsd.UnsignedInt, 0, ushort.MaxValue);
        yield return Integer(Vocab.Xsd.UnsignedByte, Vocab.Xsd.UnsignedShort, 0, byte.MaxValue);
        yield return Integer(Vocab.Xsd.PositiveInteger, Vocab.Xsd.NonNegativeInteger, 1, null);
        yield return new(Vocab.Xsd.Float, null, ValueKind.Float, NumberLexical.ParseFloat);
        yield return new(Vocab.Xsd.Double, null, ValueKind.Double, NumberLexical.ParseDouble);

        yield return new(Vocab.Xsd.DateTime, null, ValueKind.DateTime, TimeLexical.ParseDateTime);
        yield return new(Vocab.Xsd.DateTimeStamp, Vocab.Xsd.DateTime, ValueKind.DateTime, TimeLexical.ParseDateTimeStamp);
        yield return new(Vocab.Xsd.Date, null, ValueKind.Date, TimeLexical.ParseDate);
        yield return new(Vocab.Xsd.Time, null, ValueKind.Time, TimeLexical.ParseTime);
        yield return new(Vocab.Xsd.GYear, null, ValueKind.GYear, TimeLexical.ParseYear);
        yield return new(Vocab.Xsd.GYearMonth, null, ValueKind.GYearMonth, TimeLexical.ParseYearMonth);
        yield return new(Vocab.Xsd.GMonth, null, ValueKind.GMonth, TimeLexical.ParseMonth);
        yield return new(Vocab.Xsd.GMonthDay, null, ValueKind.GMonthDay, TimeLexical.ParseMonthDay);
        yield return new(Vocab.Xsd.GDay, null, ValueKind.GDay, TimeLexical.ParseDay);
        yield return new(Vocab.Xsd.Duration, null, ValueKind.Duration, DurationLexical.ParseDuration);
        yield return new(Vocab.Xsd.DayTimeDuration, Vocab.Xsd.Duration, ValueKind.Duration, DurationLexical.ParseDayTime);
        yield return new(Vocab.Xsd.YearMonthDuration, Vocab.Xsd.Duration, ValueKind.Duration, DurationLexical.ParseYearMonth);
        yield return new(Vocab.Xsd.HexBinary, null, ValueKind.HexBinary, BinaryLexical.ParseHex);
        yield return new(Vocab.Xsd.Base64Binary, null, ValueKind.Base64Binary, BinaryLexical.ParseBase64);
    }

    private static XsdDatatype Text(Iri iri, Iri? derivedFrom, LexicalMapping parse) => new(iri, derivedFrom, ValueKind.String, parse);

    private static XsdDatatype Integer(Iri iri, Iri derivedFrom, BigInteger? minimum, BigInteger? maximum) =>
        new(iri, derivedFrom, ValueKind.Integer, NumberLexical.ParseInteger, minimum, maximum);
}
