using System.Text;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Results;

namespace SemanticOrder.Sparql.Tests.Results;

/// <summary>What readers accept beside what our writers write, and how they refuse the rest.</summary>
public sealed class ResultReaderTests
{
    private const string Open = "<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">";

    [Test]
    public void Json_may_have_its_members_in_any_order_and_unknown_ones()
    {
        const string text = """
            { "results": { "distinct": false, "bindings": [ { "y": { "value": "chat", "type": "literal", "xml:lang": "FR" } }, {} ] },
              "link": [[1]], "head": { "link": [], "vars": ["x", "y"] } }
            """;
        var table = Read(text, ResultSyntax.Json);
        Assert.Multiple(() =>
        {
            Assert.That(table.Variables.Select(variable => variable.Name), Is.EqualTo(new[] { "x", "y" }));
            Assert.That(table.RowCount, Is.EqualTo(2));
            Assert.That(table[0][0].IsNone);
            Assert.That(table.Terms.Decode(table[0][1]), Is.EqualTo(new Literal("chat", "fr")));
        });
    }

    [Test]
    public void Xml_keeps_white_space_of_literals_and_passes_over_foreign_elements()
    {
        var table = Read($"<?xml version='1.0'?><!-- a -->{Open}<head><variable name='x'/><link href='a'/></head><results xmlns:f='f'><f:note>text</f:note><result><binding name='x'><literal> \n</literal></binding></result></results></sparql>", ResultSyntax.Xml);
        Assert.That(table.Terms.Decode(table[0][0]), Is.EqualTo(new Literal(" \n")));
    }

    [Test]
    public void A_blank_node_is_the_same_within_a_text_and_another_in_the_next()
    {
        var terms = new TermDictionary();
        var reader = new ResultReader(terms);
        var first = reader.Read("?x\t?y\n_:a\t_:a\n", ResultSyntax.Tsv);
        var second = reader.Read("?x\t?y\n_:a\t_:b\n", ResultSyntax.Tsv);
        Assert.Multiple(() =>
        {
            Assert.That(first[0][0], Is.EqualTo(first[0][1]));
            Assert.That(second[0][0], Is.Not.EqualTo(first[0][0]).And.Not.EqualTo(second[0][1]));
        });
    }

    [TestCase("?x\n1\n", "1", "integer")]
    [TestCase("?x\n-1.5\n", "-1.5", "decimal")]
    [TestCase("?x\n1e6\n", "1e6", "double")]
    [TestCase("?x\ntrue\n", "true", "boolean")]
    [TestCase("?x\r\n'it\\'s \\u00e9'\r\n", "it's é", "string")]
    [TestCase("?x\n\"a\\tb\\n\"^^<http://www.w3.org/2001/XMLSchema#token>", "a\tb\n", "token")]
    public void Tsv_reads_the_terms_of_Turtle(string text, string lexical, string datatype)
    {
        var table = Read(text, ResultSyntax.Tsv);
        Assert.That(table.Terms.Decode(table[0][0]), Is.EqualTo(new Literal(lexical, new Iri("http://www.w3.org/2001/XMLSchema#" + datatype))));
    }

