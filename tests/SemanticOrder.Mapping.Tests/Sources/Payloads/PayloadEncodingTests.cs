using System.Text;
using NUnit.Framework;
using SemanticOrder.Mapping.Sources.Payloads;

namespace SemanticOrder.Mapping.Tests.Sources.Payloads;

public sealed class PayloadEncodingTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private static IEnumerable<TestCaseData> Encodings()
    {
        const string Json = """{"名":"加急𠮷€"}""";
        const string Xml = "<名>加急𠮷€</名>";
        const string Csv = "名\n加急𠮷€\n";
        foreach (var (format, text) in new[] { (PayloadFormat.Json, Json), (PayloadFormat.Xml, Xml), (PayloadFormat.Csv, Csv) })
        {
            yield return Case(format, "utf-8", Encoding.UTF8.GetBytes(text), PayloadEncoding.Utf8);
            yield return Case(format, "utf-8 with a mark", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)], PayloadEncoding.Gb18030);
            yield return Case(format, "gb18030", Gb18030.GetBytes(text), PayloadEncoding.Gb18030);
            yield return Case(format, "gb18030 with a mark", [0x84, 0x31, 0x95, 0x33, .. Gb18030.GetBytes(text)], PayloadEncoding.Utf8);
            yield return Case(format, "utf-16 with a mark", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)], PayloadEncoding.Utf8);
            yield return Case(format, "big-endian utf-16 with a mark", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(text)], PayloadEncoding.Utf8);
        }

        yield return Case(PayloadFormat.Xml, "declared gb18030", Gb18030.GetBytes("<?xml version='1.0' encoding='GB18030'?>" + Xml), PayloadEncoding.Utf8);
        yield return Case(PayloadFormat.Xml, "declared gbk", Gb18030.GetBytes("<?xml version=\"1.0\" encoding=\"gbk\"?>" + Xml), PayloadEncoding.Utf8);
        yield return Case(PayloadFormat.Xml, "declared utf-8", Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + Xml), PayloadEncoding.Gb18030);

        static TestCaseData Case(PayloadFormat format, string name, byte[] bytes, PayloadEncoding stated) =>
            new TestCaseData(format, bytes, stated).SetName($"{format} as {name}");
    }

    [TestCaseSource(nameof(Encodings))]
    public void The_text_is_the_same(PayloadFormat format, byte[] bytes, PayloadEncoding stated)
    {
        using var document = PayloadDocument.Parse(bytes, format, NameTable.Empty, new PayloadOptions { Encoding = stated });
        var node = format == PayloadFormat.Xml ? document.Record : document.Record.FirstChild;
        Assert.That((node.Name, node.ToString()), Is.EqualTo(("名", "加急𠮷€")));
    }

    [Test]
    public void Latin_1_is_honoured_when_XML_declares_it()
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes("<?xml version='1.0' encoding='ISO-8859-1'?><a>"), 0xE9, .. "</a>"u8];
        using var document = PayloadDocument.Parse(bytes, PayloadFormat.Xml, NameTable.Empty);
        Assert.That(document.Record.ToString(), Is.EqualTo("é"));
    }

    [TestCase("klingon")]
    [TestCase("utf-7", Description = "known to the platform, which refuses it in its own way")]
    public void An_encoding_that_is_not_known_is_named(string encoding)
    {
        var fault = Assert.Throws<PayloadException>(() => PayloadDocument.Parse(Encoding.ASCII.GetBytes($"<?xml version='1.0' encoding='{encoding}'?><a/>"), PayloadFormat.Xml, NameTable.Empty));
        Assert.That($"{fault!.Code} {fault.Message}", Does.StartWith("SO5006").And.Contain($"'{encoding}'"));
    }

    [Test]
    public void Places_far_into_a_payload_are_counted_as_those_at_its_start()
    {
        string[] pieces = ["加急", "𠮷", "a", "\n", "\r\n", "\r", "€", " "];
        var random = new Random(7);
        var text = "[\n" + string.Concat(Enumerable.Range(0, 12_000).Select(_ => pieces[random.Next(pieces.Length)]).Select(piece => piece.Trim().Length == 0 ? piece : $"\"{piece}\",")) + "0]";
        var bytes = Encoding.UTF8.GetBytes(text);
        using var document = PayloadDocument.Parse(bytes, PayloadFormat.Json, NameTable.Empty);
        var nodes = new List<PayloadNode>();
        foreach (var node in document.Root.Children)
            nodes.Add(node);
        Assert.Multiple(() =>
        {
            Assert.That(bytes, Has.Length.GreaterThan(40_000));
            foreach (var position in nodes.Where((_, index) => index % 97 == 0 || index == nodes.Count - 1).Select(node => node.Position))
            {
                var lines = Encoding.UTF8.GetString(bytes, 0, (int)position.Offset).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
                Assert.That((position.Line, position.Column), Is.EqualTo((lines.Length - 1, lines[^1].EnumerateRunes().Count())));
            }
        });
    }

    [Test]
    public void Bytes_of_another_encoding_are_refused_at_their_place()
    {
        var fault = Assert.Throws<PayloadException>(() => PayloadDocument.Parse(Gb18030.GetBytes("{\n \"a\":\"加急\"}"), PayloadFormat.Json, NameTable.Empty));
        Assert.Multiple(() =>
        {
            Assert.That($"{fault!.Code} {fault.Span}", Is.EqualTo("SO5006 2:7"));
            Assert.That(fault.Message, Does.Contain("0xBC is not UTF-8"));
        });
    }

    [Test]
    public void Bytes_that_are_not_GB18030_are_refused_at_their_line()
    {
        byte[] bytes = [.. "a,b\n1,"u8, 0xFF, 0xFF, .. "\n"u8];
        var fault = Assert.Throws<PayloadException>(() => PayloadDocument.Parse(bytes, PayloadFormat.Csv, NameTable.Empty, new PayloadOptions { Encoding = PayloadEncoding.Gb18030 }));
        Assert.That($"{fault!.Code} {fault.Span}", Is.EqualTo("SO5006 2:3"));
    }

    [Test]
    public void UTF_8_that_is_stated_to_be_GB18030_is_said_to_be_UTF_8()
    {
        var fault = Assert.Throws<PayloadException>(() => PayloadDocument.Parse(Encoding.UTF8.GetBytes("{\"a\":\"尽快送\"}"), PayloadFormat.Json, NameTable.Empty, new PayloadOptions { Encoding = PayloadEncoding.Gb18030 }));
        Assert.That($"{fault!.Code} {fault.Message}", Does.StartWith("SO5006").And.Contain("read as gb18030").And.Contain("bytes are valid UTF-8").IgnoreCase);
    }

    [TestCase("<?xml version='1.0' encoding='klingon'?><a/>", "SO5006")]
    public void An_unknown_encoding_is_refused(string xml, string code) =>
        Assert.That(() => PayloadDocument.Parse(Encoding.ASCII.GetBytes(xml), PayloadFormat.Xml, NameTable.Empty), Throws.TypeOf<PayloadException>().With.Property("Code").EqualTo(code));

    [Test]
    public void UTF_32_and_UTF_16_without_a_mark_are_refused_with_the_reason()
    {
        byte[] utf32 = [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes("{}")];
        Assert.Multiple(() =>
        {
            Assert.That(() => PayloadDocument.Parse(utf32, PayloadFormat.Json, NameTable.Empty), Throws.TypeOf<PayloadException>().With.Property("Code").EqualTo("SO5006"));
            Assert.That(() => PayloadDocument.Parse(Encoding.Unicode.GetBytes("{}"), PayloadFormat.Json, NameTable.Empty), Throws.TypeOf<PayloadException>().With.Property("Code").EqualTo("SO5007"));
        });
    }
}
