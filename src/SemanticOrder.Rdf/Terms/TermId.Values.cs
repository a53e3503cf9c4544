namespace SemanticOrder.Rdf;

/// <summary>Making inline ids from values, and reading values back, without text.</summary>
public readonly partial record struct TermId
{
    /// <summary>The literal <c>true</c> or <c>false</c> of <c>xsd:boolean</c>.</summary>
    public static TermId FromBoolean(bool value) => Create(TermKind.Boolean, value ? 1UL : 0UL);

    /// <summary>The canonical <c>xsd:integer</c> of a value within ±2⁵⁵; false outside, where the dictionary is needed.</summary>
    public static bool TryFromInteger(long value, out TermId id) => InlineInteger.TryCreate(TermKind.Integer, value, out id);

    /// <summary>The canonical <c>xsd:decimal</c> of a value of at most 15 digits; false otherwise. Whole numbers have no point (XSD 1.1 Part 2 §3.3.3.2).</summary>
    public static bool TryFromDecimal(decimal value, out TermId id) => InlineDecimal.TryCreate(value, out id);

    /// <summary>The canonical <c>xsd:double</c> (<c>1.5E0</c>) of a finite value of at most 12 or 13 digits, other than negative zero; false otherwise.</summary>
    public static bool TryFromDouble(double value, out TermId id) => InlineDouble.TryCreate(value, out id);

    /// <summary>The <c>xsd:dateTime</c> with zone, when the time is whole milliseconds and the zone whole quarters of an hour.</summary>
    public static bool TryFromDateTime(DateTimeOffset value, out TermId id) => InlineDateTime.TryCreate(value.DateTime, value.Offset, out id);

    /// <summary>The <c>xsd:dateTime</c> without zone, when the time is whole milliseconds. <see cref="DateTime.Kind"/> is not looked at.</summary>
    public static bool TryFromLocalDateTime(DateTime value, out TermId id) => InlineDateTime.TryCreate(value, null, out id);

    /// <summary>The <c>xsd:date</c> without zone.</summary>
    public static TermId FromDate(DateOnly value) => InlineDate.Create(value.DayNumber, InlineZone.None);

    /// <summary>The canonical <c>xsd:dayTimeDuration</c> of a whole number of milliseconds; false for finer or very long durations.</summary>
    public static bool TryFromDuration(TimeSpan value, out TermId id) => InlineDuration.TryCreate(value, out id);

    /// <summary>The <c>xsd:string</c> of at most seven UTF-8 bytes without NUL; false otherwise.</summary>
    public static bool TryFromString(ReadOnlySpan<byte> utf8, out TermId id) => InlineString.TryCreate(utf8, out id);

    /// <summary>The inline id of a lexical form in a datatype, when the form is one that the id can give back exactly.</summary>
    /// <param name="lexical">The lexical form, UTF-8.</param>
    /// <param name="datatype">A datatype of <see cref="WellKnownTerms"/>; any other gives false.</param>
    /// <param name="id">The inline id, or <see cref="None"/>.</param>
    public static bool TryFromLexical(ReadOnlySpan<byte> lexical, TermId datatype, out TermId id) => InlineTerm.TryParse(lexical, datatype, out id);

    /// <summary>The value of an inline boolean.</summary>
    public bool TryGetBoolean(out bool value)
    {
        value = Payload != 0;
        return Kind == TermKind.Boolean;
    }

    /// <summary>The value of an inline literal of <c>xsd:integer</c> or a derived type.</summary>
    public bool TryGetInteger(out long value)
    {
        value = InlineInteger.Value(this);
        return IsInlineInteger;
    }

    /// <summary>The exact value of an inline <c>xsd:decimal</c> or integer.</summary>
    public bool TryGetDecimal(out decimal value)
    {
        if (Kind == TermKind.Decimal)
        {
            value = InlineDecimal.Value(this);
            return true;
        }
        value = IsInlineInteger ? InlineInteger.Value(this) : 0m;
        return IsInlineInteger;
    }

    /// <summary>The value of an inline <c>xsd:double</c>.</summary>
    public bool TryGetDouble(out double value)
    {
        value = Kind == TermKind.Double ? InlineDouble.Value(this) : 0d;
        return Kind == TermKind.Double;
    }

    /// <summary>The value of an inline <c>xsd:dateTime</c>.</summary>
    /// <param name="value">Local time with its offset; offset zero when there is no zone.</param>
    /// <param name="hasZone">False when the literal states no zone, so that the instant is unknown.</param>
    public bool TryGetDateTime(out DateTimeOffset value, out bool hasZone)
    {
        if (Kind == TermKind.DateTime)
            return InlineDateTime.Read(this, out value, out hasZone);
        (value, hasZone) = (default, false);
        return false;
    }

    /// <summary>The value of an inline <c>xsd:date</c>; its zone, if any, is left out.</summary>
    public bool TryGetDate(out DateOnly value)
    {
        value = Kind == TermKind.Date ? InlineDate.Day(this) : default;
        return Kind == TermKind.Date;
    }

    /// <summary>The value of an inline <c>xsd:dayTimeDuration</c>.</summary>
    public bool TryGetDuration(out TimeSpan value)
    {
        value = Kind == TermKind.DayTimeDuration ? InlineDuration.Value(this) : default;
        return Kind == TermKind.DayTimeDuration;
    }

    /// <summary>Writes the lexical form of an inline literal as UTF-8.</summary>
    /// <param name="destination">At least <see cref="MaxInlineLexicalLength"/> bytes.</param>
    /// <returns>Bytes written; 0 for an empty string and for ids that are not inline.</returns>
    public int WriteInlineLexical(Span<byte> destination) => InlineTerm.Write(this, destination);

    /// <summary>Room in bytes that every inline lexical form fits into.</summary>
    public const int MaxInlineLexicalLength = 64;
}