    [TestCase(ResultSyntax.Json, "{\"head\":{\"vars\":[]},\n \"results\":{\"bindings\":[}}", "SO2040", 2)]
    [TestCase(ResultSyntax.Json, "[]", "SO2042", 1)]
    [TestCase(ResultSyntax.Json, "{}", "SO2042", 1)]
    [TestCase(ResultSyntax.Json, "", "SO2040", 1)]
    [TestCase(ResultSyntax.Json, "{\"head\":{},\"boolean\":\"true\"}", "SO2042", 1)]
    [TestCase(ResultSyntax.Json, "{\"results\":{\"bindings\":[]}}", "SO2042", 1)]
    [TestCase(ResultSyntax.Json, "{\"head\":{\"vars\":[\"x\",\"x\"]},\"results\":{\"bindings\":[]}}", "SO2043", 1)]
    [TestCase(ResultSyntax.Json, "{\"head\":{\"vars\":[]},\"results\":{\"bindings\":[\n{\"x\":{\"type\":\"uri\",\"value\":\"a\"}}]}}", "SO2043", 2)]
    [TestCase(ResultSyntax.Json, "{\"results\":{\"bindings\":[{\"x\":{\"type\":\"uri\",\"value\":\"a\"}}]},\"head\":{\"vars\":[]}}", "SO2043", 1)]
    [TestCase(ResultSyntax.Json, "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{\"x\":{\"type\":\"uri\"}}]}}", "SO2042", 1)]
    [TestCase(ResultSyntax.Json, "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{\"x\":{\"type\":\"other\",\"value\":\"\"}}]}}", "SO2042", 1)]
    [TestCase(ResultSyntax.Json, "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{\"x\":{\"type\":\"literal\",\"value\":\"\\ud800\"}}]}}", "SO2040", 1)]
    [TestCase(ResultSyntax.Json, "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{\"x\":{\"type\":\"literal\",\"value\":\"\",\"datatype\":\"http://www.w3.org/1999/02/22-rdf-syntax-ns#langString\"}}]}}", "SO2042", 1)]
    [TestCase(ResultSyntax.Xml, "<!DOCTYPE sparql [<!ENTITY a 'b'>]>" + Open + "<head/><boolean>true</boolean></sparql>", "SO2046", 1)]
    [TestCase(ResultSyntax.Xml, Open + "<head/>\n<boolean>true</bool></sparql>", "SO2040", 2)]
    [TestCase(ResultSyntax.Xml, "<html/>", "SO2042", 1)]
    [TestCase(ResultSyntax.Xml, Open + "<head/></sparql>", "SO2042", 1)]
    [TestCase(ResultSyntax.Xml, Open + "<head/><boolean>yes</boolean></sparql>", "SO2042", 1)]
    [TestCase(ResultSyntax.Xml, Open + "<head/><results><result><binding name='x'><uri>a</uri></binding></result></results></sparql>", "SO2043", 1)]
    [TestCase(ResultSyntax.Xml, Open + "<head><variable name='x'/></head><results><result><binding name='x'/></result></results></sparql>", "SO2042", 1)]
    [TestCase(ResultSyntax.Xml, Open + "<head><variable name='x'/></head><results><result><binding name='x'><uri><b/></uri></binding></result></results></sparql>", "SO2042", 1)]
    [TestCase(ResultSyntax.Csv, "", "SO2042", 1)]
    [TestCase(ResultSyntax.Csv, "x,x\r\n", "SO2043", 1)]
    [TestCase(ResultSyntax.Csv, "x,y\r\n1\r\n", "SO2042", 2)]
    [TestCase(ResultSyntax.Csv, "x\r\n\"a", "SO2040", 2)]
    [TestCase(ResultSyntax.Csv, "x\r\n\"a\"b", "SO2040", 2)]
    [TestCase(ResultSyntax.Csv, "x\r\na\"b", "SO2040", 2)]
    [TestCase(ResultSyntax.Tsv, "x\n", "SO2042", 1)]
    [TestCase(ResultSyntax.Tsv, "?x\n\n?y", "SO2040", 3)]
    [TestCase(ResultSyntax.Tsv, "?x\n<a", "SO2040", 2)]
    [TestCase(ResultSyntax.Tsv, "?x\n\"\\q\"", "SO2040", 2)]
    [TestCase(ResultSyntax.Tsv, "?x\n\"a\"@", "SO2040", 2)]
    [TestCase(ResultSyntax.Tsv, "?x\n1e", "SO2040", 2)]
    [TestCase(ResultSyntax.Tsv, "?x\n1\t2", "SO2042", 2)]
    public void What_is_no_result_is_refused_with_code_and_line(ResultSyntax syntax, string text, string code, int line)
    {
        var fault = Assert.Throws<ResultSyntaxException>(() => Read(text, syntax))!;
        Assert.Multiple(() =>
        {
            Assert.That(fault.Code, Is.EqualTo(code), fault.Message);
            Assert.That(fault.Span?.Start.Line + 1, Is.EqualTo(line));
        });
    }

