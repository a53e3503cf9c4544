using System.Collections.Immutable;

namespace SemanticOrder.Rdf;

/// <summary>
/// IRIs that every <see cref="TermDictionary"/> holds from its first moment, under the same numbers, so that readers and engines know their ids
/// without looking them up. New ones are added at the end only: their numbers are part of the stored form of a dictionary.
/// </summary>
public static class WellKnownTerms
{
    private static readonly Iri[] List =
    [
        Vocab.Xsd.String, Vocab.Rdf.LangString, Vocab.Xsd.Boolean, Vocab.Xsd.Integer, Vocab.Xsd.NonPositiveInteger, Vocab.Xsd.NegativeInteger,
        Vocab.Xsd.Long, Vocab.Xsd.Int, Vocab.Xsd.Short, Vocab.Xsd.Byte, Vocab.Xsd.NonNegativeInteger, Vocab.Xsd.UnsignedLong, Vocab.Xsd.UnsignedInt,
        Vocab.Xsd.UnsignedShort, Vocab.Xsd.UnsignedByte, Vocab.Xsd.PositiveInteger, Vocab.Xsd.Decimal, Vocab.Xsd.Double, Vocab.Xsd.DateTime,
        Vocab.Xsd.Date, Vocab.Xsd.DayTimeDuration, Vocab.Xsd.Float, Vocab.Xsd.DateTimeStamp, Vocab.Xsd.Time, Vocab.Xsd.GYear, Vocab.Xsd.GYearMonth,
        Vocab.Xsd.GMonth, Vocab.Xsd.GMonthDay, Vocab.Xsd.GDay, Vocab.Xsd.Duration, Vocab.Xsd.YearMonthDuration, Vocab.Xsd.HexBinary,
        Vocab.Xsd.Base64Binary, Vocab.Xsd.AnyUri, Vocab.Xsd.NormalizedString, Vocab.Xsd.Token, Vocab.Xsd.Language,
        Vocab.Rdf.Type, Vocab.Rdf.First, Vocab.Rdf.Rest, Vocab.Rdf.Nil,
        Vocab.Xsd.Name, Vocab.Xsd.NCName, Vocab.Xsd.NMTOKEN,
    ];

    /// <summary>Inline kinds by number of their datatype; <see cref="TermKind.None"/> for datatypes without one.</summary>
    private static readonly TermKind[] Kinds =
    [
        TermKind.String, TermKind.None, TermKind.Boolean, TermKind.Integer, TermKind.NonPositiveInteger, TermKind.NegativeInteger,
        TermKind.Long, TermKind.Int, TermKind.Short, TermKind.Byte, TermKind.NonNegativeInteger, TermKind.UnsignedLong, TermKind.UnsignedInt,
        TermKind.UnsignedShort, TermKind.UnsignedByte, TermKind.PositiveInteger, TermKind.Decimal, TermKind.Double, TermKind.DateTime,
        TermKind.Date, TermKind.DayTimeDuration,
    ];

    private static readonly TermId[] DatatypeByKind = IndexDatatypes();

    /// <summary><c>xsd:string</c>.</summary>
    public static TermId XsdString => At(0);

    /// <summary><c>rdf:langString</c>.</summary>
    public static TermId RdfLangString => At(1);

    /// <summary><c>xsd:boolean</c>.</summary>
    public static TermId XsdBoolean => At(2);

    /// <summary><c>xsd:integer</c>.</summary>
    public static TermId XsdInteger => At(3);

    /// <summary><c>xsd:decimal</c>.</summary>
    public static TermId XsdDecimal => At(16);

    /// <summary><c>xsd:double</c>.</summary>
    public static TermId XsdDouble => At(17);

    /// <summary><c>xsd:dateTime</c>.</summary>
    public static TermId XsdDateTime => At(18);

    /// <summary><c>xsd:date</c>.</summary>
    public static TermId XsdDate => At(19);

    /// <summary><c>xsd:dayTimeDuration</c>.</summary>
    public static TermId XsdDayTimeDuration => At(20);

    /// <summary><c>rdf:type</c>.</summary>
    public static TermId RdfType => At(37);

    /// <summary><c>rdf:first</c>.</summary>
    public static TermId RdfFirst => At(38);

    /// <summary><c>rdf:rest</c>.</summary>
    public static TermId RdfRest => At(39);

    /// <summary><c>rdf:nil</c>.</summary>
    public static TermId RdfNil => At(40);

    /// <summary>The IRIs, by number.</summary>
    public static ImmutableArray<Iri> All { get; } = [.. List];

    /// <summary>The id of one of <see cref="All"/>; <see cref="TermId.None"/> for any other IRI.</summary>
    public static TermId Find(Iri iri)
    {
        var index = Array.IndexOf(List, iri);
        return index < 0 ? TermId.None : At(index);
    }

    /// <summary>The datatype of an inline literal; <see cref="TermId.None"/> for other ids.</summary>
    internal static TermId DatatypeOf(TermKind inlineKind) => DatatypeByKind[(int)inlineKind];

    /// <summary>The inline kind of a datatype; <see cref="TermKind.None"/> when its literals always go to the dictionary.</summary>
    internal static TermKind InlineKindOf(TermId datatype) =>
        datatype.Value - At(0).Value < (ulong)Kinds.Length ? Kinds[datatype.Index] : TermKind.None;

    private static TermId At(int index) => TermId.Create(TermKind.Iri, (uint)index);

    private static TermId[] IndexDatatypes()
    {
        var datatypes = new TermId[128];
        for (var i = 0; i < Kinds.Length; i++)
        {
            if (Kinds[i] != TermKind.None)
                datatypes[(int)Kinds[i]] = At(i);
        }
        return datatypes;
    }
}
