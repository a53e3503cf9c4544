using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Functions;

/// <summary>The datatype that a calculated value gets.</summary>
internal static class ValueDatatypes
{
    private static readonly XsdDatatype?[] ByKind = Index();

    /// <summary>The primitive datatype of a value, or <c>xsd:integer</c>; for durations one of the two that have an order when it fits. Null for no value and for texts with language.</summary>
    public static XsdDatatype? Of(in TypedValue value)
    {
        if (!value.TryGetDuration(out var months, out var seconds))
            return ByKind[(int)value.Kind];
        return XsdDatatype.Find(months == 0 ? Vocab.Xsd.DayTimeDuration : seconds == 0 ? Vocab.Xsd.YearMonthDuration : Vocab.Xsd.Duration);
    }

    private static XsdDatatype?[] Index()
    {
        var byKind = new XsdDatatype?[(int)ValueKind.Base64Binary + 1];
        foreach (var datatype in XsdDatatype.All)
            byKind[(int)datatype.Kind] ??= datatype;
        return byKind;
    }
}
