using System.Text;

namespace SemanticOrder.Benchmarks.Sparql;

/// <summary>The statements of a subject at a time, as N-Triples and as Turtle.</summary>
internal sealed class ShopFiles : IDisposable
{
    private static readonly (string Prefix, string Iri)[] Prefixes =
    [
        ("v", "http://ex.org/shop/v#"), ("d", "http://ex.org/shop/d/"), ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"), ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"), ("foaf", "http://xmlns.com/foaf/0.1/"), ("dc", "http://purl.org/dc/elements/1.1/"),
    ];

    private static readonly Dictionary<string, string> Iris = Prefixes.ToDictionary(p => p.Prefix, p => p.Iri);
    private readonly StreamWriter _triples;
    private readonly StreamWriter _turtle;

    /// <param name="path">Without extension.</param>
    public ShopFiles(string path)
    {
        (_triples, _turtle) = (Open(path + ".nt"), Open(path + ".ttl"));
        foreach (var (prefix, iri) in Prefixes)
            _turtle.WriteLine($"@prefix {prefix}: <{iri}> .");
    }

    public long Count { get; private set; }

    /// <summary>Writes statements; names are prefixed, literals as Turtle has them with a prefixed datatype.</summary>
    public void Write(string subject, IReadOnlyList<(string Predicate, string Object)> statements)
    {
        string? last = null;
        foreach (var (predicate, value) in statements)
        {
            _triples.WriteLine($"{Whole(subject)} {Whole(predicate)} {Whole(value)} .");
            var before = predicate == last ? " , " : last is null ? $"{subject} {Verb(predicate)} " : $" ;\n    {Verb(predicate)} ";
            _turtle.Write(before);
            _turtle.Write(value);
            last = predicate;
        }
        _turtle.WriteLine(" .");
        Count += statements.Count;
    }

    public void Dispose()
    {
        _triples.Dispose();
        _turtle.Dispose();
    }

    private static StreamWriter Open(string file) => new(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 20) { NewLine = "\n" };

    private static string Verb(string predicate) => predicate == "rdf:type" ? "a" : predicate;

    private static string Whole(string name)
    {
        if (name[0] == '<')
            return name;
        if (name[0] == '"')
            return name.LastIndexOf("\"^^", StringComparison.Ordinal) is > 0 and var end ? name[..(end + 3)] + Whole(name[(end + 3)..]) : name;
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return $"<{Iris[name[..colon]]}{name[(colon + 1)..]}>";
    }
}
