using System.Text;

namespace SemanticOrder.Rdf.Tests.Datatypes;

public class XsdDatatypeTests
{
    /// <summary>Datatype, form, canonical form.</summary>
    [TestCase("boolean", "1", "true")]
    [TestCase("boolean", "false", "false")]
    [TestCase("integer", "+007", "7")]
    [TestCase("integer", "-0", "0")]
    [TestCase("integer", "123456789012345678901234567890123", "123456789012345678901234567890123")]
    [TestCase("unsignedLong", "18446744073709551615", "18446744073709551615")]
    [TestCase("byte", "-128", "-128")]
    [TestCase("decimal", "+1.50", "1.5")]
    [TestCase("decimal", "-.50", "-0.5")]
    [TestCase("decimal", "40.00", "40")]
    [TestCase("decimal", "-0.0", "0")]
    [TestCase("decimal", "0.1000000000000000000000000000000000001", "0.1000000000000000000000000000000000001")]
    [TestCase("double", "1", "1.0E0")]
    [TestCase("double", "-1500e-3", "-1.5E0")]
    [TestCase("double", "1e300", "1.0E300")]
    [TestCase("double", "0.00012", "1.2E-4")]
    [TestCase("double", "-0", "-0.0E0")]
    [TestCase("double", "+INF", "INF")]
    [TestCase("double", "NaN", "NaN")]
    [TestCase("double", "1e999", "INF")]
    [TestCase("float", "0.1", "1.0E-1")]
    [TestCase("float", "16777217", "1.6777216E7")]
    [TestCase("dateTime", "2026-11-11T24:00:00+00:00", "2026-11-12T00:00:00Z")]
    [TestCase("dateTime", "2026-11-11T20:00:00.5000+08:00", "2026-11-11T20:00:00.5+08:00")]
    [TestCase("dateTime", "-0044-03-15T12:00:00", "-0044-03-15T12:00:00")]
    [TestCase("dateTime", "0000-02-29T12:00:00", "0000-02-29T12:00:00")]
    [TestCase("dateTime", "12026-01-01T00:00:00-14:00", "12026-01-01T00:00:00-14:00")]
    [TestCase("date", "2024-02-29Z", "2024-02-29Z")]
    [TestCase("time", "24:00:00", "00:00:00")]
    [TestCase("time", "13:20:00.120-05:00", "13:20:00.12-05:00")]
    [TestCase("gYear", "2026+08:00", "2026+08:00")]
    [TestCase("gYearMonth", "-0001-12", "-0001-12")]
    [TestCase("gMonth", "--11", "--11")]
    [TestCase("gMonthDay", "--02-29", "--02-29")]
    [TestCase("gDay", "---31Z", "---31Z")]
    [TestCase("duration", "P14M", "P1Y2M")]
    [TestCase("duration", "-P1Y2M3DT4H5M6.70S", "-P1Y2M3DT4H5M6.7S")]
    [TestCase("dayTimeDuration", "PT48H", "P2D")]
    [TestCase("dayTimeDuration", "PT0H", "PT0S")]
    [TestCase("yearMonthDuration", "-P13M", "-P1Y1M")]
    [TestCase("hexBinary", "0aFf", "0AFF")]
    [TestCase("base64Binary", "AA =\u0020=", "AA==")]
    [TestCase("anyURI", "http://example.org/a b", "http://example.org/a b")]
    [TestCase("token", "a b", "a b")]
    [TestCase("language", "zh-Hans-CN", "zh-Hans-CN")]
    [TestCase("NCName", "冷链.a-1", "冷链.a-1")]
    [TestCase("NMTOKEN", "-a:b", "-a:b")]
    public void A_valid_form_has_a_value_with_a_canonical_form(string datatype, string lexical, string canonical)
    {
        var value = Parse(datatype, lexical);
        Assert.That(value.Kind, Is.Not.EqualTo(ValueKind.None));
        Assert.That(value.ToCanonicalString(), Is.EqualTo(canonical));
        var again = Parse(datatype, canonical);
        Assert.That(again.ToCanonicalString(), Is.EqualTo(canonical), "the canonical form is valid and canonical");
        Assert.That(value.ValueEquals(again), Is.EqualTo(canonical != "NaN"));
    }

