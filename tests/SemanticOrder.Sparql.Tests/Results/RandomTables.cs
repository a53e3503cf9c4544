using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Results;

namespace SemanticOrder.Sparql.Tests.Results;

/// <summary>Tables of every kind of term, with the characters that formats escape.</summary>
internal static class RandomTables
{
    private static readonly string[] Texts = ["", " ", "a", "号型 160/84A", "\"", "\\", ",", "a\tb", "line\nbreak", "cr\rlf\r\n", "<&>'\"", "]]>", "𝒳", "_:b0", "?x", "﷯ & ﷐", new string('长', 20_000)];
    private static readonly string[] Numbers = ["1", "-7", "+3", "007", "1.5", "1.", ".5", "5", "1e6", "-1.0E-3", "INF", "NaN", "true", "false", "1", "123456789012345678901234567890"];
    private static readonly Iri[] Datatypes = [Vocab.Xsd.String, Vocab.Xsd.Integer, Vocab.Xsd.Decimal, Vocab.Xsd.Double, Vocab.Xsd.Boolean, Vocab.Xsd.NegativeInteger, Vocab.Xsd.Date, new("http://example.org/type<>&\"")];

    public static ResultTable Make(int seed, int rows = 40)
    {
        var random = new Random(seed);
        var terms = new TermDictionary();
        var nodes = Enumerable.Range(0, 4).Select(_ => terms.AddBlankNode()).ToArray();
        var table = new ResultTable([.. Enumerable.Range(0, random.Next(5)).Select(i => new Variable(i == 0 ? "变量" : $"v{i}"))], terms);
        for (var row = 0; row < random.Next(rows); row++)
            table.Add([.. table.Variables.Select(_ => Term(random, terms, nodes))]);
        return table;
    }

    private static TermId Term(Random random, TermDictionary terms, TermId[] nodes) => random.Next(6) switch
    {
        0 => TermId.None,
        1 => nodes[random.Next(nodes.Length)],
        2 => terms.Add(new Iri("http://example.org/" + Texts[random.Next(Texts.Length)])),
        3 => terms.Add(new Literal(Texts[random.Next(Texts.Length)], random.Next(2) == 0 ? "zh-Hans" : "en")),
        4 => terms.Add(new Literal(Texts[random.Next(Texts.Length)], Datatypes[random.Next(Datatypes.Length)])),
        _ => terms.Add(new Literal(Numbers[random.Next(Numbers.Length)], Datatypes[random.Next(Datatypes.Length)])),
    };
}
