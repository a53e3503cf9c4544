using System.Text;

namespace SemanticOrder.Sparql.Tests.Syntax;

/// <summary>What is not SPARQL is refused with its code and place.</summary>
public sealed class SyntaxErrorTests
{
    [TestCase("SELECT * WHERE { ?s ?p }", "SO2004", "1:24")]
    [TestCase("SELECT * WHERE { ?s ?p ?o", "SO2004", "1:26")]
    [TestCase("SELECT ?s\nWHERE { ?s €p ?o }", "SO2004", "2:12")]
    [TestCase("SELECT * { ?s ?p \"open }\n}", "SO2005", "1:18")]
    [TestCase("SELECT * { ?s ?p \"a\\qb\" }", "SO2006", "1:18")]
    [TestCase("SELECT * { ?s <p> ?o }", "SO2008", "1:15")]
    [TestCase("SELECT * { ?s ex:p ?o }", "SO2009", "1:15")]
    [TestCase("SELECT * { ?s ?p 1 } LIMIT 99999999999999999999", "SO2010", "1:28")]
    [TestCase("SELECT * { _:a ?p 1 OPTIONAL { _:a ?q 2 } }", "SO2011", "1:32")]
    [TestCase("SELECT * { _:a ?p 1 FILTER EXISTS { _:a ?q 2 } }", "SO2011", "1:37")]
    [TestCase("SELECT * { ?s ?p 1 FILTER EXISTS { _:a ?q 2 } ?s ?p _:a }", "SO2011", "1:53")]
    [TestCase("SELECT * { ?s ?p ?o BIND(1 AS ?o) }", "SO2012", "1:31")]
    [TestCase("SELECT * { BIND(1 AS ?a) ?s ?p ?o OPTIONAL { ?s ?q ?x } BIND(1 AS ?b) BIND(1 AS ?x) }", "SO2012", "1:81")]
    [TestCase("SELECT * { BIND(1 AS ?a) BIND(1 AS ?b) BIND(1 AS ?a) }", "SO2012", "1:50")]
    [TestCase("SELECT * { VALUES (?a ?a) { (1 1) } }", "SO2012", "1:23")]
    [TestCase("SELECT * { VALUES (?a ?b) { (1) } }", "SO2013", "1:29")]
    [TestCase("SELECT * { FILTER(STRLEN(?a, ?b) = 1) }", "SO2014", "1:19")]
    [TestCase("SELECT * { FILTER(COUNT(?a) > 1) }", "SO2015", "1:19")]
    [TestCase("SELECT ?o { ?s ?p ?o } GROUP BY ?s", "SO2016", "1:8")]
    [TestCase("SELECT * { ?s ?p ?o } GROUP BY ?s", "SO2016", "1:1")]
    [TestCase("SELECT * { ?s ?p \"\\u0041 \\uD800\" }", "SO2006", "1:26")]
    public void An_error_has_its_code_and_place(string query, string code, string place)
    {
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseQuery(query))!;
        Assert.Multiple(() =>
        {
            Assert.That(error.Code, Is.EqualTo(code), error.Message);
            Assert.That(error.Span.ToString(), Is.EqualTo(place), error.Message);
        });
    }

    [TestCase("INSERT DATA { GRAPH ?g { } }", "SO2010", "1:15")]
    [TestCase("INSERT DATA { <urn:s> <urn:p> ?o }", "SO2010", "1:15")]
    [TestCase("DELETE DATA { _:a <urn:p> 1 }", "SO2011", "1:15")]
    [TestCase("DELETE { [] <urn:p> 1 } WHERE { }", "SO2011", "1:10")]
    [TestCase("INSERT DATA { _:a <urn:p> 1 } ; INSERT DATA { _:a <urn:p> 1 }", "SO2011", "1:47")]
    public void An_error_of_an_update_has_its_code_and_place(string update, string code, string place)
    {
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseUpdate(update))!;
        Assert.That((error.Code, error.Span.ToString()), Is.EqualTo((code, place)), error.Message);
    }

    [Test]
    public void A_place_behind_codepoint_escapes_is_that_of_the_text_as_given()
    {
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseQuery("SELECT * { ?s ?p \"\\u0041\" ; ; } ]"))!;
        Assert.That(error.Span!.Value.Start.Column, Is.EqualTo(32));
    }

    [TestCase("{")]
    [TestCase("(")]
    [TestCase("[ ?p ")]
    [TestCase("OPTIONAL { ")]
    [TestCase("FILTER(")]
    [TestCase("FILTER(!")]
    [TestCase("?s ^(")]
    [TestCase("FILTER EXISTS {")]
    public void Nesting_of_ten_thousand_levels_is_refused(string open)
    {
        var text = "SELECT * { " + (open == "FILTER(!" ? "FILTER(" + new string('!', 10_000) : open == "FILTER(" ? "FILTER" + new string('(', 10_000) : open == "?s ^(" ? "?s " + new string('(', 10_000) : string.Concat(Enumerable.Repeat(open, 10_000)));
        Assert.That(() => SparqlParser.ParseQuery(text), Throws.TypeOf<SparqlSyntaxException>().With.Property("Code").EqualTo("SO2007"));
    }

    [TestCase("ASK { FILTER(1", " || ?a", ") }")]
    [TestCase("ASK { FILTER(1", " + ?a", ") }")]
    [TestCase("ASK { FILTER(?a)", " FILTER(?a)", " }")]
    [TestCase("ASK { {}", " UNION {}", " }")]
    [TestCase("ASK {", " OPTIONAL {}", " }")]
    [TestCase("ASK { ?s <urn:p>", "/<urn:p>", " ?o }")]
    [TestCase("ASK { ?s <urn:p>", "|<urn:p>", " ?o }")]
    [TestCase("ASK {", " ?s <urn:p>* ?o .", " }")]
    public void A_chain_of_operators_is_read_to_the_limit_and_no_further(string before, string link, string after)
    {
        string Text(int links) => before + string.Concat(Enumerable.Repeat(link, links)) + after;
        // A tree of the greatest depth is compared and written on a small stack.
        var isSame = false;
        var thread = new Thread(
            () =>
            {
                var query = SparqlParser.ParseQuery(SparqlWriter.Write(SparqlParser.ParseQuery(Text(1990))));
                var again = SparqlParser.ParseQuery(SparqlWriter.Write(query));
                isSame = again == query && again.GetHashCode() == query.GetHashCode();
            },
            1 << 20);
        thread.Start();
        thread.Join();
        Assert.That(isSame, Is.True);
        Assert.That(() => SparqlParser.ParseQuery(Text(2010)), Throws.TypeOf<SparqlSyntaxException>().With.Property("Code").EqualTo("SO2017"));
    }

    [Test]
    public void More_variables_than_the_limit_are_refused()
    {
        var options = new SparqlParserOptions { MaxVariables = 3 };
        Assert.That(() => SparqlParser.ParseQuery("SELECT * { ?a ?b ?c . ?a ?b ?c }", options), Throws.Nothing);
        Assert.That(() => SparqlParser.ParseQuery("SELECT * { ?a ?b ?c . ?a ?b ?d }", options), Throws.TypeOf<SparqlSyntaxException>().With.Property("Code").EqualTo("SO2017"));
    }

    [Test]
    public void A_text_that_is_too_large_is_refused_before_it_is_read() =>
        Assert.That(() => SparqlParser.ParseQuery(new byte[50_000_000]), Throws.TypeOf<SparqlSyntaxException>().With.Property("Code").EqualTo("SO2001"));

    [Test]
    public void Bytes_that_are_not_UTF8_or_are_NUL_are_refused()
    {
        Assert.That(() => SparqlParser.ParseQuery([.. "ASK { "u8, 0xFF, .. " }"u8]), Throws.TypeOf<SparqlSyntaxException>().With.Property("Code").EqualTo("SO2002"));
        Assert.That(() => SparqlParser.ParseQuery("ASK { \0 }"), Throws.TypeOf<SparqlSyntaxException>().With.Property("Code").EqualTo("SO2003"));
    }

    [Test]
    public void A_query_cut_anywhere_is_read_or_refused_but_never_fails_otherwise()
    {
        const string query = """
            PREFIX ex: <http://example.org/> SELECT DISTINCT ?s (COUNT(DISTINCT ?o) AS ?n) FROM <http://example.org/g> WHERE { ?s a ex:C ; ^ex:p/ex:q* [ ex:r ( 1 -2.5 "x"@en ) ] .
            OPTIONAL { ?s !(ex:a|^ex:b) ?o FILTER(?o IN (1, 2) && REGEX(STR(?o), "\\d")) } MINUS { ?s ex:z 1e3 } VALUES (?s ?o) { (UNDEF true) } } GROUP BY ?s HAVING(COUNT(*) > 1) ORDER BY DESC(?n) LIMIT 3 OFFSET 1
            """;
        var utf8 = Encoding.UTF8.GetBytes(query);
        Assert.That(() => SparqlParser.ParseQuery(utf8), Throws.Nothing);
        var read = 0;
        for (var length = 0; length < utf8.Length; length++)
        {
            try
            {
                SparqlParser.ParseQuery(utf8.AsSpan(0, length));
                read++;
            }
            catch (SparqlSyntaxException error)
            {
                Assert.That(error.Span!.Value.Start.Offset, Is.InRange(0, length));
            }
        }
        Assert.That(read, Is.GreaterThan(0));
    }
}
