using SemanticOrder.Rdf;

namespace SemanticOrder.Ontologies.Tests;

/// <summary>Expands <c>prefix:name</c> by the prefixes that the ontologies declare of themselves.</summary>
internal static class Curies
{
    private static readonly Dictionary<string, string> Prefixes = Declared();

    public static IReadOnlyDictionary<string, string> All => Prefixes;

    public static string Expand(string curie)
    {
        var colon = curie.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Prefixes.TryGetValue(curie[..colon], out var space) ? space + curie[(colon + 1)..] : curie;
    }

    private static Dictionary<string, string> Declared()
    {
        var (declare, prefix, space) = (new Iri(Words.Shacl + "declare"), new Iri(Words.Shacl + "prefix"), new Iri(Words.Shacl + "namespace"));
        return Knowledge.Ontologies.Keys.SelectMany(ontology => Knowledge.Graph.Objects(Knowledge.Graph.Id(new Iri(ontology)), declare))
            .ToDictionary(node => Knowledge.Graph.Text(node, prefix)!, node => Knowledge.Graph.Text(node, space)!, StringComparer.Ordinal);
    }
}
