using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using Group = SemanticOrder.Sparql.Algebra.Group;

namespace SemanticOrder.Sparql.Tests.Syntax;

/// <summary>Algebra is written as text that is read as that algebra.</summary>
public sealed partial class SparqlWriterTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20261128UL, 7UL);
    private static readonly SparqlParserOptions Deep = new() { MaxNesting = 2000 };

    [Test]
    public void A_query_is_read_back_as_it_was() =>
        Prop.ForAll<int, byte>((seed, size) => Survives(new RandomAlgebra(seed, size).Query())).Check(Fixed);

    [Test]
    public void An_update_is_read_back_as_it_was() =>
        Prop.ForAll<int, byte>((seed, size) => Survives(new RandomAlgebra(seed, size).Update())).Check(Fixed);

    [Test]
    public void A_pattern_is_read_back_as_it_was() =>
        Prop.ForAll<int, byte>((seed, size) =>
        {
            var pattern = new RandomAlgebra(seed, size).Pattern();
            var text = SparqlWriter.Write(pattern);
            return (Names(SparqlParser.ParseQuery("ASK " + text, Deep).Pattern.ToString()) == Names(pattern.ToString())).Label(text);
        }).Check(Fixed);

    [TestCase("SELECT * { ?s <urn:p>/<urn:q>* [ <urn:r> (1 2) ] }")]
    [TestCase("CONSTRUCT WHERE { _:a <urn:p> [] }")]
    [TestCase("SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (STR(?s)) HAVING(COUNT(*) > 1 && SUM(?o) < 3) ORDER BY DESC(AVG(?o)) LIMIT 3 VALUES ?z { 1 UNDEF }")]
    [TestCase("ASK { ?s ?p ?o OPTIONAL { { ?a ?b ?c FILTER(?a) } } OPTIONAL { { SELECT ?a { ?a ?b ?c } } FILTER(?a) } }")]
    [TestCase("SELECT ?a { ?a <urn:p>/<urn:q>+ ?b . { ?b <urn:q>+ ?c } { SELECT ?b { ?b <urn:r>|!(^a|<urn:s>) ?d } OFFSET 2 } FILTER(?a - -5 * -(2) < - 3 - (4 - 5) && !(?a IN ())) }")]
    public void A_text_is_read_back_as_it_was(string text) => Assert.That(() => SurvivesText(text), Is.True);

    [Test]
    public void Labels_of_operations_that_were_read_apart_do_not_meet()
    {
        var update = SparqlParser.ParseUpdate("INSERT DATA { [] <urn:p> _:a }");
        var both = SparqlWriter.Write(new Update([.. update.Operations, .. update.Operations], null));
        Assert.That(SparqlParser.ParseUpdate(both).Operations.Cast<InsertData>().Select(insert => insert.Quads[0].Object).Distinct().Count(), Is.EqualTo(2), both);
    }

    [Test]
    public void A_hidden_variable_of_two_groups_gets_a_name_that_nothing_else_has()
    {
        var (hidden, taken) = (new Variable(".0"), new Variable("h0"));
        GraphPattern Triple(Variable subject) => new BasicGraphPattern([new TriplePattern(subject, new Iri("urn:p"), hidden)]);
        var pattern = SparqlParser.ParseQuery("ASK " + SparqlWriter.Write(new LeftJoin(Triple(taken), Triple(taken), null))).Pattern;
        Assert.That(pattern.ToString(), Is.EqualTo(new LeftJoin(Triple(taken), Triple(taken), null).ToString().Replace("?.0", "?h1", StringComparison.Ordinal)));
    }

    [Test]
    public void Layers_without_projection_are_written_as_a_sub_select_of_the_same_meaning()
    {
        var triples = new BasicGraphPattern([new TriplePattern(new Variable("s"), new Variable("p"), new Variable("o"))]);
        var group = new Group(triples, [new Variable("s")], [new AggregateBinding(new Variable("n"), new Aggregate(AggregateFunction.Count, null, false))]);
        var text = SparqlWriter.Write(new Join(triples, group));
        var project = (Project)((Join)SparqlParser.ParseQuery("ASK " + text).Pattern).Right;
        Assert.That(project.Variables, Is.EqualTo(group.Keys.Append(new Variable("n"))), text);
    }

    [TestCase("urn:a b")]
    [TestCase("urn:<")]
    public void An_IRI_that_cannot_be_spelled_is_refused(string iri) =>
        Assert.That(() => SparqlWriter.Write(new GraphClause(new Iri(iri), GraphPattern.Unit)), Throws.TypeOf<SparqlWritingException>().With.Property("Code").EqualTo("SO2018"));

    [Test]
    public void The_text_is_laid_out_to_be_read()
    {
        var query = SparqlParser.ParseQuery("PREFIX ex: <http://example.org/> SELECT ?s (COUNT(?o) AS ?n) { ?s a ex:C ; ex:p* ?o OPTIONAL { ?o ex:q 'x'@en FILTER(?n > 1) } } GROUP BY ?s ORDER BY ?n");
        Assert.That(SparqlWriter.Write(query), Is.EqualTo("""
            SELECT ?s (COUNT(?o) AS ?n)
            WHERE {
              ?s a <http://example.org/C> .
              ?s <http://example.org/p>* ?o .
              OPTIONAL {
                ?o <http://example.org/q> "x"@en .
                FILTER(?n > 1)
              }
            }
            GROUP BY ?s
            ORDER BY ASC(?n)
            """));
    }

    private static Property Survives(Query query)
    {
        var text = SparqlWriter.Write(query);
        var read = SparqlParser.ParseQuery(text, Deep);
        return (Names(read.ToString()) == Names(query.ToString()) && SparqlParser.ParseQuery(SparqlWriter.Write(read), Deep) == read).Label(text);
    }

    private static Property Survives(Update update)
    {
        var text = SparqlWriter.Write(update);
        var read = SparqlParser.ParseUpdate(text, Deep);
        var isSame = read.BaseIri == update.BaseIri && read.Operations.Select(operation => Names(operation.ToString())).SequenceEqual(update.Operations.Select(operation => Names(operation.ToString())));
        return (isSame && SparqlParser.ParseUpdate(SparqlWriter.Write(read), Deep) == read).Label(text);
    }

    private static bool SurvivesText(string text)
    {
        var query = SparqlParser.ParseQuery(text);
        var read = SparqlParser.ParseQuery(SparqlWriter.Write(query));
        return Names(read.ToString()) == Names(query.ToString()) && SparqlParser.ParseQuery(SparqlWriter.Write(read)) == read;
    }

    /// <summary>A tree in which variables that no query can name are numbered as they come, for a text cannot keep their names.</summary>
    private static string Names(string tree)
    {
        var numbers = new Dictionary<string, string>();
        return HiddenName().Replace(tree, name => numbers.TryGetValue(name.Value, out var number) ? number : numbers[name.Value] = $"#{numbers.Count}");
    }

    [GeneratedRegex(@"_:[\w.]+|\?\.\w+")]
    private static partial Regex HiddenName();
}
