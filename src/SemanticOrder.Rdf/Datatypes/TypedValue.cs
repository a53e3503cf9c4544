using System.Numerics;
using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>
/// The value of a literal (RDF 1.1 Concepts §3.3): what remains when spelling is forgotten. <c>default</c> is "no value". Values of different datatypes
/// of one value space are comparable: <c>"1"^^xsd:int</c> and <c>"1.0"^^xsd:decimal</c> are equal. Immutable.
/// </summary>
public readonly partial struct TypedValue
{
    /// <summary>Zone of a value that states none.</summary>
    internal const short NoZone = short.MinValue;

    /// <summary>An exact number, or the fraction of a second of a time or duration, in [0, 1).</summary>
    private readonly decimal _number;

    /// <summary>A boolean, the bits of a double, or seconds: of a time since 0001-01-01T00:00:00 local, or of a duration.</summary>
    private readonly long _whole;

    /// <summary>Months of a duration.</summary>
    private readonly long _months;

    /// <summary>A text, a <see cref="LanguageText"/>, bytes, or a <see cref="BigDecimal"/> too large for <see cref="_number"/>.</summary>
    private readonly object? _reference;

    /// <summary>Minutes east of UTC, or <see cref="NoZone"/>.</summary>
    private readonly short _zone;

    private TypedValue(ValueKind kind, decimal number = 0, long whole = 0, long months = 0, object? reference = null, short zone = NoZone)
    {
        Kind = kind;
        _number = number;
        _whole = whole;
        _months = months;
        _reference = reference;
        _zone = zone;
    }

    /// <summary>The value space; <see cref="ValueKind.None"/> when there is no value.</summary>
    public ValueKind Kind { get; }

    /// <summary>True for integers, decimals, floats and doubles.</summary>
    public bool IsNumeric => Kind is >= ValueKind.Integer and <= ValueKind.Double;

    /// <summary>True for a point or stretch of time: dateTime, date, time and the Gregorian fragments.</summary>
    public bool IsTemporal => Kind is >= ValueKind.DateTime and <= ValueKind.GDay;

    /// <summary>False when a temporal value states no zone.</summary>
    public bool HasZone => _zone != NoZone;

    /// <summary>The value of a term: of a literal whose form is valid in a datatype of <see cref="XsdDatatype"/>; else no value.</summary>
    /// <param name="terms">The source of the id.</param>
    /// <param name="id">Any id; IRIs and blank nodes have no value.</param>
    public static TypedValue Of(ITermSource terms, TermId id)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (id.IsInline)
            return OfInline(id);
        if (!id.IsLiteral || !terms.TryGetLexicalUtf8(id, out var lexical))
            return default;
        var language = terms.LanguageOf(id);
        if (!language.IsNone)
            return OfText(Encoding.UTF8.GetString(lexical), ((Literal)terms.Decode(language)).LexicalForm);
        return XsdDatatype.Find(terms.DatatypeOf(id)) is { } datatype && datatype.TryParse(lexical, out var value) ? value : default;
    }

    /// <summary>The value of a literal; no value when its form is not valid or its datatype not known.</summary>
    public static TypedValue Of(Literal literal)
    {
        ArgumentNullException.ThrowIfNull(literal);
        if (literal.LanguageTag is { } tag)
            return OfText(literal.LexicalForm, tag);
        return XsdDatatype.Find(literal.Datatype) is { } datatype && datatype.TryParse(Encoding.UTF8.GetBytes(literal.LexicalForm), out var value) ? value : default;
    }

    /// <summary>A text.</summary>
    public static TypedValue OfText(string text) => new(ValueKind.String, reference: text);

    /// <summary>A text with a language.</summary>
    public static TypedValue OfText(string text, string languageTag) => new(ValueKind.LanguageString, reference: new LanguageText(text, languageTag));

    /// <summary>A truth value.</summary>
    public static TypedValue OfBoolean(bool value) => new(ValueKind.Boolean, whole: value ? 1 : 0);

    /// <summary>An integer.</summary>
    public static TypedValue OfInteger(long value) => new(ValueKind.Integer, number: value);

    /// <summary>An integer of any size.</summary>
    public static TypedValue OfInteger(BigInteger value) => OfNumber(ValueKind.Integer, new BigDecimal(value, 0));

    /// <summary>An exact decimal.</summary>
    public static TypedValue OfDecimal(decimal value) => new(ValueKind.Decimal, number: value);

    /// <summary>An IEEE 754 binary32 number.</summary>
    public static TypedValue OfFloat(float value) => new(ValueKind.Float, whole: BitConverter.DoubleToInt64Bits(value));

    /// <summary>An IEEE 754 binary64 number.</summary>
    public static TypedValue OfDouble(double value) => new(ValueKind.Double, whole: BitConverter.DoubleToInt64Bits(value));

    /// <summary>A duration of days and time.</summary>
    public static TypedValue OfDuration(TimeSpan value) => OfDuration(0, new decimal(value.Ticks) / TimeSpan.TicksPerSecond);

    /// <summary>A duration of months and seconds; both have the same sign or are zero.</summary>
    public static TypedValue OfDuration(long months, decimal seconds) =>
        new(ValueKind.Duration, months: months, whole: (long)decimal.Floor(seconds), number: seconds - decimal.Floor(seconds));

    /// <summary>A point in time with its zone.</summary>
    public static TypedValue OfDateTime(DateTimeOffset value) =>
        OfTime(ValueKind.DateTime, value.DateTime.Ticks / TimeSpan.TicksPerSecond, value.DateTime.Ticks % TimeSpan.TicksPerSecond / (decimal)TimeSpan.TicksPerSecond, (short)value.Offset.TotalMinutes);

    /// <summary>The truth value; false when this is not a boolean.</summary>
    public bool TryGetBoolean(out bool value)
    {
        value = _whole != 0;
        return Kind == ValueKind.Boolean;
    }

    /// <summary>The exact number; false when this is not an integer or decimal, or does not fit into <see cref="decimal"/>.</summary>
    public bool TryGetDecimal(out decimal value)
    {
        value = _number;
        return Kind is ValueKind.Integer or ValueKind.Decimal && _reference is null;
    }

    /// <summary>The nearest double of any number; false when this is not a number.</summary>
    public bool TryGetDouble(out double value)
    {
        value = Kind switch
        {
            ValueKind.Float or ValueKind.Double => BitConverter.Int64BitsToDouble(_whole),
            ValueKind.Integer or ValueKind.Decimal => _reference is BigDecimal big ? big.ToDouble() : (double)_number,
            _ => 0,
        };
        return IsNumeric;
    }

    /// <summary>Months and seconds of a duration; false when this is none.</summary>
    public bool TryGetDuration(out long months, out decimal seconds)
    {
        months = _months;
        seconds = Kind == ValueKind.Duration ? _whole + _number : 0;
        return Kind == ValueKind.Duration;
    }

    /// <summary>The text of a string, language string or anyURI; null for other values.</summary>
    public string? Text => _reference as string ?? (_reference as LanguageText)?.Text;

    /// <summary>The language tag of a language string; null for other values.</summary>
    public string? LanguageTag => (_reference as LanguageText)?.LanguageTag;

    /// <summary>The bytes of a binary value; empty for other values.</summary>
    public ReadOnlySpan<byte> Bytes => _reference as byte[];

    internal static TypedValue OfText(ValueKind kind, string text) => new(kind, reference: text);

    internal static TypedValue OfBytes(ValueKind kind, byte[] bytes) => new(kind, reference: bytes);

    internal static TypedValue OfTime(ValueKind kind, long localSeconds, decimal fraction, short zone) =>
        new(kind, whole: localSeconds, number: fraction, zone: zone);

    internal static TypedValue OfNumber(ValueKind kind, BigDecimal value)
    {
        const int maxDigits = 28;
        return value.Scale <= maxDigits && BigInteger.Abs(value.Unscaled) < BigInteger.Pow(10, maxDigits)
            ? new(kind, number: (decimal)value.Unscaled * new decimal(1, 0, 0, false, (byte)value.Scale))
            : new(kind, reference: value);
    }

    private static TypedValue OfInline(TermId id)
    {
        if (id.TryGetInteger(out var integer))
            return OfInteger(integer);
        if (id.TryGetDecimal(out var number))
            return OfDecimal(number);
        if (id.TryGetDouble(out var real))
            return OfDouble(real);
        if (id.TryGetBoolean(out var truth))
            return OfBoolean(truth);
        if (id.TryGetDuration(out var duration))
            return OfDuration(duration);
        Span<byte> lexical = stackalloc byte[TermId.MaxInlineLexicalLength];
        lexical = lexical[..id.WriteInlineLexical(lexical)];
        return id.Kind == TermKind.String
            ? OfText(Encoding.UTF8.GetString(lexical))
            : XsdDatatype.Find(WellKnownTerms.DatatypeOf(id.Kind)) is { } datatype && datatype.TryParse(lexical, out var value) ? value : default;
    }

    internal sealed record LanguageText(string Text, string LanguageTag);
}
