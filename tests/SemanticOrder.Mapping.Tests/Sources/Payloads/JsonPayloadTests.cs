using System.Text;
using NUnit.Framework;
using SemanticOrder.Mapping.Sources.Paths;
using SemanticOrder.Mapping.Sources.Payloads;

namespace SemanticOrder.Mapping.Tests.Sources.Payloads;

public sealed class JsonPayloadTests
{
    [Test]
    public void Every_kind_of_value_keeps_its_text()
    {
        using var document = Parse("""{"s":"a\u00e9\n\"b","n":-1.50e3,"t":true,"f":false,"z":null,"o":{},"a":[1,"x"]}""");
        Assert.That(
            Describe(document.Root),
            Is.EqualTo("Object(s:String=a\u00e9\n\"b n:Number=-1.50e3 t:True=true f:False=false z:Null= o:Object() a:Array(:Number=1 :String=x))"));
    }

    [TestCase("\"x\"")]
    [TestCase("12")]
    [TestCase("null")]
    [TestCase("[]")]
    public void A_payload_may_be_any_value(string json)
    {
        using var document = Parse(json);
        Assert.That(Encoding.UTF8.GetString(document.Root.Raw), Is.EqualTo(json));
    }

    [Test]
    public void White_space_around_a_value_is_no_part_of_it()
    {
        using var document = Parse("""{"a":" \u3000x y\u00a0\t","b":"  ","c":""}""");
        var children = document.Root.Children.GetEnumerator();
        var values = new List<(string Value, bool IsAbsent)>();
        while (children.MoveNext())
            values.Add((children.Current.ToString(), children.Current.IsAbsent));
        Assert.That(values, Is.EqualTo([("x y", false), ("", true), ("", true)]));
    }

    [Test]
    public void A_node_knows_its_path_and_its_place()
    {
        using var document = Parse("{\n \"orders\": [\n  {\"a b\": \"中\", \"n\": 1}]}", out var path, "orders[0].n");
        var node = path.First(document.Root);
        Assert.Multiple(() =>
        {
            Assert.That(node.Path, Is.EqualTo("$.orders[0].n"));
            Assert.That(node.Position.ToString(), Is.EqualTo("3:21"));
            Assert.That(node.Parent.FirstChild.Path, Is.EqualTo("$.orders[0]['a b']"));
            Assert.That(node.Parent.AsRecord().FirstChild.Path, Is.EqualTo("$['a b']"));
            Assert.That(node.Parent.AsRecord().Parent.Exists, Is.False);
        });
    }

    [TestCase("{\"a\":1,}", "SO5010 1:8")]
    [TestCase("{\"a\":1", "SO5010 1:7")]
    [TestCase("{'a':1}", "SO5010 1:2")]
    [TestCase("{\"a\":1}\n{\"a\":2}", "SO5010 2:1")]
    [TestCase("{\n\"a\":tru}", "SO5010 2:8")]
    [TestCase("{\"a\":\"\\ud800\"}", "SO5010 1:6")]
    [TestCase("{\"a\":\"\\u0000\"}", "SO5007 1:6")]
    [TestCase("{\"a\":\"\0\"}", "SO5007 1:7")]
    [TestCase("", "SO5005 ")]
    [TestCase(" \n\t", "SO5005 ")]
    public void A_payload_that_is_not_JSON_is_refused_at_its_place(string json, string expected)
    {
        var fault = Assert.Throws<PayloadException>(() => Parse(json));
        Assert.That($"{fault!.Code} {fault.Span}", Is.EqualTo(expected), fault.Message);
    }

    [Test]
    public void A_name_that_a_path_uses_may_stand_once()
    {
        var names = new NameTableBuilder();
        PathExpression.Compile("a", PayloadFormat.Json, names);
        var table = names.Build();
        Assert.Multiple(() =>
        {
            Assert.That(() => PayloadDocument.Parse("""{"x":{"a":1},"b":{"a":1,"c":2,"a":2}}"""u8.ToArray(), PayloadFormat.Json, table), Throws.TypeOf<PayloadException>().With.Property("Code").EqualTo("SO5011"));
            Assert.That(() => PayloadDocument.Parse("""{"a":{"a":1},"c":1,"c":2}"""u8.ToArray(), PayloadFormat.Json, table).Dispose(), Throws.Nothing);
        });
    }

    private static PayloadDocument Parse(string json) => PayloadDocument.Parse(Encoding.UTF8.GetBytes(json), PayloadFormat.Json, NameTable.Empty);

    private static PayloadDocument Parse(string json, out PathExpression path, string text)
    {
        var names = new NameTableBuilder();
        path = PathExpression.Compile(text, PayloadFormat.Json, names);
        return PayloadDocument.Parse(Encoding.UTF8.GetBytes(json), PayloadFormat.Json, names.Build());
    }

    internal static string Describe(PayloadNode node)
    {
        if (node.Kind is not (PayloadKind.Object or PayloadKind.Array))
            return $"{node.Kind}={node}";
        var children = new List<string>();
        foreach (var child in node.Children)
            children.Add($"{(child.IsAttribute ? "@" : "")}{child.Name}:{Describe(child)}");
        return $"{node.Kind}({string.Join(' ', children)})";
    }
}
