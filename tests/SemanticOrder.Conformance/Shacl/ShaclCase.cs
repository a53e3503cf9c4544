using SemanticOrder.Rdf;

namespace SemanticOrder.Conformance.Shacl;

/// <summary>One entry of the SHACL suite (<c>sht:Validate</c>).</summary>
/// <param name="Id">Path of the manifest in the suite without its end, which has one entry.</param>
/// <param name="Folder">Folder of the tests.</param>
/// <param name="Manifest">Path of the manifest.</param>
/// <param name="DataGraph">Path of the data graph.</param>
/// <param name="ShapesGraph">Path of the shapes graph.</param>
/// <param name="Entry">IRI of the entry.</param>
public sealed record ShaclCase(string Id, string Folder, string Manifest, string DataGraph, string ShapesGraph, Iri Entry)
{
    public override string ToString() => Id;
}
