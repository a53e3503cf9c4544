using NUnit.Framework;
using SemanticOrder.Mapping.Sources.Profiles;

namespace SemanticOrder.Mapping.Tests.Sources.Profiles;

/// <summary>Each fault: the text after the common head, and the code, place and a word of the message expected for it.</summary>
public sealed class ProfileFaultTests
{
    private const string Head = "system: s\nformat: json\ntimeZone: +08:00\n";
    private const string Order = "mappings:\n  o:\n    role: is\n    sources: [['a~jsonpath', '$.o[*]']]\n    key: $(id)\n";

    [TestCase("sytem: x\n" + Order, "SO5051 4:1", "did you mean 'system'")]
    [TestCase(Order + "    po:\n      - { p: os:a, o: $(x), az: number }", "SO5051 10:29", "did you mean 'as'")]
    [TestCase("mappings:\n  o: { role: is, sources: [['a~jsonpath', '$']] }", "SO5052 5:6", "'key'")]
    [TestCase("mappings:\n  o: { role: is, key: $(a) }", "SO5052 5:6", "'sources'")]
    [TestCase("mappings:\n  o: { role: owns, sources: [['a~jsonpath', '$']], key: $(a) }", "SO5054 5:14", "known are is, describes, carries")]
    [TestCase("mappings:\n  o: { role: describes, sources: [['a~jsonpath', '$']], key: $(a) }", "SO5052 5:6", "links")]
    [TestCase("mappings:\n  o: { role: is, sources: [['a~xpath', '$']], key: $(a) }", "SO5066 5:29", "~jsonpath")]
    [TestCase("mappings:\n  o: { role: is, sources: [['a~jsonpath']], key: $(a) }", "SO5052 5:28", "iterator")]
    [TestCase("mappings:\n  o: { role: is, sources: [['a~jsonpath', 'o[*]']], key: $(a) }", "SO5030 5:44", "starts with '$'")]
    [TestCase("mappings:\n  o: { role: is, sources: [['a~jsonpath', '$.o[?(@.x<1)]']], key: $(a) }", "SO5030 5:53", "==")]
    [TestCase("mappings:\n  o: { role: is, sources: [['a~jsonpath', '$']], key: 'x-$(a' }", "SO5031 5:58", "closed")]
    [TestCase(Order + "    po:\n      - [oss:sku, $(x)]", "SO5055 10:10", "did you mean 'os'")]
    [TestCase(Order + "    po:\n      - [os:sku]", "SO5053 10:9", "[property, value]")]
    [TestCase(Order + "    po: text", "SO5053 9:9", "a map")]
    [TestCase(Order + "    po:\n      - { p: os:a, o: $(x), as: { lookup: size } }", "SO5061 10:43", "valueMaps")]
    [TestCase(Order + "    po:\n      - { p: os:a, o: $(x), as: numbr }", "SO5054 10:33", "did you mean 'number'")]
    [TestCase(Order + "    po:\n      - { p: os:a, o: $(x), as: { number: { decimals: two } } }", "SO5054 10:55", "whole number")]
    [TestCase(Order + "    po:\n      - { p: os:a, o: $(x), as: { time: yyyy } }", "SO5059 10:41", "month")]
    [TestCase(Order + "    po:\n      - { p: os:a, o: $(x), extract: '(' }", "SO5062 10:40", "regular expression")]
    [TestCase(Order + "    po:\n      - { p: os:a, o: $(x), language: en, datatype: xsd:token }", "SO5063 10:9", "not both")]
    [TestCase(Order + "    po:\n      - { p: os:a, o: $(x), as: number, datatype: xsd:integer }", "SO5063 10:33", "datatype")]
    [TestCase(Order + "    when: { ref: $(a) }", "SO5063 9:11", "equals")]
    [TestCase(Order + "    when: { ref: 'a[', present: true }", "SO5030 9:21", "index")]
    [TestCase(Order + "  l: { parent: x, p: os:line, class: os:OrderLine }", "SO5060 9:16", "'x'")]
    [TestCase(Order + "  l: { parent: m, p: os:line, class: os:OrderLine }\n  m: { parent: l, p: os:line, class: os:OrderLine }", "SO5060 9:16", "ancestor")]
    [TestCase(Order + "  l: { parent: o, role: is, p: os:line, class: os:OrderLine }", "SO5063 9:25", "role")]
    [TestCase(Order + "  l: { parent: o, class: os:OrderLine }", "SO5052 9:6", "'p'")]
    [TestCase(Order + "    key: $(b)", "SO5056 9:5", "second time")]
    [TestCase(Order + "    s: $(b)", "SO5063 9:8", "mean the same")]
    [TestCase(Order + "    graphs: x", "SO5051 9:5", "graphs")]
    [TestCase("encoding: latin1\n" + Order, "SO5054 4:11", "utf-8")]
    [TestCase("delimiter: ';'\n" + Order, "SO5063 4:12", "csv")]
    [TestCase("prefixes: { a: b }\n" + Order, "SO5055 4:16", "absolute IRI")]
    [TestCase("tables: { t: { file: x.csv } }\n" + Order, "SO5052 4:14", "'key'")]
    [TestCase("label: { de: x }\n" + Order, "SO5051 4:10", "de")]
    [TestCase("mappings: {}", "SO5052 4:11", "role")]
    public void A_fault_has_a_code_a_place_and_a_way_out(string rest, string expected, string word)
    {
        var diagnostics = ProfileReader.Read(Head + rest, "p.yml").Diagnostics;
        Assert.Multiple(() =>
        {
            Assert.That(diagnostics.Select(fault => $"{fault.Code} {fault.Span}"), Does.Contain(expected), string.Join('\n', diagnostics));
            Assert.That(diagnostics.First(fault => $"{fault.Code} {fault.Span}" == expected).Message, Does.Contain(word));
        });
    }

