using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using SemanticOrder.Mapping.Sources.Bodies;
using SemanticOrder.Mapping.Sources.Payloads;
using SemanticOrder.Mapping.Sources.Profiles;

namespace SemanticOrder.Mapping.Tests.Sources.Bodies;

public sealed class BodySliceTests
{
    private const string Girth = "measure: girth, x: $(x), y: $(y), z: $(z), label: $(part), unit: $(unit), units: { mm: MMT }, up: $(up), at: $(at), exclude: [arm]";
    private const string Height = "measure: height, x: $(x), y: $(y), z: $(z), label: $(part), unit: $(unit), units: { mm: MMT }, up: $(up), floor: $(floor), exclude: [arm]";

    [Test]
    public void A_circle_of_radius_r_has_a_girth_of_two_pi_r() =>
        Prop.ForAll(Radii(), radius =>
        {
            var reading = Measure(Girth, Scan(Circle(radius, 360)));
            Assert.That(reading.Centimetres, Is.EqualTo(2 * Math.PI * radius / 10).Within(0.05).Percent, reading.Refusal);
        }).Check(Deterministic());

    [Test]
    public void Turning_the_body_changes_nothing() =>
        Prop.ForAll(Radii(), Angles(), (radius, angle) =>
        {
            var points = Ellipse(radius, radius * 1.4, 72).ToList();
            var turned = points.Select(point => point with { X = (point.X * Math.Cos(angle)) - (point.Y * Math.Sin(angle)), Y = (point.X * Math.Sin(angle)) + (point.Y * Math.Cos(angle)) });
            Assert.That(Measure(Girth, Scan(turned)).Centimetres, Is.EqualTo(Measure(Girth, Scan(points)).Centimetres).Within(1e-6));
        }).Check(Deterministic());

    [Test]
    public void Points_inside_and_their_order_change_nothing() =>
        Prop.ForAll(Radii(), Angles(), (radius, shrink) =>
        {
            var outside = Circle(radius, 90).ToList();
            var inside = outside.Select(point => point with { X = point.X * (shrink / 7), Y = point.Y * (shrink / 7) });
            Assert.That(Measure(Girth, Scan(inside.Concat(outside).Reverse())).Centimetres, Is.EqualTo(Measure(Girth, Scan(outside)).Centimetres).Within(1e-9));
        }).Check(Deterministic());

    [Test]
    public void A_tape_bridges_hollows()
    {
        var star = Enumerable.Range(0, 72).Select(i => Point(i * 5, i % 2 == 0 ? 150 : 100));
        var hull = Enumerable.Range(0, 36).Select(i => Point(i * 10, 150));
        Assert.That(Measure(Girth, Scan(star)).Centimetres, Is.EqualTo(Measure(Girth, Scan(hull)).Centimetres).Within(1e-9));
    }

    [TestCase("x")]
    [TestCase("-y")]
    [TestCase("+Z")]
    public void Any_axis_may_point_up(string up)
    {
        var points = Circle(130, 72).Select(point => up[^1] switch
        {
            'x' => point with { X = point.Z, Y = point.X, Z = point.Y },
            'y' => point with { Y = point.Z, Z = point.Y },
            _ => point,
        });
        Assert.That(Measure(Girth, Scan(points, up: up)).Centimetres, Is.EqualTo(81.65).Within(0.05));
    }

    [Test]
    public void Arms_are_dropped_by_their_label_and_said_so()
    {
        var arms = Circle(30, 24).Select(point => point with { X = point.X + 260, Part = "arm" });
        var reading = Measure(Girth, Scan(Circle(130, 72).Concat(arms)));
        Assert.Multiple(() =>
        {
            Assert.That(reading.Centimetres, Is.EqualTo(81.65).Within(0.05));
            Assert.That(reading.Points, Is.EqualTo(72));
            Assert.That(reading.Explanation, Does.Contain("72 points").And.Contain("24 points of arm dropped").And.Contain("1180 MMT ± 1 cm"));
        });
    }

    [Test]
    public void Only_points_within_half_the_thickness_count()
    {
        var wider = Circle(200, 72).Select(point => point with { Z = point.Z + 10.5 });
        Assert.That(Measure(Girth, Scan(Circle(130, 72).Concat(wider))).Centimetres, Is.EqualTo(81.65).Within(0.05));
    }

    private static IEnumerable<TestCaseData> Refusals()
    {
        var body = Circle(130, 72).ToList();
        yield return Case("a point without a label", Scan(body.Append(body[0] with { Part = null })), "no label");
        yield return Case("no unit", Scan(body, unit: null), "unit of the coordinates is not stated");
        yield return Case("an unknown unit", Scan(body, unit: "px"), "'px' is no unit of length");
        yield return Case("no up axis", Scan(body, up: null), "which axis points up");
        yield return Case("an unknown axis", Scan(body, up: "w"), "which axis points up");
        yield return Case("no height of the slice", Scan(body, at: null), "not stated as a number");
        yield return Case("too few points", Scan(Circle(130, 8)), "8 points; 12 are needed");
        yield return Case("no points at all", Scan([]), "There are no points");
        yield return Case("no points at that height", Scan(body, at: "900"), "holds 0 points");
        yield return Case("half a body", Scan(body.Where(point => point.X > -20)), "do not go round the body");
        yield return Case("points on a line", Scan(body.Select(point => point with { Y = 0 })), "lie on a line");
        yield return Case("a coordinate that is no number", Scan(body).Replace("\"y\":0,", "\"y\":\"?\",", StringComparison.Ordinal), "no number for y");
        yield return Case("a coordinate beyond all bodies", Scan(body).Replace("\"y\":0,", "\"y\":1e300,", StringComparison.Ordinal), "no number for y");

        static TestCaseData Case(string name, string scan, string reason) => new TestCaseData(scan, reason).SetName("A slice is refused for " + name);
    }

