namespace SemanticOrder.Rdf;

/// <summary>
/// Value spaces of literals. Those of XSD 1.1 Part 2 §3.3 and §3.4, but integers apart from other decimals, for SPARQL's arithmetic treats them apart.
/// </summary>
public enum ValueKind : byte
{
    /// <summary>No value: the lexical form is not in its datatype, or the datatype is not known here.</summary>
    None = 0,

    /// <summary>Text: <c>xsd:string</c> and the types derived from it.</summary>
    String,

    /// <summary>Text with a language: <c>rdf:langString</c>.</summary>
    LanguageString,

    /// <summary><c>xsd:anyURI</c>.</summary>
    AnyUri,

    /// <summary><c>xsd:boolean</c>.</summary>
    Boolean,

    /// <summary><c>xsd:integer</c> and the types derived from it; any size.</summary>
    Integer,

    /// <summary><c>xsd:decimal</c>; any size, exact.</summary>
    Decimal,

    /// <summary><c>xsd:float</c>: IEEE 754 binary32.</summary>
    Float,

    /// <summary><c>xsd:double</c>: IEEE 754 binary64.</summary>
    Double,

    /// <summary><c>xsd:dateTime</c> and <c>xsd:dateTimeStamp</c>.</summary>
    DateTime,

    /// <summary><c>xsd:date</c>.</summary>
    Date,

    /// <summary><c>xsd:time</c>.</summary>
    Time,

    /// <summary><c>xsd:gYear</c>.</summary>
    GYear,

    /// <summary><c>xsd:gYearMonth</c>.</summary>
    GYearMonth,

    /// <summary><c>xsd:gMonth</c>.</summary>
    GMonth,

    /// <summary><c>xsd:gMonthDay</c>.</summary>
    GMonthDay,

    /// <summary><c>xsd:gDay</c>.</summary>
    GDay,

    /// <summary><c>xsd:duration</c>, <c>xsd:dayTimeDuration</c> and <c>xsd:yearMonthDuration</c>.</summary>
    Duration,

    /// <summary><c>xsd:hexBinary</c>.</summary>
    HexBinary,

    /// <summary><c>xsd:base64Binary</c>.</summary>
    Base64Binary,
}
