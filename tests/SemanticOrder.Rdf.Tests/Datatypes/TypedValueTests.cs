using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace SemanticOrder.Rdf.Tests.Datatypes;

public class TypedValueTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261111UL, 7UL);

    /// <summary>Left, order (&lt;, =, &gt;), right; ? means that there is no order, and whether they are equal follows after a space.</summary>
    [TestCase("1", "integer", "=", "1.00", "decimal")]
    [TestCase("1", "byte", "<", "1.5", "double")]
    [TestCase("0.1", "decimal", "=", "0.1", "double")]
    [TestCase("0.1", "float", "<", "0.1000001", "float")]
    [TestCase("0.1", "float", ">", "0.1", "double")]
    [TestCase("0.1", "float", "=", "0.1", "decimal")]
    [TestCase("123456789012345678901234567890.1", "decimal", ">", "123456789012345678901234567890", "integer")]
    [TestCase("NaN", "double", "? false", "NaN", "double")]
    [TestCase("INF", "float", "=", "INF", "double")]
    [TestCase("-0", "double", "=", "0", "double")]
    [TestCase("false", "boolean", "<", "1", "boolean")]
    [TestCase("a", "string", "<", "b", "token")]
    [TestCase("\uFFFD", "string", "<", "\U00010000", "string")]
    [TestCase("1", "string", "? null", "1", "integer")]
    [TestCase("http://e/", "anyURI", "? null", "http://e/", "string")]
    [TestCase("2026-11-11T20:00:00+08:00", "dateTime", "=", "2026-11-11T12:00:00Z", "dateTime")]
    [TestCase("2026-11-11T20:00:00", "dateTime", "? null", "2026-11-11T12:00:00Z", "dateTime")]
    [TestCase("2026-11-11T20:00:00", "dateTime", "<", "2026-11-12T10:00:00.1Z", "dateTime")]
    [TestCase("2026-11-11T20:00:00", "dateTime", "? null", "2026-11-12T10:00:00Z", "dateTime")]
    [TestCase("2026-11-11T20:00:00.25", "dateTime", ">", "2026-11-11T20:00:00.2", "dateTime")]
    [TestCase("2026-11-11+14:00", "date", "<", "2026-11-11Z", "date")]
    [TestCase("2026-11-11", "date", "? null", "2026-11-11T00:00:00", "dateTime")]
    [TestCase("12:00:00Z", "time", ">", "12:00:00+01:00", "time")]
    [TestCase("2026", "gYear", "<", "2027", "gYear")]
    [TestCase("P1Y", "duration", "=", "P12M", "yearMonthDuration")]
    [TestCase("P1M", "duration", "? false", "P30D", "dayTimeDuration")]
    [TestCase("P1M", "duration", ">", "P27D", "dayTimeDuration")]
    [TestCase("P1M", "duration", "<", "P32D", "dayTimeDuration")]
    [TestCase("PT48H", "dayTimeDuration", "=", "P2D", "duration")]
    [TestCase("-PT0.5S", "dayTimeDuration", "<", "PT0S", "dayTimeDuration")]
    [TestCase("0aff", "hexBinary", "=", "0AFF", "hexBinary")]
    [TestCase("x", "integer", "? null", "x", "integer")]
    public void Values_are_compared_as_xsd_and_sparql_say(string left, string leftType, string order, string right, string rightType)
    {
        var (a, b) = (Value(left, leftType), Value(right, rightType));
        int? expected = order[0] switch { '<' => -1, '=' => 0, '>' => 1, _ => null };
        bool? equal = order.Length == 1 ? order == "=" : order == "? false" ? false : null;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(SignOf(a.Compare(b)), Is.EqualTo(expected));
            Assert.That(SignOf(b.Compare(a)), Is.EqualTo(-expected));
            Assert.That(a.ValueEquals(b), Is.EqualTo(equal));
            Assert.That(b.ValueEquals(a), Is.EqualTo(equal));
        }
    }

    [Test]
    public void Language_strings_are_equal_when_text_and_tag_are()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(TypedValue.Of(new Literal("a", "EN")).ValueEquals(TypedValue.Of(new Literal("a", "en"))), Is.True);
            Assert.That(TypedValue.Of(new Literal("a", "de")).ValueEquals(TypedValue.Of(new Literal("a", "en"))), Is.False);
            Assert.That(TypedValue.Of(new Literal("a", "de")).ValueEquals(TypedValue.Of(new Literal("a"))), Is.Null);
        }
    }

    [Test]
    public void Decimals_of_any_size_compare_as_big_integers_do() => Prop.ForAll<int, int, int>((a, b, zeros) =>
    {
        var scale = Math.Abs(zeros % 40);
        var (left, right) = (BigInteger.Pow(a, 5), BigInteger.Pow(b, 5));
        var order = Value(WithPoint(left, scale), "decimal").Compare(Value(WithPoint(right, scale), "decimal"));
        return Math.Sign(order!.Value) == left.CompareTo(right);
    }).Check(Fixed);

    [Test]
    public void The_value_of_an_inline_literal_is_that_of_its_text()
    {
        string[] types = ["integer", "decimal", "double", "short", "nonNegativeInteger"];
        Prop.ForAll<int, int>((number, choice) =>
        {
            var type = types[Math.Abs(choice % types.Length)];
            var text = type is "decimal" or "double" ? WithPoint(number, Math.Abs(choice % 7)) : number.ToString(CultureInfo.InvariantCulture);
            var terms = new TermDictionary();
            var literal = new Literal(text, new Iri(Vocab.Xsd.Namespace + type));
            var (byId, byText) = (TypedValue.Of(terms, terms.Add(literal)), TypedValue.Of(literal));
            return byId.Kind == byText.Kind && byId.ToCanonicalString() == byText.ToCanonicalString();
        }).Check(Fixed);
    }

    [Test]
    public void Date_times_compare_and_print_as_the_platforms_do() => Prop.ForAll<DateTimeOffset, DateTimeOffset>((a, b) =>
    {
        var (left, right) = (WholeMinutesOffset(a), WholeMinutesOffset(b));
        var text = left.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture).Replace("+00:00", "Z", StringComparison.Ordinal);
        return Math.Sign(TypedValue.OfDateTime(left).Compare(TypedValue.OfDateTime(right))!.Value) == Math.Sign(left.CompareTo(right))
            && Value(text, "dateTime").ToCanonicalString() == text
            && TypedValue.OfDateTime(left).ToCanonicalString() == text;
    }).Check(Fixed);

    [Test]
    public void Doubles_survive_their_canonical_form() => Prop.ForAll<double>(number =>
        double.IsNaN(number) || (Value(TypedValue.OfDouble(number).ToCanonicalString(), "double").TryGetDouble(out var again) && again.Equals(number))).Check(Fixed);

    [Test]
    public void The_calendar_is_that_of_the_platform_where_both_have_the_day()
    {
        for (var day = 0; day <= DateOnly.MaxValue.DayNumber; day += 17)
        {
            var date = DateOnly.FromDayNumber(day);
            if (Calendar.DayNumber(date.Year, date.Month, date.Day) != day || Calendar.Date(day) != (date.Year, date.Month, date.Day))
                Assert.Fail($"{date:O}");
        }
    }

    [TestCase(-1_000_000)]
    [TestCase(-366)]
    [TestCase(-1)]
    [TestCase(10_000_000)]
    public void The_calendar_goes_both_ways_outside_the_platforms_years(long day)
    {
        var (year, month, date) = Calendar.Date(day);
        Assert.That(Calendar.DayNumber(year, month, date), Is.EqualTo(day));
    }

    private static int? SignOf(int? order) => order is { } decided ? Math.Sign(decided) : null;

    private static DateTimeOffset WholeMinutesOffset(DateTimeOffset value) => new(value.DateTime, TimeSpan.FromMinutes(Math.Truncate(value.Offset.TotalMinutes)));

    private static string WithPoint(BigInteger unscaled, int scale)
    {
        var digits = BigInteger.Abs(unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        return (unscaled.Sign < 0 ? "-" : "") + digits[..^scale] + (scale == 0 ? "" : "." + digits[^scale..]);
    }

    private static TypedValue Value(string lexical, string datatype) => TypedValue.Of(new Literal(lexical, new Iri(Vocab.Xsd.Namespace + datatype)));
}
