namespace SemanticOrder.Reasoning;

/// <summary>
/// The ordered line that a literal lies on: the value spaces of XSD 1.1 Part 2 that facets compare. Values of two different lines are never
/// compared: an <c>xsd:double</c> is no <c>xsd:decimal</c>, and a local time is no instant.
/// </summary>
public enum ValueSpace : byte
{
    /// <summary>Not an ordered value: text, boolean, IRI, or an ill-typed literal.</summary>
    None = 0,

    /// <summary><c>xsd:decimal</c> and the integer types derived from it; the position is the number.</summary>
    Number,

    /// <summary><c>xsd:double</c> and <c>xsd:float</c>; the position is the number, beyond ±7.9 × 10²⁸ the greatest decimal of that sign.</summary>
    Double,

    /// <summary><c>xsd:dayTimeDuration</c>; the position is in seconds.</summary>
    Duration,

    /// <summary><c>xsd:dateTime</c> with a zone; the position is in seconds since 0001-01-01T00:00:00Z.</summary>
    Instant,

    /// <summary><c>xsd:dateTime</c> without a zone; the position is in seconds since 0001-01-01T00:00:00 of that unknown zone.</summary>
    LocalTime,

    /// <summary><c>xsd:date</c>; the position is in days since 0001-01-01. The zone, if any, is left out.</summary>
    Date,
}
