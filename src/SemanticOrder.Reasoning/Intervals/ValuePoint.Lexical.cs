using System.Globalization;
using System.Text;
using System.Xml;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <content>Literals that are not written canonically and so are not inline: <c>+5</c>, <c>1E400</c>, <c>P0Y2D</c>.</content>
public readonly partial record struct ValuePoint
{
    private static readonly HashSet<TermId> NumberTypes =
    [
        .. new[]
        {
            Vocab.Xsd.Decimal, Vocab.Xsd.Integer, Vocab.Xsd.NonPositiveInteger, Vocab.Xsd.NegativeInteger, Vocab.Xsd.Long, Vocab.Xsd.Int,
            Vocab.Xsd.Short, Vocab.Xsd.Byte, Vocab.Xsd.NonNegativeInteger, Vocab.Xsd.UnsignedLong, Vocab.Xsd.UnsignedInt, Vocab.Xsd.UnsignedShort,
            Vocab.Xsd.UnsignedByte, Vocab.Xsd.PositiveInteger,
        }.Select(WellKnownTerms.Find),
    ];

    private static readonly TermId FloatType = WellKnownTerms.Find(Vocab.Xsd.Float);
    private static readonly TermId StampType = WellKnownTerms.Find(Vocab.Xsd.DateTimeStamp);

    private static bool TryParse(TermId literal, ITermSource terms, out ValuePoint point)
    {
        point = default;
        if (!terms.TryGetLexicalUtf8(literal, out var utf8))
            return false;
        var datatype = terms.DatatypeOf(literal);
        var text = Encoding.UTF8.GetString(utf8).Trim();
        try
        {
            if (NumberTypes.Contains(datatype))
                point = From(decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
            else if (datatype == WellKnownTerms.XsdDouble || datatype == FloatType)
                return TryFrom(XmlConvert.ToDouble(text), out point);
            else if (datatype == WellKnownTerms.XsdDayTimeDuration)
                point = From(XmlConvert.ToTimeSpan(text));
            else if (datatype == WellKnownTerms.XsdDateTime || datatype == StampType)
                point = FromDateTime(text);
            return point.Space != ValueSpace.None;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            return false;
        }
    }

    private static ValuePoint FromDateTime(string text)
    {
        var time = XmlConvert.ToDateTime(text, XmlDateTimeSerializationMode.RoundtripKind);
        return time.Kind == DateTimeKind.Unspecified ? new ValuePoint(ValueSpace.LocalTime, time.Ticks / TicksPerSecond) : From(XmlConvert.ToDateTimeOffset(text));
    }
}
