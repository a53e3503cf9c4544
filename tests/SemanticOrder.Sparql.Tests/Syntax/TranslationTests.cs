using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Tests.Syntax;

/// <summary>Text becomes the algebra of SPARQL 1.1 §18.2; the examples are those of §18.2.3 in other words.</summary>
public sealed class TranslationTests
{
    private static readonly SparqlParserOptions Options = new() { Prefixes = new Dictionary<string, string> { [""] = "http://example.org/" } };

    [Test]
    public void Triples_with_a_filter_between_are_one_basic_graph_pattern() =>
        Assert.That(Where("?s :p 1 . FILTER(?s) ?s :q 2"), Is.EqualTo(new Filter(Value("s"), new BasicGraphPattern([Triple("s", "p", 1), Triple("s", "q", 2)]))));

    [Test]
    public void A_filter_of_an_optional_group_is_its_condition() =>
        Assert.That(Where("?s :p 1 OPTIONAL { ?s :q 2 FILTER(?s) }"), Is.EqualTo(new LeftJoin(Basic("p", 1), Basic("q", 2), Value("s"))));

    [Test]
    public void A_filter_of_a_group_inside_an_optional_group_stays_there() =>
        Assert.That(Where("?s :p 1 OPTIONAL { { ?s :q 2 FILTER(?s) } }"), Is.EqualTo(new LeftJoin(Basic("p", 1), new Filter(Value("s"), Basic("q", 2)), null)));

    [Test]
    public void Parts_apply_to_what_stands_before_them() =>
        Assert.That(Where("?s :p 1 MINUS { ?s :q 2 } ?s :r 3"), Is.EqualTo(new Join(new Minus(Basic("p", 1), Basic("q", 2)), Basic("r", 3))));

    [Test]
    public void A_union_of_three_leans_left() =>
        Assert.That(Where("{ ?s :p 1 } UNION { ?s :q 2 } UNION { ?s :r 3 }"), Is.EqualTo(new Union(new Union(Basic("p", 1), Basic("q", 2)), Basic("r", 3))));

    [Test]
    public void A_sequence_and_an_inverse_are_triples_and_other_paths_stay()
    {
        var between = new Variable(".0");
        Assert.That(Where("?s :p/^:q ?o"), Is.EqualTo(new BasicGraphPattern(
            [new TriplePattern(new Variable("s"), Name("p"), between), new TriplePattern(new Variable("o"), Name("q"), between)])));
        Assert.That(Where("?s :p* ?o"), Is.EqualTo(new PathPattern(new Variable("s"), new ZeroOrMorePath(new LinkPath(Name("p"))), new Variable("o"))));
    }

    [Test]
    public void An_aggregate_written_twice_is_computed_once()
    {
        var query = SparqlParser.ParseQuery("SELECT ?s (COUNT(?o) AS ?n) { ?s :p ?o } GROUP BY ?s HAVING(COUNT(?o) > 1) ORDER BY COUNT(?o)", Options);
        var project = (Project)query.Pattern;
        var extend = (Extend)((OrderBy)project.Pattern).Pattern;
        var having = (Filter)extend.Pattern;
        var group = (Group)having.Pattern;
        Assert.That(group.Aggregates, Has.Count.EqualTo(1));
        Assert.That(extend.Expression, Is.EqualTo(new VariableExpression(group.Aggregates[0].Variable)));
        Assert.That(project.Variables, Is.EqualTo(new[] { new Variable("s"), new Variable("n") }));
    }

    [Test]
    public void Select_star_shows_the_variables_that_can_be_named()
    {
        var query = SparqlParser.ParseQuery("SELECT * { ?s :p/:q [ :r ?o ] }", Options);
        Assert.That(((Project)query.Pattern).Variables, Is.EqualTo(new[] { new Variable("s"), new Variable("o") }));
    }

    [Test]
    public void A_sign_belongs_to_the_number_it_touches_where_an_operand_begins()
    {
        var expression = ((Filter)Where("?s :p 1 FILTER(?s - 5 * -2)")).Condition;
        Assert.That(expression, Is.EqualTo(new Arithmetic(ArithmeticOperator.Subtract, Value("s"), new Arithmetic(ArithmeticOperator.Multiply, Number("5"), Number("-2")))));
    }

    [TestCase("?s :p +3")]
    [TestCase("?s :p+3")]
    public void A_sign_that_touches_a_number_is_no_path(string triple) =>
        Assert.That(Where(triple), Is.EqualTo(new BasicGraphPattern([new TriplePattern(new Variable("s"), Name("p"), new Literal("+3", Vocab.Xsd.Integer))])));

    [Test]
    public void A_sign_apart_from_a_number_is_a_path() =>
        Assert.That(Where("?s :p+ 3"), Is.EqualTo(new PathPattern(new Variable("s"), new OneOrMorePath(new LinkPath(Name("p"))), new Literal("3", Vocab.Xsd.Integer))));

    [Test]
    public void A_filter_with_a_pattern_does_not_end_the_scope_of_labels_around_it() =>
        Assert.That(Where("_:a :p 1 FILTER NOT EXISTS { ?s :q 2 } _:a :r 3"), Is.InstanceOf<Filter>().With.Property("Pattern").InstanceOf<BasicGraphPattern>());

    [Test]
    public void A_template_has_labels_of_its_own()
    {
        var modify = (Modify)SparqlParser.ParseUpdate("INSERT { _:a :p ?o } WHERE { _:a :q ?o }", Options).Operations[0];
        Assert.That(modify.Insert[0].Subject, Is.EqualTo(new Variable("_:a")));
    }

    [Test]
    public void A_relative_IRI_is_resolved_and_a_codepoint_escape_undone()
    {
        var query = (DescribeQuery)SparqlParser.ParseQuery("BASE <http://example.org/a/b> DESCRIBE <../\\u0063>");
        Assert.That(query.Resources[0], Is.EqualTo(new ConstantTerm(new Iri("http://example.org/c"))));
    }

    [Test]
    public void Delete_where_is_its_own_template()
    {
        var modify = (Modify)SparqlParser.ParseUpdate("DELETE WHERE { ?s :p 1 GRAPH :g { ?s :q 2 } }", Options).Operations[0];
        Assert.That(modify.Delete.Select(quad => quad.Graph), Is.EqualTo(new[] { null, new ConstantTerm(Name("g")) }));
        Assert.That(modify.Pattern, Is.EqualTo(new Join(Basic("p", 1), new GraphClause(Name("g"), Basic("q", 2)))));
    }

    private static GraphPattern Where(string group) => SparqlParser.ParseQuery($"ASK {{ {group} }}", Options).Pattern;

    private static Iri Name(string local) => new("http://example.org/" + local);

    private static BasicGraphPattern Basic(string predicate, int value) => new([Triple("s", predicate, value)]);

    private static TriplePattern Triple(string subject, string predicate, int value) =>
        new(new Variable(subject), Name(predicate), new Literal(value.ToString(System.Globalization.CultureInfo.InvariantCulture), Vocab.Xsd.Integer));

    private static VariableExpression Value(string name) => new(new Variable(name));

    private static ConstantExpression Number(string text) => new(new Literal(text, Vocab.Xsd.Integer));
}
