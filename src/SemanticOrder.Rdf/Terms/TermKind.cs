namespace SemanticOrder.Rdf;

/// <summary>
/// What a <see cref="TermId"/> stands for: the low seven bits of its tag. Kinds from <see cref="Literal"/> on are literals;
/// kinds after it hold the whole literal (lexical form and datatype) in the id.
/// </summary>
public enum TermKind : byte
{
    /// <summary>No term: the default graph, an unbound position of a pattern, "not in the dictionary".</summary>
    None = 0,

    /// <summary>A blank node; the payload is its number in the dictionary or overlay.</summary>
    BlankNode = 1,

    /// <summary>An IRI; the payload is its number in the dictionary or overlay.</summary>
    Iri = 2,

    // 3 is kept for RDF 1.2 triple terms.

    /// <summary>A literal whose lexical form is in the dictionary or overlay; the payload is its number there.</summary>
    Literal = 4,

    /// <summary>An inline <c>xsd:boolean</c> written <c>true</c> or <c>false</c>.</summary>
    Boolean = 0x10,

    /// <summary>An inline <c>xsd:string</c> of at most seven UTF-8 bytes without NUL. Ids sort by code point.</summary>
    String = 0x11,

    /// <summary>An inline <c>xsd:integer</c> in canonical form within ±2⁵⁵. Ids sort by value, as for every integer kind.</summary>
    Integer = 0x20,

    /// <summary>An inline <c>xsd:nonPositiveInteger</c>.</summary>
    NonPositiveInteger = 0x21,

    /// <summary>An inline <c>xsd:negativeInteger</c>.</summary>
    NegativeInteger = 0x22,

    /// <summary>An inline <c>xsd:long</c> within ±2⁵⁵.</summary>
    Long = 0x23,

    /// <summary>An inline <c>xsd:int</c>.</summary>
    Int = 0x24,

    /// <summary>An inline <c>xsd:short</c>.</summary>
    Short = 0x25,

    /// <summary>An inline <c>xsd:byte</c>.</summary>
    Byte = 0x26,

    /// <summary>An inline <c>xsd:nonNegativeInteger</c>.</summary>
    NonNegativeInteger = 0x27,

    /// <summary>An inline <c>xsd:unsignedLong</c>.</summary>
    UnsignedLong = 0x28,

    /// <summary>An inline <c>xsd:unsignedInt</c>.</summary>
    UnsignedInt = 0x29,

    /// <summary>An inline <c>xsd:unsignedShort</c>.</summary>
    UnsignedShort = 0x2A,

    /// <summary>An inline <c>xsd:unsignedByte</c>.</summary>
    UnsignedByte = 0x2B,

    /// <summary>An inline <c>xsd:positiveInteger</c>.</summary>
    PositiveInteger = 0x2C,

    /// <summary>An inline <c>xsd:decimal</c>: mantissa and scale as written, so <c>1.50</c> and <c>1.5</c> are two ids of one value.</summary>
    Decimal = 0x30,

    /// <summary>An inline <c>xsd:double</c>: mantissa, scale, exponent and exponent letter as written.</summary>
    Double = 0x31,

    /// <summary>An inline <c>xsd:dateTime</c> of the years 1–9999 to the millisecond, with its zone. Ids sort by instant (no zone counts as UTC).</summary>
    DateTime = 0x38,

    /// <summary>An inline <c>xsd:date</c> of the years 1–9999, with its zone. Ids sort by calendar day.</summary>
    Date = 0x39,

    /// <summary>An inline <c>xsd:dayTimeDuration</c> to the millisecond, canonical or written in one unit (<c>PT48H</c>).</summary>
    DayTimeDuration = 0x3A,
}
