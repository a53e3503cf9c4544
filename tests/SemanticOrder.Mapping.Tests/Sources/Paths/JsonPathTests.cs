using NUnit.Framework;
using SemanticOrder.Mapping.Sources.Paths;
using SemanticOrder.Mapping.Sources.Payloads;

namespace SemanticOrder.Mapping.Tests.Sources.Paths;

public sealed class JsonPathTests
{
    private const string Trade = """
        {"tid":"T1","num":2,"ok":true,"none":null,"a b":"blank","名称":"中文","it's":"quoted",
         "orders":{"order":[
            {"sku":"A","qty":1,"tags":["x","y"]},
            {"sku":"B","qty":2,"attr":{"CHARC":"ZSIZE","VALUE":"002"}},
            {"sku":"C","qty":2,"attr":{"CHARC":"ZCOLOR","VALUE":"red"}}]}}
        """;

    [TestCase("tid", "T1")]
    [TestCase("$.tid", "T1")]
    [TestCase("num", "2")]
    [TestCase("ok", "true")]
    [TestCase("['a b']", "blank")]
    [TestCase("$['a b']", "blank")]
    [TestCase("[\"a b\"]", "blank")]
    [TestCase("名称", "中文")]
    [TestCase(@"['it\'s']", "quoted")]
    [TestCase("orders.order[0].sku", "A")]
    [TestCase("orders.order[-1].sku", "C")]
    [TestCase("orders.order[*].sku", "A|B|C")]
    [TestCase("orders.order[0].tags[*]", "x|y")]
    [TestCase("orders.order[0].*", "A|1|")]
    [TestCase("orders.order[?(@.attr.CHARC=='ZSIZE')].attr.VALUE", "002")]
    [TestCase("orders.order[?@.qty==2].sku", "B|C")]
    [TestCase("orders.order[?(@.qty==2 && @.attr.CHARC!='ZSIZE')].sku", "C")]
    [TestCase("orders.order[?(@.attr)].sku", "B|C")]
    [TestCase("$..VALUE", "002|red")]
    [TestCase("orders.order[*].attr.^.sku", "B|C")]
    [TestCase("orders.order[1].^.^.tid", "T1")]
    [TestCase("missing", "")]
    [TestCase("orders.order[9].sku", "")]
    [TestCase("orders.order.sku", "")]
    [TestCase("tid[0]", "")]
    [TestCase("$.^", "")]
    public void A_path_finds(string path, string expected) =>
        Assert.That(string.Join('|', PathProbe.Json(Trade, path)), Is.EqualTo(expected));

    [Test]
    public void A_null_is_found_and_absent()
    {
        var names = new NameTableBuilder();
        var path = PathExpression.Compile("none", PayloadFormat.Json, names);
        using var document = PayloadDocument.Parse("""{"none":null}"""u8.ToArray(), PayloadFormat.Json, names.Build());
        var node = path.First(document.Record);
        Assert.Multiple(() =>
        {
            Assert.That(node.Kind, Is.EqualTo(PayloadKind.Null));
            Assert.That(node.IsAbsent, Is.True);
            Assert.That(path.FirstValue(document.Record).Exists, Is.False);
        });
    }

    [TestCase("", 0, "empty")]
    [TestCase("a.", 2, "property name")]
    [TestCase("a..", 3, "property name")]
    [TestCase("a[", 2, "index")]
    [TestCase("a['x", 2, "not closed")]
    [TestCase("a[1", 3, "']'")]
    [TestCase("a[?(@.x<3)]", 7, "==")]
    [TestCase("a[?(@.x=='1']", 12, "')'")]
    [TestCase("a b", 1, "['like this']")]
    [TestCase("a[?(@.x==null)]", 13, "absent")]
    public void A_wrong_path_says_where_and_what(string path, int offset, string expected)
    {
        var fault = Assert.Throws<PathSyntaxException>(() => PathExpression.Compile(path, PayloadFormat.Json, new NameTableBuilder()));
        Assert.Multiple(() =>
        {
            Assert.That(fault!.Code, Is.EqualTo("SO5030"));
            Assert.That(fault.Offset, Is.EqualTo(offset));
            Assert.That(fault.Message, Does.Contain(expected));
        });
    }

    [Test]
    public void An_iterator_starts_at_the_root() =>
        Assert.That(() => PathExpression.Compile("orders", PayloadFormat.Json, new NameTableBuilder(), PathOrigin.Payload), Throws.TypeOf<PathSyntaxException>());
}