    [TestCaseSource(nameof(Refusals))]
    public void A_slice_is_refused(string scan, string reason)
    {
        var reading = Measure(Girth, scan);
        Assert.Multiple(() =>
        {
            Assert.That(reading.Centimetres, Is.Null);
            Assert.That(reading.Refusal, Does.Contain(reason));
        });
    }

    [Test]
    public void With_a_list_of_parts_an_unlisted_part_refuses_the_slice()
    {
        var scan = Scan(Circle(130, 72).Append(new BodyPoint(0, 0, 1180, "bag")));
        Assert.Multiple(() =>
        {
            Assert.That(Measure(Girth + ", include: [torso]", scan).Refusal, Does.Contain("labelled 'bag', which is neither included nor excluded"));
            Assert.That(Measure(Girth, scan).Centimetres, Is.Not.Null);
        });
    }

    [TestCase("z", 1620, 0, 162.0)]
    [TestCase("-z", -1620, 0, 162.0)]
    [TestCase("z", 1700, 80, 162.0)]
    public void Height_is_from_the_floor_to_the_top(string up, double top, double floor, double expected)
    {
        var points = Circle(130, 72).Select(point => point with { Z = (top + floor) / 2 }).Append(new BodyPoint(0, 0, top, "head"));
        Assert.That(Measure(Height, Scan(points, up: up, floor: floor)).Centimetres, Is.EqualTo(expected).Within(1e-9));
    }

    [Test]
    public void Height_is_refused_upside_down_and_under_an_unlabelled_top() => Assert.Multiple(() =>
    {
        Assert.That(Measure(Height, Scan(Circle(130, 72), up: "-z")).Refusal, Does.Contain("below the floor"));
        Assert.That(Measure(Height, Scan(Circle(130, 72).Append(new BodyPoint(0, 0, 1900, null)))).Refusal, Does.Contain("raised arm"));
        Assert.That(Measure(Height, Scan(Circle(130, 72).Append(new BodyPoint(0, 0, 1900, "arm")))).Centimetres, Is.EqualTo(118).Within(1e-9));
    });

    [Test]
    public void The_sample_body_measures_what_it_was_made_with()
    {
        var sample = Payloads.Sample.All.Single(candidate => candidate.File.EndsWith("fitting-room-points.json", StringComparison.Ordinal));
        using var document = sample.Profile.Parse(sample.Bytes);
        var (_, record) = Payloads.Sample.Records(sample.Profile, document).Single();
        var measures = sample.Profile.Mappings.SelectMany(mapping => mapping.Statements)
            .Where(rule => rule.Operators is [SliceOperator])
            .ToDictionary(rule => rule.Field, rule => Math.Round(BodySlices.Measure((SliceOperator)rule.Operators[0], rule.Value.Reference!, record).Centimetres!.Value, 1));
        Assert.That(measures, Is.EquivalentTo(new Dictionary<string, double> { ["height_points"] = 162.0, ["chest_points"] = 84.0, ["waist_points"] = 68.0, ["hip_points"] = 90.0 }));
    }

    private static SliceReading Measure(string slice, string scan)
    {
        var reading = ProfileReader.Read($$"""
            system: s
            format: json
            mappings:
              scan:
                role: is
                sources: [['s~jsonpath', '$']]
                key: $(id)
                po: [ { p: os:chestGirth, o: '$(points[*])', as: { slice: { {{slice}} } } } ]
            """, "p.yml");
        Assert.That(reading.Diagnostics, Is.Empty);
        var rule = reading.Profile!.Records.Single().Statements.Single();
        using var document = reading.Profile.Parse(Encoding.UTF8.GetBytes(scan));
        return BodySlices.Measure((SliceOperator)rule.Operators.Single(), rule.Value.Reference!, document.Record);
    }

    private static string Scan(IEnumerable<BodyPoint> points, string? unit = "mm", string? up = "z", string? at = "1180", double floor = 0)
    {
        var json = new StringBuilder("{\"id\":1");
        foreach (var (name, value) in new[] { ("unit", unit), ("up", up), ("at", at) })
            json.Append(value is null ? "" : $",\"{name}\":\"{value}\"");
        json.Append(CultureInfo.InvariantCulture, $",\"floor\":{floor},\"points\":[");
        json.AppendJoin(',', points.Select(point => string.Create(
            CultureInfo.InvariantCulture, $"{{\"x\":{point.X:R},\"y\":{point.Y:R},\"z\":{point.Z:R}{(point.Part is null ? "" : $",\"part\":\"{point.Part}\"")}}}")));
        return json.Append("]}").ToString();
    }

    private static IEnumerable<BodyPoint> Circle(double radius, int count) => Ellipse(radius, radius, count);

    private static IEnumerable<BodyPoint> Ellipse(double width, double depth, int count) =>
        Enumerable.Range(0, count).Select(i => Point(360.0 * i / count, 1) is var point ? point with { X = point.X * width, Y = point.Y * depth } : null!);

    private static BodyPoint Point(double degrees, double radius) =>
        new(radius * Math.Cos(double.DegreesToRadians(degrees)), radius * Math.Sin(double.DegreesToRadians(degrees)), 1180, "torso");

    private static Arbitrary<double> Radii() => Gen.Choose(500, 3000).Select(value => value / 10.0).ToArbitrary();

    private static Arbitrary<double> Angles() => Gen.Choose(0, 628).Select(value => value / 100.0).ToArbitrary();

    private static Config Deterministic() => Config.QuickThrowOnFailure.WithReplay(20260110UL, 7UL);

    private sealed record BodyPoint(double X, double Y, double Z, string? Part);
}
