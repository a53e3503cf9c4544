using System.Text;
using NUnit.Framework;
using SemanticOrder.Mapping.Sources.Payloads;

namespace SemanticOrder.Mapping.Tests.Sources.Payloads;

public sealed class XmlPayloadTests
{
    [Test]
    public void Elements_attributes_and_texts_become_nodes()
    {
        using var document = Parse("""<?xml version="1.0"?><o id="1" xmlns:c="urn:c"><!-- x --><a>1 &lt; 2</a><c:b q='"'/>layout<d><![CDATA[x]]>y</d></o>""");
        Assert.That(
            JsonPayloadTests.Describe(document.Root),
            Is.EqualTo("Object(o:Object(@id:String=1 a:String=1 < 2 c:b:String= d:String=xy))"));
    }

    [Test]
    public void A_node_knows_its_path_and_its_place()
    {
        using var document = Parse("<o>\r\n <中>😀</中><l><n>1</n></l>\r\n <l a='1'><n>2</n></l></o>");
        var last = document.Record.Children.GetEnumerator();
        PayloadNode line = default;
        while (last.MoveNext())
            line = last.Current;
        var attribute = line.FirstChild;
        Assert.Multiple(() =>
        {
            Assert.That(line.Path, Is.EqualTo("/o/l[2]"));
            Assert.That(attribute.Path, Is.EqualTo("/o/l[2]/@a"));
            Assert.That(attribute.NextSibling.Path, Is.EqualTo("/o/l[2]/n"));
            Assert.That(line.Position.ToString(), Is.EqualTo("3:2"));
            Assert.That(Encoding.UTF8.GetString(line.Raw), Is.EqualTo("<l a='1'><n>2</n></l>"));
            Assert.That(Encoding.UTF8.GetString(attribute.Raw), Is.EqualTo("a='1'"));
            Assert.That(document.Record.FirstChild.ToString(), Is.EqualTo("😀"));
        });
    }

    [TestCase("<o><a></o>", "SO5010 1:9")]
    [TestCase("<o>\n<a>&x;</a></o>", "SO5010 2:5")]
    [TestCase("<o/><o/>", "SO5010 1:6")]
    [TestCase("text", "SO5010 1:1")]
    [TestCase("<o><a/>", "SO5010 1:8")]
    [TestCase("<o><c:a/></o>", "SO5010 1:5")]
    [TestCase("<o a='1' a='2'/>", "SO5010 1:10")]
    [TestCase("<!-- a --><?pi?>\n <!DOCTYPE o><o/>", "SO5012 2:2")]
    [TestCase("<!DOCTYPE o [<!ENTITY a 'b'>]><o>&a;</o>", "SO5012 1:1")]
    [TestCase("<?xml version='1.0'?>\n<!DOCTYPE o SYSTEM 'file:///etc/passwd'><o/>", "SO5012 2:1")]
    [TestCase("<o>\u0001</o>", "SO5010 1:4")]
    public void A_payload_that_is_not_XML_is_refused_at_its_place(string xml, string expected)
    {
        var fault = Assert.Throws<PayloadException>(() => Parse(xml));
        Assert.That($"{fault!.Code} {fault.Span}", Is.EqualTo(expected), fault.Message);
    }

    [Test]
    public void An_entity_bomb_is_refused_before_anything_is_expanded()
    {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY e0 \"ha\">");
        for (var i = 1; i < 30; i++)
            bomb.Append($"<!ENTITY e{i} \"&e{i - 1};&e{i - 1};&e{i - 1};&e{i - 1};\">");
        bomb.Append("]><b>&e29;</b>");
        var fault = Assert.Throws<PayloadException>(() => Parse(bomb.ToString()));
        Assert.Multiple(() =>
        {
            Assert.That(fault!.Code, Is.EqualTo("SO5012"));
            Assert.That(fault.Message, Does.Contain("document type declaration"));
        });
    }

    private static PayloadDocument Parse(string xml) => PayloadDocument.Parse(Encoding.UTF8.GetBytes(xml), PayloadFormat.Xml, NameTable.Empty);
}
