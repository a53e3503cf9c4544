namespace SemanticOrder.Rdf;

public static partial class Vocab
{
    /// <summary>XML Schema Definition Language 1.1 Part 2: datatypes and facets.</summary>
    public static class Xsd
    {
        /// <summary>What every IRI of the vocabulary begins with.</summary>
        public const string Namespace = "http://www.w3.org/2001/XMLSchema#";

        /// <summary><c>xsd:string</c>.</summary>
        public static Iri String { get; } = new(Namespace + "string");

        /// <summary><c>xsd:boolean</c>.</summary>
        public static Iri Boolean { get; } = new(Namespace + "boolean");

        /// <summary><c>xsd:decimal</c>.</summary>
        public static Iri Decimal { get; } = new(Namespace + "decimal");

        /// <summary><c>xsd:integer</c>.</summary>
        public static Iri Integer { get; } = new(Namespace + "integer");

        /// <summary><c>xsd:nonPositiveInteger</c>.</summary>
        public static Iri NonPositiveInteger { get; } = new(Namespace + "nonPositiveInteger");

        /// <summary><c>xsd:negativeInteger</c>.</summary>
        public static Iri NegativeInteger { get; } = new(Namespace + "negativeInteger");

        /// <summary><c>xsd:long</c>.</summary>
        public static Iri Long { get; } = new(Namespace + "long");

        /// <summary><c>xsd:int</c>.</summary>
        public static Iri Int { get; } = new(Namespace + "int");

        /// <summary><c>xsd:short</c>.</summary>
        public static Iri Short { get; } = new(Namespace + "short");

        /// <summary><c>xsd:byte</c>.</summary>
        public static Iri Byte { get; } = new(Namespace + "byte");

        /// <summary><c>xsd:nonNegativeInteger</c>.</summary>
        public static Iri NonNegativeInteger { get; } = new(Namespace + "nonNegativeInteger");

        /// <summary><c>xsd:unsignedLong</c>.</summary>
        public static Iri UnsignedLong { get; } = new(Namespace + "unsignedLong");

        /// <summary><c>xsd:unsignedInt</c>.</summary>
        public static Iri UnsignedInt { get; } = new(Namespace + "unsignedInt");

        /// <summary><c>xsd:unsignedShort</c>.</summary>
        public static Iri UnsignedShort { get; } = new(Namespace + "unsignedShort");

        /// <summary><c>xsd:unsignedByte</c>.</summary>
        public static Iri UnsignedByte { get; } = new(Namespace + "unsignedByte");

        /// <summary><c>xsd:positiveInteger</c>.</summary>
        public static Iri PositiveInteger { get; } = new(Namespace + "positiveInteger");

        /// <summary><c>xsd:double</c>.</summary>
        public static Iri Double { get; } = new(Namespace + "double");

        /// <summary><c>xsd:float</c>.</summary>
        public static Iri Float { get; } = new(Namespace + "float");

        /// <summary><c>xsd:dateTime</c>.</summary>
        public static Iri DateTime { get; } = new(Namespace + "dateTime");

        /// <summary><c>xsd:dateTimeStamp</c>.</summary>
        public static Iri DateTimeStamp { get; } = new(Namespace + "dateTimeStamp");

        /// <summary><c>xsd:date</c>.</summary>
        public static Iri Date { get; } = new(Namespace + "date");

        /// <summary><c>xsd:time</c>.</summary>
        public static Iri Time { get; } = new(Namespace + "time");

        /// <summary><c>xsd:gYear</c>.</summary>
        public static Iri GYear { get; } = new(Namespace + "gYear");

        /// <summary><c>xsd:gYearMonth</c>.</summary>
        public static Iri GYearMonth { get; } = new(Namespace + "gYearMonth");

        /// <summary><c>xsd:gMonth</c>.</summary>
        public static Iri GMonth { get; } = new(Namespace + "gMonth");

        /// <summary><c>xsd:gMonthDay</c>.</summary>
        public static Iri GMonthDay { get; } = new(Namespace + "gMonthDay");

        /// <summary><c>xsd:gDay</c>.</summary>
        public static Iri GDay { get; } = new(Namespace + "gDay");

        /// <summary><c>xsd:duration</c>.</summary>
        public static Iri Duration { get; } = new(Namespace + "duration");

        /// <summary><c>xsd:dayTimeDuration</c>.</summary>
        public static Iri DayTimeDuration { get; } = new(Namespace + "dayTimeDuration");

        /// <summary><c>xsd:yearMonthDuration</c>.</summary>
        public static Iri YearMonthDuration { get; } = new(Namespace + "yearMonthDuration");

        /// <summary><c>xsd:hexBinary</c>.</summary>
        public static Iri HexBinary { get; } = new(Namespace + "hexBinary");

        /// <summary><c>xsd:base64Binary</c>.</summary>
        public static Iri Base64Binary { get; } = new(Namespace + "base64Binary");

        /// <summary><c>xsd:anyURI</c>.</summary>
        public static Iri AnyUri { get; } = new(Namespace + "anyURI");

        /// <summary><c>xsd:normalizedString</c>.</summary>
        public static Iri NormalizedString { get; } = new(Namespace + "normalizedString");

        /// <summary><c>xsd:token</c>.</summary>
        public static Iri Token { get; } = new(Namespace + "token");

        /// <summary><c>xsd:language</c>.</summary>
        public static Iri Language { get; } = new(Namespace + "language");

        /// <summary><c>xsd:Name</c>.</summary>
        public static Iri Name { get; } = new(Namespace + "Name");

        /// <summary><c>xsd:NCName</c>.</summary>
        public static Iri NCName { get; } = new(Namespace + "NCName");

        /// <summary><c>xsd:NMTOKEN</c>.</summary>
        public static Iri NMTOKEN { get; } = new(Namespace + "NMTOKEN");

        /// <summary><c>xsd:QName</c>.</summary>
        public static Iri QName { get; } = new(Namespace + "QName");

        /// <summary><c>xsd:minInclusive</c>.</summary>
        public static Iri MinInclusive { get; } = new(Namespace + "minInclusive");

        /// <summary><c>xsd:maxInclusive</c>.</summary>
        public static Iri MaxInclusive { get; } = new(Namespace + "maxInclusive");

        /// <summary><c>xsd:minExclusive</c>.</summary>
        public static Iri MinExclusive { get; } = new(Namespace + "minExclusive");

        /// <summary><c>xsd:maxExclusive</c>.</summary>
        public static Iri MaxExclusive { get; } = new(Namespace + "maxExclusive");

        /// <summary><c>xsd:length</c>.</summary>
        public static Iri Length { get; } = new(Namespace + "length");

        /// <summary><c>xsd:minLength</c>.</summary>
        public static Iri MinLength { get; } = new(Namespace + "minLength");

        /// <summary><c>xsd:maxLength</c>.</summary>
        public static Iri MaxLength { get; } = new(Namespace + "maxLength");

        /// <summary><c>xsd:pattern</c>.</summary>
        public static Iri Pattern { get; } = new(Namespace + "pattern");

        /// <summary><c>xsd:totalDigits</c>.</summary>
        public static Iri TotalDigits { get; } = new(Namespace + "totalDigits");

        /// <summary><c>xsd:fractionDigits</c>.</summary>
        public static Iri FractionDigits { get; } = new(Namespace + "fractionDigits");
    }
}
