using System.Buffers;
using System.Text;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Results;

namespace SemanticOrder.Sparql.Tests.Results;

/// <summary>What a format writes, it reads back to the same solutions in the same order.</summary>
public sealed class ResultRoundTripTests
{
    [Test]
    public void Every_table_comes_back([Values(ResultSyntax.Json, ResultSyntax.Xml, ResultSyntax.Tsv)] ResultSyntax syntax, [Range(1, 60)] int seed)
    {
        var table = RandomTables.Make(seed);
        var text = Write(table, syntax);
        var again = new ResultReader(new TermDictionary()).Read(text, syntax);
        Assert.Multiple(() =>
        {
            Assert.That(again.Variables, Is.EqualTo(table.Variables));
            Assert.That(again.RowCount, Is.EqualTo(table.RowCount));
            Assert.That(again.IsEquivalentTo(table, isOrdered: true));
        });
    }

    [Test]
    public void Csv_keeps_the_text_of_terms_and_tells_an_empty_string_from_nothing([Range(1, 60)] int seed)
    {
        var table = RandomTables.Make(seed);
        var again = new ResultReader(new TermDictionary()).Read(Write(table, ResultSyntax.Csv), ResultSyntax.Csv);
        Assert.That(again.RowCount, Is.EqualTo(table.RowCount));
        for (var row = 0; row < table.RowCount; row++)
        {
            for (var column = 0; column < table.Variables.Count; column++)
                Assert.That(Text(again, row, column), Is.EqualTo(Text(table, row, column)));
        }
    }

    [TestCase(ResultSyntax.Json, true)]
    [TestCase(ResultSyntax.Json, false)]
    [TestCase(ResultSyntax.Xml, true)]
    [TestCase(ResultSyntax.Xml, false)]
    public void An_answer_comes_back(ResultSyntax syntax, bool answer) =>
        Assert.That(new ResultReader(new TermDictionary()).Read(Write(new ResultTable(answer), syntax), syntax).Boolean, Is.EqualTo(answer));

    [TestCase(ResultSyntax.Csv)]
    [TestCase(ResultSyntax.Tsv)]
    public void Csv_and_tsv_hold_no_answer(ResultSyntax syntax) => Assert.That(() => Write(new ResultTable(true), syntax), Throws.TypeOf<NotSupportedException>());

    [TestCase("\u0001")]
    [TestCase("a\0b")]
    [TestCase("\uFFFF")]
    public void Xml_says_which_text_it_cannot_hold_and_the_others_hold_it(string text)
    {
        var terms = new TermDictionary();
        var table = new ResultTable([new Variable("x")], terms);
        table.Add([terms.Add(new Literal(text))]);
        Assert.Multiple(() =>
        {
            Assert.That(() => Write(table, ResultSyntax.Xml), Throws.TypeOf<ResultWritingException>().With.Property("Code").EqualTo("SO2047"));
            foreach (var syntax in (ResultSyntax[])[ResultSyntax.Json, ResultSyntax.Tsv])
                Assert.That(new ResultReader(terms).Read(Write(table, syntax), syntax)[0][0], Is.EqualTo(table[0][0]));
        });
    }

    [Test]
    public void A_blank_node_of_the_evaluation_has_another_label_than_one_of_the_data()
    {
        var terms = new TermDictionary();
        var overlay = new QuadOverlay(new QuadStore(terms).Snapshot);
        var table = new ResultTable([new Variable("x"), new Variable("y")], overlay.Terms);
        table.Add([terms.AddBlankNode(), LocalBlankNode(overlay)]);
        var again = new ResultReader(new TermDictionary()).Read(Write(table, ResultSyntax.Json), ResultSyntax.Json);
        Assert.That(again[0][0], Is.Not.EqualTo(again[0][1]));
    }

    internal static byte[] Write(ResultTable table, ResultSyntax syntax)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = ResultWriter.Create(syntax, output);
        table.WriteTo(writer);
        return output.WrittenSpan.ToArray();
    }

    private static TermId LocalBlankNode(QuadOverlay overlay) => overlay.AddNode();

    private static string? Text(ResultTable table, int row, int column)
    {
        var id = table[row][column];
        return id.IsNone ? null : table.Terms.Decode(id) switch
        {
            Iri iri => iri.Value,
            // A text that looks like a blank node is read as one: CSV does not tell them apart.
            BlankNode => "_:",
            Literal literal => literal.LexicalForm.StartsWith("_:", StringComparison.Ordinal) ? "_:" : literal.LexicalForm,
            _ => null,
        };
    }
}
