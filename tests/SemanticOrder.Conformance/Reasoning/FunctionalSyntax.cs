using System.Text.RegularExpressions;
using SemanticOrder.Rdf;

namespace SemanticOrder.Conformance.Reasoning;

/// <summary>
/// Reads what the test cases without RDF form use of the OWL 2 functional-style syntax, by the mapping of OWL 2 Mapping to RDF Graphs §2.1. Anything else fails
/// the test.
/// </summary>
public sealed partial class FunctionalSyntax
{
    private readonly TermDictionary _terms;
    private readonly Dictionary<string, string> _prefixes = [];
    private readonly List<Quad> _quads = [];
    private readonly Queue<string> _tokens;

    private FunctionalSyntax(string text, TermDictionary terms)
    {
        _terms = terms;
        foreach (Match prefix in Prefix().Matches(text))
            _prefixes[prefix.Groups[1].Value] = prefix.Groups[2].Value;
        _tokens = new Queue<string>(Token().Matches(text[text.IndexOf("Ontology(", StringComparison.Ordinal)..]).Select(token => token.Value));
    }

    /// <summary>The statements of an ontology.</summary>
    public static Quad[] Read(string text, TermDictionary terms)
    {
        var reader = new FunctionalSyntax(text, terms);
        foreach (var axiom in reader.ReadNode().Parts)
            reader.Map(axiom);
        return [.. reader._quads];
    }

    private Node ReadNode()
    {
        var name = _tokens.Dequeue();
        if (!_tokens.TryPeek(out var next) || next != "(")
            return new Node(name, []);
        _tokens.Dequeue();
        var parts = new List<Node>();
        while (_tokens.Peek() != ")")
            parts.Add(ReadNode());
        _tokens.Dequeue();
        return new Node(name, parts);
    }

    private void Map(Node axiom)
    {
        var parts = axiom.Parts;
        switch (axiom.Name)
        {
            case "Declaration":
                var kind = parts[0].Name;
                Add(Term(parts[0].Parts[0]), Vocab.Rdf.Type, Owl(kind == "DataProperty" ? "DatatypeProperty" : kind));
                break;
            case "ClassAssertion":
                Add(Term(parts[1]), Vocab.Rdf.Type, Term(parts[0]));
                break;
            case "DataPropertyAssertion":
                _quads.Add(new Quad(Term(parts[1]), Term(parts[0]), Term(parts[2])));
                break;
            case "SubObjectPropertyOf" when parts[0].Name == "ObjectPropertyChain":
                Add(Term(parts[1]), Vocab.Owl.PropertyChainAxiom, List(parts[0].Parts));
                break;
            case "DataPropertyRange" or "ObjectPropertyRange":
                Add(Term(parts[0]), Vocab.Rdfs.Range, Term(parts[1]));
                break;
            case "ObjectPropertyDomain":
                Add(Term(parts[0]), Vocab.Rdfs.Domain, Term(parts[1]));
                break;
            case "SubClassOf":
                Add(Term(parts[0]), Vocab.Rdfs.SubClassOf, Term(parts[1]));
                break;
            case "DisjointClasses":
                Add(Term(parts[0]), Vocab.Owl.DisjointWith, Term(parts[1]));
                break;
            case "DisjointObjectProperties":
                Add(Term(parts[0]), Vocab.Owl.PropertyDisjointWith, Term(parts[1]));
                break;
            case "FunctionalDataProperty":
                Add(Term(parts[0]), Vocab.Rdf.Type, Owl("FunctionalProperty"));
                break;
            case "TransitiveObjectProperty":
                Add(Term(parts[0]), Vocab.Rdf.Type, Owl("TransitiveProperty"));
                break;
            default:
                Assert.Fail($"{axiom.Name} is not read.");
                break;
        }
    }

    private TermId Term(Node node)
    {
        switch (node.Name)
        {
            case "ObjectOneOf":
                var enumeration = _terms.AddBlankNode();
                Add(enumeration, Vocab.Rdf.Type, Owl("Class"));
                Add(enumeration, Vocab.Owl.OneOf, List(node.Parts));
                return enumeration;
            case "DataHasValue":
                var restriction = _terms.AddBlankNode();
                Add(restriction, Vocab.Rdf.Type, Owl("Restriction"));
                Add(restriction, Vocab.Owl.OnProperty, Term(node.Parts[0]));
                Add(restriction, Vocab.Owl.HasValue, Term(node.Parts[1]));
                return restriction;
            case ['"', ..] literal:
                var end = literal.LastIndexOf('"');
                return _terms.Add(new Literal(literal[1..end], Name(literal[(end + 3)..])));
            default:
                return _terms.Add(Name(node.Name));
        }
    }

    private TermId List(IReadOnlyList<Node> members)
    {
        var rest = WellKnownTerms.RdfNil;
        foreach (var member in members.Reverse())
        {
            var cell = _terms.AddBlankNode();
            Add(cell, Vocab.Rdf.First, Term(member));
            Add(cell, Vocab.Rdf.Rest, rest);
            rest = cell;
        }
        return rest;
    }

    private Iri Name(string token)
    {
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        return new Iri(_prefixes[token[..colon]] + token[(colon + 1)..]);
    }

    private void Add(TermId subject, Iri predicate, TermId @object) => _quads.Add(new Quad(subject, _terms.Add(predicate), @object));

    private TermId Owl(string name) => _terms.Add(new Iri(Vocab.Owl.Namespace + name));

    [GeneratedRegex(@"Prefix\(\s*(\w*):\s*=\s*<([^>]*)>\s*\)")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"""[^""]*""\^\^[\w:]+|[()]|[\w:]+")]
    private static partial Regex Token();

    private sealed record Node(string Name, IReadOnlyList<Node> Parts);
}
