using System.Globalization;
using System.Text.Json;
using SemanticOrder.Mapping.Sources.Bodies;
using SemanticOrder.Mapping.Sources.Paths;
using SemanticOrder.Mapping.Sources.Payloads;
using SemanticOrder.Mapping.Sources.Profiles;

namespace SemanticOrder.Ontologies.Tests;

/// <summary>Each sample is read by the profile of its system, and every record has a key.</summary>
public sealed class SampleTests
{
    [TestCase("taobao", "orders/taobao-trades.json", "990000000000000101 990000000000000102 990000000000000103")]
    [TestCase("jd", "orders/jd-orders.json", "880000000201 880000000202")]
    [TestCase("sap", "orders/sap-orders05.xml", "9900000301")]
    [TestCase("crm", "orders/crm-tickets.csv", "T-1 T-2 T-3 T-4")]
    [TestCase("wms", "orders/wms-waves.csv", "W-1 W-2 W-3 W-4")]
    [TestCase("fitting-room", "orders/fitting-room-scans.json", "FR-1 FR-2 FR-3")]
    [TestCase("fitting-room", "orders/fitting-room-points.json", "FR-4")]
    [TestCase("stock", "cold-chain/orders.json", "S-1 S-2 S-3")]
    [TestCase("swap", "battery-rental/rentals.json", "BR-20260110-0001 BR-20260110-0002")]
    [TestCase("crm-branch", "crm-gb18030/branch-tickets.csv", "G-1 G-2")]
    [TestCase("harbor", "harbor/sales.json", "H-1001 H-1002")]
    public void A_sample_gives_its_records(string system, string file, string keys)
    {
        using var document = Parse(system, file);
        var found = Records(SourceFiles.Profiles[system], document).Select(record => Value(record.Mapping.Key, record.Element));
        Assert.That(found, Is.EqualTo(keys.Split(' ')));
    }

    [Test]
    public void Every_property_of_every_profile_is_fed_by_some_sample()
    {
        var samples = new (string System, string File)[]
        {
            ("taobao", "orders/taobao-trades.json"), ("jd", "orders/jd-orders.json"), ("sap", "orders/sap-orders05.xml"), ("crm", "orders/crm-tickets.csv"), ("wms", "orders/wms-waves.csv"),
            ("fitting-room", "orders/fitting-room-scans.json"), ("fitting-room", "orders/fitting-room-points.json"), ("swap", "battery-rental/rentals.json"), ("crm-branch", "crm-gb18030/branch-tickets.csv"),
            ("harbor", "harbor/sales.json"), ("stock", "cold-chain/orders.json"), ("person", "tagging/choices.json"),
        };
        var fed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (system, file) in samples)
        {
            using var document = Parse(system, file);
            foreach (var (mapping, element) in Records(SourceFiles.Profiles[system], document))
                Feed(system, mapping, element.AsRecord(), fed);
        }

