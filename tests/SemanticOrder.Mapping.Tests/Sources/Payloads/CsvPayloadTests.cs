using System.Text;
using NUnit.Framework;
using SemanticOrder.Mapping.Sources.Paths;
using SemanticOrder.Mapping.Sources.Payloads;

namespace SemanticOrder.Mapping.Tests.Sources.Payloads;

public sealed class CsvPayloadTests
{
    [Test]
    public void Quoted_fields_hold_delimiters_quotes_and_line_ends()
    {
        using var document = Parse("a,b\r\n\"x,\r\ny\",\"q\"\"q\"\r\n\r\n1, 2 \r\n");
        Assert.That(
            JsonPayloadTests.Describe(document.Root),
            Is.EqualTo("Array(:Object(a:String=x,\r\ny b:String=q\"q) :Object(a:String=1 b:String=2))"));
    }

    [TestCase("a;b\n1,5;2\n", ';', "1,5|2")]
    [TestCase("a\tb\n1\t\n", '\t', "1|")]
    [TestCase("a,b\n1,2", ',', "1|2")]
    [TestCase("a,b\r1,2\r", ',', "1|2")]
    [TestCase("\uFEFFa,b\n1,2\n", ',', "1|2")]
    [TestCase("\n\na,b\n1,2\n", ',', "1|2")]
    public void Delimiters_and_line_ends_may_differ(string csv, char delimiter, string expected)
    {
        using var document = PayloadDocument.Parse(Encoding.UTF8.GetBytes(csv), PayloadFormat.Csv, NameTable.Empty, new PayloadOptions { Delimiter = delimiter });
        var fields = new List<string>();
        foreach (var field in document.Record.Children)
            fields.Add(field.ToString());
        Assert.That(string.Join('|', fields), Is.EqualTo(expected));
    }

    [Test]
    public void A_column_is_found_by_its_name_and_a_field_knows_its_row()
    {
        var names = new NameTableBuilder();
        var path = PathExpression.Compile("尺码", PayloadFormat.Csv, names);
        using var document = PayloadDocument.Parse(Encoding.UTF8.GetBytes("id,尺码\n1,M\n\n2,L\n"), PayloadFormat.Csv, names.Build());
        var second = document.Root.FirstChild.NextSibling;
        Assert.Multiple(() =>
        {
            Assert.That(path.First(second).ToString(), Is.EqualTo("L"));
            Assert.That(path.First(second).Path, Is.EqualTo("row 2, 尺码"));
            Assert.That(path.First(second.AsRecord()).Path, Is.EqualTo("尺码"));
            Assert.That(path.First(second).Position.ToString(), Is.EqualTo("4:1"));
        });
    }

    [Test]
    public void A_row_cut_short_by_a_quote_that_is_not_closed_is_told_so()
    {
        using var document = Parse("a,b,c\n1,2,3\n4,\"5,6\n7,8,9\n");
        Assert.That(document.RejectedRows.Select(row => row.Diagnostic.Message), Is.EqualTo(new[] { "The row has a quote that is not closed. Close it; a quote inside a field is written twice." }));
    }

    [Test]
    public void A_bad_row_is_rejected_alone_with_its_line_and_its_slice()
    {
        using var document = Parse("a,b\n1,2\n3\n4,5\nx\"y,6\n\"7\",8\n");
        Assert.Multiple(() =>
        {
            Assert.That(document.Root.Children.Count(), Is.EqualTo(3));
            Assert.That(document.RejectedRows.Select(row => $"{row.Diagnostic.Code} {row.Diagnostic.Span}"), Is.EqualTo(["SO5009 3:1", "SO5008 5:1"]));
            Assert.That(Encoding.UTF8.GetString(document.RejectedRows[1].ToSlice()), Is.EqualTo("\uFEFFa,b\nx\"y,6\n"));
        });
    }

    [Test]
    public void A_quote_without_end_takes_the_rest_of_the_file_and_is_named()
    {
        using var document = Parse("a,b\n1,2\n3,\"open\n4,5\n");
        Assert.Multiple(() =>
        {
            Assert.That(document.Root.Children.Count(), Is.EqualTo(1));
            Assert.That(document.RejectedRows.Single().Diagnostic.Message, Does.Contain("not closed"));
        });
    }

    [Test]
    public void Columns_that_the_profile_reads_must_be_there()
    {
        var names = new NameTableBuilder();
        foreach (var column in new[] { "order_no", "queue", "zone" })
            PathExpression.Compile(column, PayloadFormat.Csv, names);
        var fault = Assert.Throws<PayloadException>(() => PayloadDocument.Parse("order_no,que\n1,2\n"u8.ToArray(), PayloadFormat.Csv, names.Build()));
        Assert.Multiple(() =>
        {
            Assert.That(fault!.Code, Is.EqualTo("SO5013"));
            Assert.That(fault.Message, Does.Contain("'queue', 'zone'").And.Contain("'order_no', 'que'"));
        });
    }

    [TestCase("a,b,a\n1,2,3\n", "SO5009")]
    [TestCase("a,\"b\n1,2\n", "SO5008")]
    [TestCase("", "SO5005")]
    [TestCase("\n\n", "SO5005")]
    public void A_wrong_header_refuses_the_payload(string csv, string code) =>
        Assert.That(() => Parse(csv), Throws.TypeOf<PayloadException>().With.Property("Code").EqualTo(code));

    [Test]
    public void A_header_without_rows_is_an_empty_payload()
    {
        using var document = Parse("a,b\n");
        Assert.That(document.Record.Exists, Is.False);
    }

    private static PayloadDocument Parse(string csv) => PayloadDocument.Parse(Encoding.UTF8.GetBytes(csv), PayloadFormat.Csv, NameTable.Empty);
}
