using System.Diagnostics;
using System.Text;
using NUnit.Framework;
using SemanticOrder.Mapping.Sources.Payloads;

namespace SemanticOrder.Mapping.Tests.Sources.Payloads;

/// <summary>What is too large or too deep is refused, quickly, with its code.</summary>
public sealed class PayloadLimitTests
{
    [Test]
    public void A_payload_of_100_MB_is_refused_by_its_size()
    {
        var payload = new byte[100 * 1024 * 1024];
        Assert.Multiple(() =>
        {
            foreach (var format in Enum.GetValues<PayloadFormat>())
                Assert.That(CodeOf(payload, format), Is.EqualTo("SO5001"));
        });
    }

    [Test]
    public void JSON_nested_10000_deep_is_refused() =>
        Assert.Multiple(() =>
        {
            Assert.That(CodeOf(Bytes(new string('[', 10_000) + new string(']', 10_000)), PayloadFormat.Json), Is.EqualTo("SO5002"));
            Assert.That(CodeOf(Bytes(string.Concat(Enumerable.Repeat("{\"a\":", 10_000))), PayloadFormat.Json), Is.EqualTo("SO5002"));
            Assert.That(CodeOf(Bytes(new string('[', 64) + new string(']', 64)), PayloadFormat.Json), Is.Null);
            Assert.That(CodeOf(Bytes(new string('[', 65) + new string(']', 65)), PayloadFormat.Json), Is.EqualTo("SO5002"));
        });

    [Test]
    public void XML_nested_10000_deep_is_refused() =>
        Assert.Multiple(() =>
        {
            Assert.That(CodeOf(Bytes(string.Concat(Enumerable.Repeat("<a>", 10_000))), PayloadFormat.Xml), Is.EqualTo("SO5002"));
            Assert.That(CodeOf(Bytes(string.Concat(Enumerable.Repeat("<a>", 64)) + string.Concat(Enumerable.Repeat("</a>", 64))), PayloadFormat.Xml), Is.Null);
        });

    [Test]
    public void More_nodes_than_the_limit_are_refused()
    {
        var limits = new PayloadLimits { MaxNodes = 100 };
        Assert.Multiple(() =>
        {
            Assert.That(CodeOf(Bytes("[" + string.Join(',', Enumerable.Range(0, 100)) + "]"), PayloadFormat.Json, limits), Is.EqualTo("SO5003"));
            Assert.That(CodeOf(Bytes("<a>" + string.Concat(Enumerable.Repeat("<b/>", 100)) + "</a>"), PayloadFormat.Xml, limits), Is.EqualTo("SO5003"));
            Assert.That(CodeOf(Bytes("a\n" + string.Concat(Enumerable.Repeat("1\n", 100))), PayloadFormat.Csv, limits), Is.EqualTo("SO5003"));
        });
    }

    [Test]
    public void A_value_longer_than_the_limit_is_refused()
    {
        var limits = new PayloadLimits { MaxFieldBytes = 1000 };
        var text = new string('x', 1001);
        Assert.Multiple(() =>
        {
            Assert.That(CodeOf(Bytes($"[\"{text}\"]"), PayloadFormat.Json, limits), Is.EqualTo("SO5004"));
            Assert.That(CodeOf(Bytes($"<a>{text}</a>"), PayloadFormat.Xml, limits), Is.EqualTo("SO5004"));
            Assert.That(CodeOf(Bytes($"<a b='{text}'/>"), PayloadFormat.Xml, limits), Is.EqualTo("SO5004"));
            Assert.That(CodeOf(Bytes($"a\n{text}\n"), PayloadFormat.Csv, limits), Is.EqualTo("SO5004"));
            Assert.That(CodeOf(Bytes($"a\n\"{text}\"\n"), PayloadFormat.Csv, limits), Is.EqualTo("SO5004"));
            Assert.That(CodeOf(Bytes($"{text}\n1\n"), PayloadFormat.Csv, limits), Is.EqualTo("SO5004"));
        });
    }

    [Test]
    public void What_a_record_would_carry_along_is_kept_small() =>
        Assert.Multiple(() =>
        {
            Assert.That(CodeOf(Bytes(new string('h', 300) + "\n1\n"), PayloadFormat.Csv), Is.EqualTo("SO5004"));
            var declarations = string.Concat(Enumerable.Range(0, 1000).Select(i => $" xmlns:p{i}='urn:some:name:space'"));
            Assert.That(CodeOf(Bytes($"<a{declarations}/>"), PayloadFormat.Xml), Is.EqualTo("SO5003"));
        });

    [Test]
    public void Hostile_payloads_take_time_in_proportion_to_their_size()
    {
        var clock = Stopwatch.StartNew();
        var mixed = "<a>" + string.Concat(Enumerable.Repeat("x<b/>", 200_000)) + "</a>";
        var badRows = "a,b\n" + string.Concat(Enumerable.Repeat("1\n", 9_000));
        var tooManyBadRows = "a,b\n" + string.Concat(Enumerable.Repeat("1\n", 20_000));
        var manyNames = "{" + string.Join(',', Enumerable.Range(0, 200_000).Select(i => $"\"n{i}\":1")) + "}";
        Assert.Multiple(() =>
        {
            Assert.That(CodeOf(Bytes(mixed), PayloadFormat.Xml), Is.Null);
            Assert.That(CodeOf(Bytes(badRows), PayloadFormat.Csv), Is.Null);
            Assert.That(CodeOf(Bytes(tooManyBadRows), PayloadFormat.Csv), Is.EqualTo("SO5009"));
            Assert.That(CodeOf(Bytes(manyNames), PayloadFormat.Json), Is.Null);
            Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromMinutes(1)));
        });
    }

    private static string? CodeOf(byte[] payload, PayloadFormat format, PayloadLimits? limits = null)
    {
        try
        {
            PayloadDocument.Parse(payload, format, NameTable.Empty, new PayloadOptions { Limits = limits ?? PayloadLimits.Default }).Dispose();
            return null;
        }
        catch (PayloadException fault)
        {
            return fault.Code;
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