        var declared = SourceFiles.Profiles.Values.SelectMany(profile => profile.Mappings.SelectMany(mapping => mapping.Statements.Select(rule => Name(profile.System, mapping, rule))));
        string[] notInSamples =
        [
            "jd receiver " + Words.Os + "region", "jd receiver " + Words.Os + "city", "jd remarkedTemperature " + Words.Os + "continuousControl", "fitting-room slicedBody " + Words.Os + "bodyShape",
            // Written by the gateway.
            "person decision " + Words.Os + "sentBy",
        ];
        Assert.That(declared.Where(name => !fed.Contains(name)), Is.EquivalentTo(notInSamples));
    }

    [Test]
    public void The_branch_file_is_GB18030_with_a_character_outside_the_basic_plane()
    {
        using var document = Parse("crm-branch", "crm-gb18030/branch-tickets.csv");
        var note = SourceFiles.Profiles["crm-branch"].Mappings.SelectMany(mapping => mapping.Statements).Single(rule => rule.Property == Words.Os + "serviceNote");
        Assert.That(note.Value.ReadText(Records(SourceFiles.Profiles["crm-branch"], document).First().Element), Does.Contain("𠮷"));
    }

    [TestCase("chest", 840.0)]
    [TestCase("waist", 680.0)]
    [TestCase("hip", 900.0)]
    public void The_points_of_the_sample_body_are_those_that_the_README_describes(string landmark, double perimeter)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Samples, "orders", "fitting-room-points.json")));
        var scan = json.RootElement.GetProperty("pointScans")[0];
        var level = scan.GetProperty("landmarks").GetProperty(landmark).GetDouble();
        var ring = scan.GetProperty("points").EnumerateArray().Where(point => point.GetProperty("part").GetString() == "torso" && point.GetProperty("z").GetDouble() == level)
            .Select(point => (X: point.GetProperty("x").GetDouble(), Y: point.GetProperty("y").GetDouble())).ToList();
        var sides = ring.Zip(ring.Skip(1).Append(ring[0]), (from, to) => Math.Sqrt(((from.X - to.X) * (from.X - to.X)) + ((from.Y - to.Y) * (from.Y - to.Y))));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(scan.GetProperty("points").GetArrayLength(), Is.EqualTo(352));
            Assert.That(ring, Has.Count.EqualTo(36));
            Assert.That(sides.Sum(), Is.EqualTo(perimeter).Within(0.5));
            Assert.That(ring.Max(point => point.X) / ring.Max(point => point.Y), Is.EqualTo(1.35).Within(0.01));
        }
    }

    [TestCase("chestGirth", 84.0)]
    [TestCase("waistGirth", 68.0)]
    [TestCase("hipGirth", 90.0)]
    [TestCase("height", 162.0)]
    public void The_sample_body_is_measured_as_the_README_says(string property, double centimetres)
    {
        using var document = Parse("fitting-room", "orders/fitting-room-points.json");
        var scan = Records(SourceFiles.Profiles["fitting-room"], document).Single().Element.AsRecord();
        var rule = SourceFiles.Profiles["fitting-room"].Mappings.Single(mapping => mapping.Name == "slicedBody").Statements.Single(rule => rule.Property == Words.Os + property);
        var reading = BodySlices.Measure((SliceOperator)rule.Operators.Single(), rule.Value.Reference!, scan);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(reading.Refusal, Is.Null);
            Assert.That(reading.Centimetres, Is.EqualTo(centimetres).Within(0.05));
        }
    }

    [TestCase("taobao-trades.json")]
    [TestCase("jd-orders.json")]
    [TestCase("sap-orders05.xml")]
    [TestCase("crm-tickets.csv")]
    [TestCase("wms-waves.csv")]
    public void The_samples_are_the_payloads_of_the_suite(string file)
    {
        if (Repository.Suite("synthetic-cn-platforms") is not { } folder)
        {
            Assert.Ignore("suite sources/synthetic-cn-platforms not present");
            return;
        }

        Assert.That(File.ReadAllText(Path.Combine(Repository.Samples, "orders", file)), Is.EqualTo(File.ReadAllText(Path.Combine(folder, file))));
    }

    private static PayloadDocument Parse(string system, string file) => SourceFiles.Profiles[system].Parse(File.ReadAllBytes(Path.Combine(Repository.Samples, file)));

    private static IEnumerable<(RecordMapping Mapping, PayloadNode Element)> Records(SourceProfile profile, PayloadDocument document)
    {
        foreach (var mapping in profile.Records)
        {
            foreach (var iterator in mapping.Iterators)
            {
                var elements = new List<PayloadNode>();
                iterator.Select(document.Root, elements);
                foreach (var element in elements)
                    yield return (mapping, element);
            }
        }
    }

    private static void Feed(string system, SourceMapping mapping, PayloadNode element, HashSet<string> fed)
    {
        foreach (var rule in mapping.Statements)
        {
            var value = Value(rule.Value, element);
            if (rule.Operators is [SliceOperator] && rule.Value.Reference!.First(element).Exists)
                fed.Add(Name(system, mapping, rule));
            else if (value is not null && (rule.Extract is null || rule.Extract.Extract(value) is not null))
                fed.Add(Name(system, mapping, rule));
        }

        foreach (var child in mapping.Children)
        {
            var elements = new List<PayloadNode>();
            if (child.Iterator is null)
                elements.Add(element);
            else
                child.Iterator.Select(element, elements);
            foreach (var inner in elements)
                Feed(system, child, inner, fed);
        }
    }

    private static string Name(string system, SourceMapping mapping, StatementRule rule) =>
        string.Create(CultureInfo.InvariantCulture, $"{system} {mapping.Name} {rule.Property}");

    private static string? Value(ValueTemplate template, PayloadNode element) =>
        template.ReadText(element);
}
