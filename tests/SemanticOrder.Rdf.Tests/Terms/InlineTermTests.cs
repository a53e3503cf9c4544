using System.Text;

namespace SemanticOrder.Rdf.Tests.Terms;

public class InlineTermTests
{
    private static readonly object[] Inlined =
    [
        new object[] { Vocab.Xsd.Integer, "0" },
        new object[] { Vocab.Xsd.Integer, "-36028797018963968" },
        new object[] { Vocab.Xsd.Integer, "36028797018963967" },
        new object[] { Vocab.Xsd.Byte, "-128" },
        new object[] { Vocab.Xsd.PositiveInteger, "1" },
        new object[] { Vocab.Xsd.UnsignedInt, "4294967295" },
        new object[] { Vocab.Xsd.Boolean, "true" },
        new object[] { Vocab.Xsd.Boolean, "false" },
        new object[] { Vocab.Xsd.Decimal, "1.50" },
        new object[] { Vocab.Xsd.Decimal, "-0.05" },
        new object[] { Vocab.Xsd.Decimal, "18" },
        new object[] { Vocab.Xsd.Decimal, "0.0" },
        new object[] { Vocab.Xsd.Decimal, "999999999999999" },
        new object[] { Vocab.Xsd.Double, "1.5e3" },
        new object[] { Vocab.Xsd.Double, "-1.0E-5" },
        new object[] { Vocab.Xsd.Double, "2" },
        new object[] { Vocab.Xsd.DateTime, "2026-11-11T20:00:00+08:00" },
        new object[] { Vocab.Xsd.DateTime, "0001-01-01T00:00:00+14:00" },
        new object[] { Vocab.Xsd.DateTime, "9999-12-31T23:59:59.999-14:00" },
        new object[] { Vocab.Xsd.DateTime, "2024-02-29T00:00:00.5Z" },
        new object[] { Vocab.Xsd.DateTime, "2024-02-29T00:00:00" },
        new object[] { Vocab.Xsd.Date, "2024-02-29" },
        new object[] { Vocab.Xsd.Date, "2024-02-29-05:30" },
        new object[] { Vocab.Xsd.DayTimeDuration, "PT48H" },
        new object[] { Vocab.Xsd.DayTimeDuration, "P2D" },
        new object[] { Vocab.Xsd.DayTimeDuration, "-P1DT2H3M4.005S" },
        new object[] { Vocab.Xsd.DayTimeDuration, "PT0S" },
        new object[] { Vocab.Xsd.DayTimeDuration, "PT90M" },
        new object[] { Vocab.Xsd.String, "" },
        new object[] { Vocab.Xsd.String, "160/84A" },
        new object[] { Vocab.Xsd.String, "加急" },
    ];

    private static readonly object[] Stored =
    [
        new object[] { Vocab.Xsd.Integer, "+1" },
        new object[] { Vocab.Xsd.Integer, "01" },
        new object[] { Vocab.Xsd.Integer, "-0" },
        new object[] { Vocab.Xsd.Integer, "36028797018963968" },
        new object[] { Vocab.Xsd.Integer, "ten" },
        new object[] { Vocab.Xsd.Byte, "128" },
        new object[] { Vocab.Xsd.PositiveInteger, "0" },
        new object[] { Vocab.Xsd.Boolean, "1" },
        new object[] { Vocab.Xsd.Decimal, ".5" },
        new object[] { Vocab.Xsd.Decimal, "5." },
        new object[] { Vocab.Xsd.Decimal, "-0.0" },
        new object[] { Vocab.Xsd.Decimal, "00.5" },
        new object[] { Vocab.Xsd.Double, "INF" },
        new object[] { Vocab.Xsd.Double, "1e+5" },
        new object[] { Vocab.Xsd.Double, "1e05" },
        new object[] { Vocab.Xsd.Double, "1e300" },
        new object[] { Vocab.Xsd.DateTime, "2026-02-29T00:00:00Z" },
        new object[] { Vocab.Xsd.DateTime, "2026-01-01T24:00:00Z" },
        new object[] { Vocab.Xsd.DateTime, "2026-01-01T00:00:00+00:00" },
        new object[] { Vocab.Xsd.DateTime, "2026-01-01T00:00:00.000Z" },
        new object[] { Vocab.Xsd.DateTime, "-0001-01-01T00:00:00Z" },
        new object[] { Vocab.Xsd.DayTimeDuration, "PT2H0M" },
        new object[] { Vocab.Xsd.DayTimeDuration, "P1Y" },
        new object[] { Vocab.Xsd.DayTimeDuration, "-PT0S" },
        new object[] { Vocab.Xsd.String, "eightchr" },
        new object[] { Vocab.Xsd.String, "a\0" },
        new object[] { Vocab.Xsd.Float, "1" },
    ];