    [TestCase("", "SO5050")]
    [TestCase("a: [", "SO5050")]
    [TestCase("- a", "SO5053")]
    [TestCase("a: &x 1\nb: *x", "SO5050")]
    [TestCase("a: !!int 1", "SO5050")]
    public void A_text_that_is_no_profile_is_refused(string yaml, string code)
    {
        var reading = ProfileReader.Read(yaml, "p.yml");
        Assert.Multiple(() =>
        {
            Assert.That(reading.Profile, Is.Null);
            Assert.That(reading.Diagnostics.Select(fault => fault.Code), Does.Contain(code));
        });
    }

    [Test]
    public void A_local_time_needs_a_zone()
    {
        const string Rule = "    po:\n      - {{ p: os:a, o: $(x), as: {{ time: {0} }} }}";
        string[] Codes(string time) => [.. ProfileReader.Read("system: s\nformat: json\n" + Order + string.Format(null, Rule, time), "p.yml").Diagnostics.Select(fault => fault.Code)];
        Assert.Multiple(() =>
        {
            Assert.That(Codes("'yyyy-MM-dd HH:mm'"), Is.EqualTo(["SO5058"]));
            Assert.That(Codes("{ format: 'yyyy-MM-dd HH:mm', zone: Asia/Shanghai }"), Is.Empty);
            Assert.That(Codes("{ format: 'yyyy-MM-dd HH:mm zzz' }"), Is.Empty);
            Assert.That(Codes("{ zone: Asia/Shangai }"), Is.EqualTo(["SO5057"]));
            Assert.That(Codes("iso"), Is.Empty);
            Assert.That(Codes("epoch-seconds"), Is.Empty);
        });
    }

    [Test]
    public void All_faults_are_reported_at_once_in_file_order()
    {
        var diagnostics = ProfileReader.Read("system: S!\nformat: yaml\nmappings:\n  o:\n    role: is\n    color: red\n", "p.yml").Diagnostics;
        Assert.That(
            diagnostics.Select(fault => $"{fault.Span} {fault.Code}"),
            Is.EqualTo(["1:9 SO5054", "2:9 SO5054", "5:5 SO5052", "5:5 SO5052", "6:5 SO5051"]));
    }

    [Test]
    public void Nesting_without_end_is_refused()
    {
        var reading = ProfileReader.Read("a: " + new string('[', 20_000), "p.yml");
        Assert.That(reading.Diagnostics.Single().Message, Does.Contain("deeper"));
    }

    [Test]
    public void Bytes_that_are_not_UTF8_are_refused_at_their_place() =>
        Assert.That(ProfileReader.Read([0x61, 0x0A, 0xFF], "p.yml").Diagnostics.Single().ToString(), Does.StartWith("p.yml:2:1: error SO5050"));

    [Test]
    public void A_damaged_profile_gives_diagnostics_and_nothing_else()
    {
        const string Signs = "\t\n\"'#:[]{}-&*!|>; =$()?@\\\0\uFEFF名";
        var random = new Random(20260110);
        foreach (var file in Repository.Files("ontologies/sources", "profile.yml"))
        {
            var original = System.Text.Encoding.UTF8.GetString(Repository.Read(file));
            for (var round = 0; round < 600; round++)
            {
                var text = original.ToList();
                for (var i = random.Next(1, 6); i > 0; i--)
                {
                    var at = random.Next(text.Count);
                    if (random.Next(2) == 0)
                        text.RemoveRange(at, Math.Min(random.Next(1, 30), text.Count - at));
                    else
                        text.Insert(at, Signs[random.Next(Signs.Length)]);
                }

                var damaged = new string([.. text]);
                ProfileReading? reading = null;
                Assert.That(() => reading = ProfileReader.Read(damaged, file), Throws.Nothing, damaged);
                Assert.That(reading!.Profile is null, Is.EqualTo(reading.Diagnostics.Any(fault => fault.Severity == SemanticOrder.Diagnostics.Severity.Error)));
            }
        }
    }
}
