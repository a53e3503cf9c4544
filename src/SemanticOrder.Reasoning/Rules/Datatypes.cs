using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>The datatypes whose values are ordered, as parts of a <see cref="DataRange"/> (XSD 1.1 Part 2 §3.3, §3.4).</summary>
internal static class Datatypes
{
    private static readonly Dictionary<Iri, DataRange.Part[]> Known = new()
    {
        [Vocab.Xsd.Decimal] = [new(ValueSpace.Number, IntervalSet.All, false)],
        [new Iri(Vocab.Owl.Namespace + "real")] = [new(ValueSpace.Number, IntervalSet.All, false)],
        [new Iri(Vocab.Owl.Namespace + "rational")] = [new(ValueSpace.Number, IntervalSet.All, false)],
        [Vocab.Xsd.Integer] = Whole(Interval.All),
        [Vocab.Xsd.NonNegativeInteger] = Whole(Interval.AtLeast(0)),
        [Vocab.Xsd.PositiveInteger] = Whole(Interval.AtLeast(1)),
        [Vocab.Xsd.NonPositiveInteger] = Whole(Interval.AtMost(0)),
        [Vocab.Xsd.NegativeInteger] = Whole(Interval.AtMost(-1)),
        [Vocab.Xsd.Long] = Whole(Interval.Closed(long.MinValue, long.MaxValue)),
        [Vocab.Xsd.Int] = Whole(Interval.Closed(int.MinValue, int.MaxValue)),
        [Vocab.Xsd.Short] = Whole(Interval.Closed(short.MinValue, short.MaxValue)),
        [Vocab.Xsd.Byte] = Whole(Interval.Closed(sbyte.MinValue, sbyte.MaxValue)),
        [Vocab.Xsd.UnsignedLong] = Whole(Interval.Closed(0, ulong.MaxValue)),
        [Vocab.Xsd.UnsignedInt] = Whole(Interval.Closed(0, uint.MaxValue)),
        [Vocab.Xsd.UnsignedShort] = Whole(Interval.Closed(0, ushort.MaxValue)),
        [Vocab.Xsd.UnsignedByte] = Whole(Interval.Closed(0, byte.MaxValue)),
        [Vocab.Xsd.Double] = [new(ValueSpace.Double, IntervalSet.All, false)],
        [Vocab.Xsd.Float] = [new(ValueSpace.Double, IntervalSet.All, false)],
        [Vocab.Xsd.DayTimeDuration] = [new(ValueSpace.Duration, IntervalSet.All, false)],
        [Vocab.Xsd.DateTime] = [new(ValueSpace.Instant, IntervalSet.All, false), new(ValueSpace.LocalTime, IntervalSet.All, false)],
        [Vocab.Xsd.DateTimeStamp] = [new(ValueSpace.Instant, IntervalSet.All, false)],
        [Vocab.Xsd.Date] = [new(ValueSpace.Date, IntervalSet.All, false)],
    };

    /// <summary>The parts of a datatype; null when its values are not ordered or it is not known.</summary>
    public static DataRange.Part[]? Parts(OntologyGraph graph, TermId datatype) =>
        datatype.IsIri && graph.Terms.Decode(datatype) is Iri iri ? Known.GetValueOrDefault(iri) : null;

    private static DataRange.Part[] Whole(Interval interval) => [new(ValueSpace.Number, [interval], true)];
}