    [TestCaseSource(nameof(Inlined))]
    public void A_form_that_can_be_given_back_is_held_in_the_id(Iri datatype, string lexical)
    {
        var terms = new TermDictionary();
        var id = terms.Add(new Literal(lexical, datatype));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(id.IsInline);
            Assert.That(terms.Decode(id), Is.EqualTo(new Literal(lexical, datatype)));
            Assert.That(terms.LiteralCount, Is.Zero);
        }
    }

    [TestCaseSource(nameof(Stored))]
    public void A_form_that_could_not_be_given_back_goes_to_the_dictionary(Iri datatype, string lexical)
    {
        var terms = new TermDictionary();
        var id = terms.Add(new Literal(lexical, datatype));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(id.Kind, Is.EqualTo(TermKind.Literal));
            Assert.That(terms.Decode(id), Is.EqualTo(new Literal(lexical, datatype)));
        }
    }

    [TestCase("-36028797018963968", "-5")]
    [TestCase("-5", "0")]
    [TestCase("9", "10")]
    public void Integer_ids_sort_by_value(string smaller, string larger) =>
        Assert.That(Id(Vocab.Xsd.Integer, smaller), Is.LessThan(Id(Vocab.Xsd.Integer, larger)));

    [Test]
    public void Date_time_ids_sort_by_instant() =>
        Assert.That(Id(Vocab.Xsd.DateTime, "2026-01-01T08:00:00+08:00"), Is.LessThan(Id(Vocab.Xsd.DateTime, "2026-01-01T00:00:01Z")));

    [Test]
    public void Values_are_read_from_the_id()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Id(Vocab.Xsd.Short, "-18").TryGetInteger(out var integer) ? integer : 0, Is.EqualTo(-18));
            Assert.That(Id(Vocab.Xsd.Decimal, "-0.05").TryGetDecimal(out var number) ? number : 0, Is.EqualTo(-0.05m));
            Assert.That(Id(Vocab.Xsd.Integer, "7").TryGetDecimal(out var whole) ? whole : 0, Is.EqualTo(7m));
            Assert.That(Id(Vocab.Xsd.Double, "1.1e-3").TryGetDouble(out var real) ? real : 0, Is.EqualTo(1.1e-3));
            Assert.That(Id(Vocab.Xsd.DateTime, "2026-11-11T20:00:00+08:00").TryGetDateTime(out var time, out var zoned) && zoned ? time : default,
                Is.EqualTo(new DateTimeOffset(2026, 11, 11, 20, 0, 0, TimeSpan.FromHours(8))));
            Assert.That(Id(Vocab.Xsd.Date, "2026-11-11").TryGetDate(out var day) ? day : default, Is.EqualTo(new DateOnly(2026, 11, 11)));
            Assert.That(Id(Vocab.Xsd.DayTimeDuration, "PT48H").TryGetDuration(out var span) ? span : default, Is.EqualTo(TimeSpan.FromHours(48)));
            Assert.That(Id(Vocab.Xsd.Integer, "7").TryGetDuration(out _), Is.False);
        }
    }

    [Test]
    public void Values_become_the_ids_of_their_canonical_forms()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(TermId.TryFromInteger(-18, out var integer) ? integer : default, Is.EqualTo(Id(Vocab.Xsd.Integer, "-18")));
            Assert.That(TermId.TryFromDecimal(1.50m, out var number) ? number : default, Is.EqualTo(Id(Vocab.Xsd.Decimal, "1.5")));
            Assert.That(TermId.TryFromDecimal(40.0m, out var whole) ? whole : default, Is.EqualTo(Id(Vocab.Xsd.Decimal, "40")));
            Assert.That(TermId.TryFromDecimal(1e15m, out _), Is.False);
            Assert.That(TermId.TryFromDuration(TimeSpan.FromHours(48), out var span) ? span : default, Is.EqualTo(Id(Vocab.Xsd.DayTimeDuration, "P2D")));
            Assert.That(TermId.TryFromDateTime(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), out var time) ? time : default,
                Is.EqualTo(Id(Vocab.Xsd.DateTime, "2026-01-02T03:04:05Z")));
            Assert.That(TermId.FromBoolean(true), Is.EqualTo(Id(Vocab.Xsd.Boolean, "true")));
            Assert.That(TermId.FromDate(new DateOnly(2026, 1, 2)), Is.EqualTo(Id(Vocab.Xsd.Date, "2026-01-02")));
        }
    }

    [Test]
    public void The_same_value_in_two_datatypes_has_two_ids() =>
        Assert.That(Id(Vocab.Xsd.Int, "1"), Is.Not.EqualTo(Id(Vocab.Xsd.Integer, "1")));

    private static TermId Id(Iri datatype, string lexical) =>
        TermId.TryFromLexical(Encoding.UTF8.GetBytes(lexical), WellKnownTerms.Find(datatype), out var id) ? id : TermId.None;
}
