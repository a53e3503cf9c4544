using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Ontologies.Tests;

/// <summary>An order written in Turtle, closed over the ontologies of the repository. Nodes are <c>&lt;order&gt;</c>, <c>&lt;line&gt;</c> and the like.</summary>
internal sealed class ClosedOrder
{
    private const string NodeBase = "urn:node:";
    private static readonly Lazy<CompiledOntology> Compiled = new(() => CompiledOntology.Compile((QuadSnapshot)Knowledge.Graph.Source));
    private readonly QuadOverlay _overlay = new(Compiled.Value.Knowledge);

    public ClosedOrder(string turtle)
    {
        foreach (var quad in Parse(turtle))
            _overlay.Add(quad.Subject, quad.Predicate, quad.Object);
        Inconsistencies = Compiled.Value.Close(_overlay).Inconsistencies.Count;
    }

    public static CompiledOntology Ontology => Compiled.Value;

    public int Inconsistencies { get; }

    /// <summary>True when the closed order holds every statement.</summary>
    public bool Holds(string turtle) => Parse(turtle).All(quad => _overlay.IndexOf(quad.Subject, quad.Predicate, quad.Object) >= 0);

    /// <summary>The IRIs that a node has for a property.</summary>
    public IEnumerable<string> Values(string node, string property)
    {
        var graph = new GraphNavigator(_overlay);
        return graph.Objects(graph.Id(new Iri(NodeBase + node)), new Iri(Curies.Expand(property))).Select(graph.TextOf).Order(StringComparer.Ordinal);
    }

    private static Quad[] Parse(string turtle)
    {
        var prefixes = string.Concat(Curies.All.Select(entry => $"@prefix {entry.Key}: <{entry.Value}> .\n")) + $"@prefix xsd: <{Words.Xsd}> .\n";
        var dictionary = Compiled.Value.Knowledge.Terms;
        return new RdfReader(dictionary, new RdfReaderOptions { BaseIri = NodeBase }).Read(prefixes + turtle.Replace("<", "<" + NodeBase, StringComparison.Ordinal), RdfSyntax.Turtle).Quads.ToArray();
    }
}
