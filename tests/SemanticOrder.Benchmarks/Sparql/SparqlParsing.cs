using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using SemanticOrder.Sparql;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Benchmarks.Sparql;

/// <summary>Reading of SPARQL text into algebra, and writing it back: a short query, a long one with every part of the grammar, and INSERT DATA of many triples.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class SparqlParsing
{
    private const string Prologue = "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>\nPREFIX ex: <http://example.org/orders#>\n";

    private readonly byte[] _short = Encoding.UTF8.GetBytes(Prologue + "SELECT ?order ?total WHERE { ?order a ex:Order ; ex:total ?total . FILTER(?total > 100) } LIMIT 10");

    private readonly byte[] _long = Encoding.UTF8.GetBytes(Prologue + """
        SELECT DISTINCT ?customer (COUNT(DISTINCT ?order) AS ?orders) (SUM(?total * (1 - ?discount)) AS ?sum) (GROUP_CONCAT(?label; SEPARATOR=", ") AS ?labels)
        FROM ex:current FROM NAMED ex:archive
        WHERE {
          ?order a ex:Order ; ex:customer/ex:name ?customer ; ex:line [ ex:item ?item ; ex:amount 1, 2.5, -3e2 ] .
          ?item (ex:partOf|^ex:contains)+/ex:label ?label .
          OPTIONAL { ?order ex:discount ?discount FILTER(?discount < 0.5 && ?discount >= 0) }
          MINUS { ?order ex:state ex:Cancelled }
          { ?order ex:from "上海"@zh } UNION { GRAPH ex:archive { ?order ex:from "Hamburg"^^ex:place } }
          BIND(STRDT(CONCAT(STR(?label), "\u53F7\t"), ex:code) AS ?code)
          VALUES (?item ?kind) { (ex:a "x") (ex:b UNDEF) (UNDEF true) }
          FILTER(?total IN (1, 2, 3) || REGEX(?customer, "^a.*b$", "i") || NOT EXISTS { ?order !(rdf:type|^ex:line) ?code })
        }
        GROUP BY ?customer (YEAR(?date) AS ?year)
        HAVING(COUNT(*) > 1 && AVG(?total) < 1e6)
        ORDER BY DESC(?sum) ?customer
        LIMIT 50 OFFSET 100
        """);

    private readonly byte[] _data = MakeData(10_000);
    private Query _query = null!;

    [GlobalSetup]
    public void Parse() => _query = SparqlParser.ParseQuery(_long);

    [Benchmark]
    public Query ShortQuery() => SparqlParser.ParseQuery(_short);

    [Benchmark]
    public Query LongQuery() => SparqlParser.ParseQuery(_long);

    /// <summary>20,000 triples in 0.76 MB.</summary>
    [Benchmark]
    public Update InsertData() => SparqlParser.ParseUpdate(_data);

    [Benchmark]
    public string WriteLongQuery() => SparqlWriter.Write(_query);

    private static byte[] MakeData(int orders)
    {
        var text = new StringBuilder(Prologue).Append("INSERT DATA {\n");
        for (var i = 0; i < orders; i++)
            text.Append(CultureInfo.InvariantCulture, $"  ex:order{i} ex:note \"delivery {i} of the order\"@en ; ex:total {i}.50 .\n");
        return Encoding.UTF8.GetBytes(text.Append('}').ToString());
    }
}
