using System.Buffers;
using System.Text;
using NUnit.Framework;
using SemanticOrder.Mapping.Sources.Paths;
using SemanticOrder.Mapping.Sources.Payloads;

namespace SemanticOrder.Mapping.Tests.Sources.Paths;

public sealed class ValueTemplateTests
{
    private const string Payload = """{"a":"1","b":"2","empty":"  ","null":null,"list":[null,"","x","y"],"o":{"p":3},"(q)":"4"}""";

    [TestCase("$(a)", "1")]
    [TestCase("$(a)-$(b)", "1-2")]
    [TestCase("x$(o.p)y", "x3y")]
    [TestCase("constant", "constant")]
    [TestCase(@"\$(a) costs $(a)\\", @"$(a) costs 1\")]
    [TestCase("$(list[?(@)])", "x")]
    [TestCase("$(list[*])", "x")]
    [TestCase(@"$(['(q)'])", "4")]
    [TestCase("$5 for $(a)", "$5 for 1")]
    [TestCase("$(empty)", null)]
    [TestCase("$(null)", null)]
    [TestCase("$(missing)", null)]
    [TestCase("$(o)", null)]
    [TestCase("$(a)$(missing)", null)]
    public void A_template_has_a_value_only_when_each_reference_has_one(string template, string? expected)
    {
        var names = new NameTableBuilder();
        var compiled = ValueTemplate.Compile(template, PayloadFormat.Json, names);
        using var document = PayloadDocument.Parse(Encoding.UTF8.GetBytes(Payload), PayloadFormat.Json, names.Build());
        var found = compiled.TryRead(document.Record, new ArrayBufferWriter<byte>(), out var value, out var origin);
        Assert.Multiple(() =>
        {
            Assert.That(compiled.ReadText(document.Record), Is.EqualTo(expected));
            Assert.That(found, Is.EqualTo(expected is not null));
            Assert.That(origin.Exists, Is.EqualTo(expected is not null && compiled.Constant is null));
        });
        Assert.That(found ? Encoding.UTF8.GetString(value) : null, Is.EqualTo(expected));
    }

    [Test]
    public void A_column_name_may_hold_blanks_quotes_and_parentheses()
    {
        var names = new NameTableBuilder();
        var compiled = ValueTemplate.Compile("$(buyer's weight (kg))/$(b)", PayloadFormat.Csv, names);
        using var document = PayloadDocument.Parse("buyer's weight (kg),b\n60,2\n"u8.ToArray(), PayloadFormat.Csv, names.Build());
        Assert.That(compiled.ReadText(document.Record), Is.EqualTo("60/2"));
    }

    [TestCase("x$(a", 1, "SO5031")]
    [TestCase("x $(a[) y", 6, "SO5030")]
    [TestCase("$()", 2, "SO5030")]
    public void A_wrong_template_says_where(string template, int offset, string code)
    {
        var fault = Assert.Throws<PathSyntaxException>(() => ValueTemplate.Compile(template, PayloadFormat.Json, new NameTableBuilder()));
        Assert.That((fault!.Code, fault.Offset), Is.EqualTo((code, offset)));
    }
}
