using System.Text;
using NUnit.Framework;
using SemanticOrder.Mapping.Sources.Paths;
using SemanticOrder.Mapping.Sources.Payloads;

namespace SemanticOrder.Mapping.Tests.Sources.Payloads;

/// <summary>A record says the same in its batch and alone.</summary>
public sealed class RecordSliceTests
{
    private static IEnumerable<Sample> Samples() => Sample.All;

    [TestCaseSource(nameof(Samples))]
    public void A_slice_answers_every_path_as_the_record_did_in_its_batch(object sample)
    {
        var (_, profile, bytes) = (Sample)sample;
        using var batch = profile.Parse(bytes);
        var records = Sample.Records(profile, batch).ToList();
        Assert.That(records, Is.Not.Empty);
        foreach (var (mapping, record) in records)
        {
            using var alone = profile.ParseSlice(record.ToSlice());
            var expected = Sample.Dump(mapping, record);
            Assert.Multiple(() =>
            {
                Assert.That(expected, Is.Not.Empty);
                Assert.That(Sample.Dump(mapping, alone.Record), Is.EqualTo(expected));
                Assert.That(mapping.Key.ReadText(alone.Record), Is.EqualTo(mapping.Key.ReadText(record)));
                Assert.That(alone.Record.ToSlice(), Is.EqualTo(record.ToSlice()), "a slice of a slice is the slice");
            });
        }
    }

    [Test]
    public void An_element_takes_the_namespaces_along_that_it_does_not_declare_itself()
    {
        const string Xml = """<o xmlns="urn:o" xmlns:c="urn:c" xmlns:d="urn:d"><l xmlns:d="urn:own"><c:ID>1</c:ID><d:x/></l></o>""";
        var names = new NameTableBuilder();
        var line = PathExpression.Compile("/o/l", PayloadFormat.Xml, names, PathOrigin.Payload);
        var prefixes = new Dictionary<string, string> { ["k"] = "urn:c" };
        var id = PathExpression.Compile("k:ID", PayloadFormat.Xml, names, PathOrigin.Element, prefixes);
        using var document = PayloadDocument.Parse(Encoding.UTF8.GetBytes(Xml), PayloadFormat.Xml, names.Build());
        var slice = line.First(document.Root).ToSlice();
        using var alone = PayloadDocument.Parse(slice, PayloadFormat.Xml, names.Build());
        Assert.Multiple(() =>
        {
            Assert.That(Encoding.UTF8.GetString(slice), Is.EqualTo("""<l xmlns="urn:o" xmlns:c="urn:c" xmlns:d="urn:own"><c:ID>1</c:ID><d:x/></l>"""));
            Assert.That(id.First(alone.Record).ToString(), Is.EqualTo("1"));
        });
    }

    [Test]
    public void A_slice_of_GB18030_is_UTF_8()
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var options = new PayloadOptions { Encoding = PayloadEncoding.Gb18030 };
        using var document = PayloadDocument.Parse(gb18030.GetBytes("单号,备注\n1,加急\n2,\"不急,\n周末\"\n"), PayloadFormat.Csv, NameTable.Empty, options);
        Assert.That(Encoding.UTF8.GetString(document.Root.FirstChild.NextSibling.ToSlice()), Is.EqualTo("单号,备注\n2,\"不急,\n周末\"\n"));
    }
}