    [TestCase("boolean", "TRUE")]
    [TestCase("integer", "")]
    [TestCase("integer", "+")]
    [TestCase("integer", "1.0")]
    [TestCase("integer", " 1")]
    [TestCase("integer", "١")]
    [TestCase("byte", "128")]
    [TestCase("nonNegativeInteger", "-1")]
    [TestCase("positiveInteger", "0")]
    [TestCase("unsignedLong", "18446744073709551616")]
    [TestCase("decimal", ".")]
    [TestCase("decimal", "1e0")]
    [TestCase("decimal", "1.2.3")]
    [TestCase("decimal", "1-2")]
    [TestCase("double", "1e")]
    [TestCase("double", "inf")]
    [TestCase("double", "Infinity")]
    [TestCase("double", "1e1.0")]
    [TestCase("double", "0x10")]
    [TestCase("dateTime", "2026-02-29T00:00:00")]
    [TestCase("dateTime", "2026-01-01T24:00:01")]
    [TestCase("dateTime", "2026-01-01T00:60:00")]
    [TestCase("dateTime", "2026-01-01T00:00:00+14:01")]
    [TestCase("dateTime", "2026-01-01T00:00:00.")]
    [TestCase("dateTime", "02026-01-01T00:00:00")]
    [TestCase("dateTime", "26-01-01T00:00:00")]
    [TestCase("dateTime", "2026-01-01")]
    [TestCase("dateTimeStamp", "2026-01-01T00:00:00")]
    [TestCase("date", "2026-13-01")]
    [TestCase("date", "2026-1-1")]
    [TestCase("time", "1:00:00")]
    [TestCase("gMonth", "--13")]
    [TestCase("gMonthDay", "--02-30")]
    [TestCase("gDay", "---32")]
    [TestCase("duration", "P")]
    [TestCase("duration", "P1DT")]
    [TestCase("duration", "PT1.5H")]
    [TestCase("duration", "P1M1Y")]
    [TestCase("duration", "+P1D")]
    [TestCase("dayTimeDuration", "P1M")]
    [TestCase("yearMonthDuration", "P1D")]
    [TestCase("hexBinary", "0aF")]
    [TestCase("hexBinary", "0g")]
    [TestCase("base64Binary", "AB==")]
    [TestCase("base64Binary", "AAA")]
    [TestCase("normalizedString", "a\tb")]
    [TestCase("token", "a  b")]
    [TestCase("token", " a")]
    [TestCase("language", "chinesisch")]
    [TestCase("language", "zh_CN")]
    [TestCase("Name", "-a")]
    [TestCase("NCName", "a:b")]
    [TestCase("NMTOKEN", "")]
    public void A_form_outside_the_lexical_space_has_no_value(string datatype, string lexical) =>
        Assert.That(Parse(datatype, lexical).Kind, Is.EqualTo(ValueKind.None));

    [Test]
    public void Integer_types_accept_exactly_their_range()
    {
        foreach (var type in XsdDatatype.All.Where(t => t.Kind == ValueKind.Integer))
        {
            using (Assert.EnterMultipleScope())
            {
                Assert.That(type.Minimum is null || Parses(type, type.Minimum.Value), $"{type} minimum");
                Assert.That(type.Minimum is null || !Parses(type, type.Minimum.Value - 1), $"{type} below minimum");
                Assert.That(type.Maximum is null || Parses(type, type.Maximum.Value), $"{type} maximum");
                Assert.That(type.Maximum is null || !Parses(type, type.Maximum.Value + 1), $"{type} above maximum");
            }
        }
    }

    [Test]
    public void Derivation_follows_the_type_hierarchy()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Type("byte").IsDerivedFrom(Type("decimal")));
            Assert.That(Type("decimal").IsDerivedFrom(Type("byte")), Is.False);
            Assert.That(Type("NCName").IsDerivedFrom(Type("string")));
            Assert.That(XsdDatatype.All, Has.All.Matches<XsdDatatype>(t => !t.Id.IsNone && XsdDatatype.Find(t.Iri) == t));
            Assert.That(XsdDatatype.Find(new Iri("http://example.org/datatype")), Is.Null);
        }
    }

    private static bool Parses(XsdDatatype type, System.Numerics.BigInteger value) => type.TryParse(Encoding.ASCII.GetBytes(value.ToString(null, System.Globalization.CultureInfo.InvariantCulture)), out _);

    private static XsdDatatype Type(string name) => XsdDatatype.Find(new Iri(Vocab.Xsd.Namespace + name))!;

    private static TypedValue Parse(string datatype, string lexical) => TypedValue.Of(new Literal(lexical, new Iri(Vocab.Xsd.Namespace + datatype)));
}