    [Test]
    public void Bytes_that_are_not_utf8_are_refused_where_they_stand()
    {
        byte[] text = [.. "x\r\nab"u8, 0xFF];
        var fault = Assert.Throws<ResultSyntaxException>(() => new ResultReader(new TermDictionary()).Read(text, ResultSyntax.Csv))!;
        Assert.That((fault.Code, fault.Span!.Value.ToString()), Is.EqualTo(("SO2041", "2:3")));
    }

    [Test]
    public void Depth_is_bounded()
    {
        var json = string.Concat(Enumerable.Repeat("{\"a\":", 100_000));
        var xml = Open + string.Concat(Enumerable.Repeat("<a>", 100_000));
        Assert.Multiple(() =>
        {
            Assert.That(() => Read(json, ResultSyntax.Json), Throws.TypeOf<ResultSyntaxException>().With.Property("Code").EqualTo("SO2045"));
            Assert.That(() => Read(xml, ResultSyntax.Xml), Throws.TypeOf<ResultSyntaxException>().With.Property("Code").EqualTo("SO2045"));
        });
    }

    [Test]
    public void Size_is_bounded_for_streams_and_for_tables_that_a_short_text_makes_large()
    {
        var options = new ResultReaderOptions { MaxBytes = 100_000, MaxFields = 10_000 };
        var reader = new ResultReader(new TermDictionary(), options);
        var variables = string.Join(',', Enumerable.Range(0, 1000).Select(i => $"\"v{i}\""));
        var rows = string.Join(',', Enumerable.Repeat("{}", 1000));
        using var endless = new MemoryStream(new byte[200_000]);
        Assert.Multiple(() =>
        {
            Assert.That(() => reader.Read(endless, ResultSyntax.Csv), Throws.TypeOf<ResultSyntaxException>().With.Property("Code").EqualTo("SO2044"));
            Assert.That(
                () => reader.Read($"{{\"head\":{{\"vars\":[{variables}]}},\"results\":{{\"bindings\":[{rows}]}}}}", ResultSyntax.Json),
                Throws.TypeOf<ResultSyntaxException>().With.Property("Code").EqualTo("SO2044"));
        });
    }

    [TestCase("<!-- <a \" -->")]
    [TestCase("")]
    [TestCase("<?a \" ?>")]
    public void A_tag_with_very_many_attributes_is_refused_before_they_are_compared(string before)
    {
        var attributes = string.Concat(Enumerable.Range(0, 2000).Select(i => $" a{i}='>'"));
        Assert.That(() => Read($"{before}<sparql{attributes}/>", ResultSyntax.Xml), Throws.TypeOf<ResultSyntaxException>().With.Property("Code").EqualTo("SO2044"));
    }

    [Test]
    public void A_damaged_text_is_read_or_refused([Values] ResultSyntax syntax)
    {
        var random = new Random(20261128);
        var whole = ResultRoundTripTests.Write(RandomTables.Make(7), syntax);
        var refused = 0;
        for (var run = 0; run < 2000; run++)
        {
            var text = whole[..random.Next(Math.Min(whole.Length, 4000))];
            for (var change = random.Next(1, 4); change > 0 && text.Length > 0; change--)
                text[random.Next(text.Length)] = (byte)"<>\"{}[]:,\\/&;!?\t\n\0a0\u00e9"u8[random.Next(20)];
            try
            {
                new ResultReader(new TermDictionary()).Read(text, syntax);
            }
            catch (ResultSyntaxException fault)
            {
                refused++;
                Assert.That(fault.Code, Does.StartWith("SO204"));
            }
        }
        Assert.That(refused, Is.Positive);
    }

    private static ResultTable Read(string text, ResultSyntax syntax) => new ResultReader(new TermDictionary()).Read(text, syntax);
}
