namespace SemanticOrder.Reasoning.Tests.Entailment;

/// <summary>Statements of names (see <see cref="NaiveEntailment"/>) as quads of one dictionary.</summary>
internal sealed class NamedStatements
{
    private static readonly Dictionary<string, string> Prefixes = new()
    {
        ["rdf"] = Vocab.Rdf.Namespace,
        ["rdfs"] = Vocab.Rdfs.Namespace,
        ["owl"] = Vocab.Owl.Namespace,
        ["xsd"] = Vocab.Xsd.Namespace,
        ["ex"] = "http://example.org/",
    };

    public TermDictionary Terms { get; } = new();

    public TermId this[string name]
    {
        get
        {
            if (name[0] == '"')
                return Terms.Add(new Literal(name[1..^1], char.IsDigit(name[1]) ? Vocab.Xsd.Integer : Vocab.Xsd.String));
            var colon = name.IndexOf(':', StringComparison.Ordinal);
            return name[0] == '_' ? Terms.Add(new BlankNode(name[2..])) : Terms.Add(new Iri(Prefixes[name[..colon]] + name[(colon + 1)..]));
        }
    }

    public Quad Quad(string s, string p, string o) => new(this[s], this[p], this[o], TermId.None);

    public QuadSnapshot Load(IEnumerable<(string S, string P, string O)> statements) =>
        new QuadStore(Terms).Load(statements.Select(t => Quad(t.S, t.P, t.O)).ToArray());
}
