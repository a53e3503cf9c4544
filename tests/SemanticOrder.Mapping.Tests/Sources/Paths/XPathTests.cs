using NUnit.Framework;
using SemanticOrder.Mapping.Sources.Paths;
using SemanticOrder.Mapping.Sources.Payloads;

namespace SemanticOrder.Mapping.Tests.Sources.Paths;

public sealed class XPathTests
{
    private const string IDoc = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- an order -->
        <ORDERS05><IDOC BEGIN="1">
          <E1EDK03><IDDAT>012</IDDAT><DATUM>20260110</DATUM></E1EDK03>
          <E1EDK03><IDDAT>002</IDDAT><DATUM>20260112</DATUM></E1EDK03>
          <E1EDP01 SEGMENT="1"><POSEX>000010</POSEX><TEXT>a &amp; b<!-- c --><![CDATA[ <c>]]></TEXT></E1EDP01>
          <E1EDP01 SEGMENT="2"><POSEX>000020</POSEX><EMPTY/><BLANK>  </BLANK></E1EDP01>
          <E1CUCFG><POSEX>000020</POSEX><E1CUVAL><CHARC>ZCOLOR</CHARC><VALUE>red</VALUE></E1CUVAL><E1CUVAL><CHARC>ZSIZE</CHARC><VALUE>002</VALUE></E1CUVAL></E1CUCFG>
        </IDOC></ORDERS05>
        """;

    [TestCase("/ORDERS05/IDOC/@BEGIN", "1")]
    [TestCase("/ORDERS05/IDOC/E1EDK03/DATUM", "20260110|20260112")]
    [TestCase("/ORDERS05/IDOC/E1EDK03[IDDAT='002']/DATUM", "20260112")]
    [TestCase("/ORDERS05/IDOC/E1EDK03[IDDAT!=\"002\"]/DATUM/text()", "20260110")]
    [TestCase("/ORDERS05/IDOC/E1EDP01[2]/POSEX", "000020")]
    [TestCase("/ORDERS05/IDOC/E1EDP01[@SEGMENT='1']/POSEX", "000010")]
    [TestCase("/ORDERS05/IDOC/E1EDP01[@SEGMENT='1' and POSEX='000020']/POSEX", "")]
    [TestCase("/ORDERS05/IDOC/E1EDP01[EMPTY]/POSEX", "")]
    [TestCase("/ORDERS05/IDOC/E1EDP01[TEXT]/POSEX", "000010")]
    [TestCase("//POSEX", "000010|000020|000020")]
    [TestCase("//E1CUVAL[2]/VALUE", "002")]
    [TestCase("//E1CUVAL[CHARC='ZSIZE']/VALUE", "002")]
    [TestCase("//E1CUVAL[CHARC='ZSIZE'][1]/VALUE", "002")]
    [TestCase("//E1CUVAL[1][CHARC='ZSIZE']/VALUE", "")]
    [TestCase("/ORDERS05/IDOC/*[IDDAT]/DATUM", "20260110|20260112")]
    [TestCase("//@SEGMENT", "1|2")]
    [TestCase("//TEXT", "a & b <c>")]
    [TestCase("//BLANK", "")]
    [TestCase("//VALUE/../CHARC", "ZCOLOR|ZSIZE")]
    [TestCase("/ORDERS05/IDOC/E1EDP01/../@BEGIN", "1")]
    [TestCase("//POSEX[.='000010']", "000010")]
    public void A_path_finds(string path, string expected) =>
        Assert.That(string.Join('|', PathProbe.Xml(IDoc, path)), Is.EqualTo(expected));

    [Test]
    public void A_predicate_can_join_with_the_current_element()
    {
        var names = new NameTableBuilder();
        var lines = PathExpression.Compile("/ORDERS05/IDOC/E1EDP01", PayloadFormat.Xml, names, PathOrigin.Payload);
        var size = PathExpression.Compile("../E1CUCFG[POSEX=current()/POSEX]/E1CUVAL[CHARC='ZSIZE']/VALUE", PayloadFormat.Xml, names);
        using var document = PayloadDocument.Parse(System.Text.Encoding.UTF8.GetBytes(IDoc), PayloadFormat.Xml, names.Build());
        var elements = new List<PayloadNode>();
        lines.Select(document.Root, elements);
        Assert.That(elements.Select(line => size.First(line).ToString()), Is.EqualTo(["", "002"]));
    }

    [Test]
    public void A_parent_step_stops_at_the_record()
    {
        var names = new NameTableBuilder();
        var line = PathExpression.Compile("/ORDERS05/IDOC/E1EDP01", PayloadFormat.Xml, names, PathOrigin.Payload);
        var up = PathExpression.Compile("../@BEGIN", PayloadFormat.Xml, names);
        using var document = PayloadDocument.Parse(System.Text.Encoding.UTF8.GetBytes(IDoc), PayloadFormat.Xml, names.Build());
        Assert.That(up.First(line.First(document.Root).AsRecord()).Exists, Is.False);
    }

    [TestCase("/o/ID", "1|2")]
    [TestCase("/o/c:ID", "2")]
    public void A_name_without_prefix_is_found_in_any_namespace_and_one_with_prefix_only_in_its_own(string path, string expected)
    {
        const string Order = """<o xmlns="urn:a" xmlns:x="urn:c"><ID>1</ID><x:ID>2</x:ID></o>""";
        var found = PathProbe.Xml(Order, path, prefixes: new Dictionary<string, string> { ["c"] = "urn:c" });
        Assert.That(string.Join('|', found), Is.EqualTo(expected));
    }

    [TestCase("", 0, "empty")]
    [TestCase("/a", 0, "relative")]
    [TestCase("//a", 0, ".//a")]
    [TestCase("a[", 2, "element name")]
    [TestCase("a[b='x]", 4, "not closed")]
    [TestCase("a[b='x' or c='y']", 10, "or")]
    [TestCase("a[0]", 3, "count from 1")]
    [TestCase("q:a", 0, "prefix 'q'")]
    [TestCase("count(a)", 0, "count()")]
    [TestCase("child::a", 0, "child::")]
    [TestCase("@a/b", 3, "follow")]
    [TestCase("a/b c", 3, "'/'")]
    public void A_wrong_path_says_where_and_what(string path, int offset, string expected)
    {
        var fault = Assert.Throws<PathSyntaxException>(() => PathExpression.Compile(path, PayloadFormat.Xml, new NameTableBuilder()));
        Assert.Multiple(() =>
        {
            Assert.That(fault!.Code, Is.EqualTo("SO5030"));
            Assert.That(fault.Message, Does.Contain(expected));
            Assert.That(fault.Offset, Is.EqualTo(offset));
        });
    }
}
