using System.Text;
using SemanticOrder.Rdf;

namespace SemanticOrder.Conformance.Reasoning;

/// <summary>An ontology of a test case, as text.</summary>
/// <param name="Text">RDF/XML or functional-style syntax.</param>
/// <param name="IsFunctional">Which of the two.</param>
public sealed record OwlTestOntology(string Text, bool IsFunctional)
{
    /// <summary>Its statements, with terms of a dictionary that the ontologies of a case share.</summary>
    public Quad[] Read(TermDictionary terms)
    {
        if (IsFunctional)
            return FunctionalSyntax.Read(Text, terms);
        var buffer = new QuadBuffer();
        new RdfReader(terms, new RdfReaderOptions { BaseIri = "http://example.org/ontology" }).Read(Encoding.UTF8.GetBytes(Text), RdfSyntax.RdfXml, buffer);
        return buffer.Quads.ToArray();
    }
}
