namespace SemanticOrder.Rdf;

/// <summary>The text syntaxes of RDF 1.1 that are read and written here.</summary>
public enum RdfSyntax
{
    /// <summary>RDF 1.1 Turtle: one graph, <c>.ttl</c>.</summary>
    Turtle,

    /// <summary>RDF 1.1 TriG: Turtle with named graphs, <c>.trig</c>.</summary>
    TriG,

    /// <summary>RDF 1.1 N-Triples: one triple per line, <c>.nt</c>.</summary>
    NTriples,

    /// <summary>RDF 1.1 N-Quads: N-Triples with a graph label, <c>.nq</c>.</summary>
    NQuads,

    /// <summary>RDF 1.1 XML Syntax: one graph, <c>.rdf</c>.</summary>
    RdfXml,
}
