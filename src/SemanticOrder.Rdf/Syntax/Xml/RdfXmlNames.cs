namespace SemanticOrder.Rdf;

/// <summary>The names of the RDF namespace that RDF/XML keeps for itself, and where they may not stand (RDF 1.1 XML Syntax §6.1.4 and §7.2.2–§7.2.7).</summary>
internal static class RdfXmlNames
{
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
    public const string Xmlns = "http://www.w3.org/2000/xmlns/";

    /// <summary>The local name when namespace and local name together are an IRI of the RDF vocabulary, else null; how the IRI is cut does not matter.</summary>
    public static string? RdfName(string space, string local)
    {
        const string rdf = Vocab.Rdf.Namespace;
        if (!space.StartsWith(rdf, StringComparison.Ordinal))
            return null;
        return space.Length == rdf.Length ? local : string.Concat(space.AsSpan(rdf.Length), local);
    }

    /// <summary><c>nodeElementURIs ::= anyURI - ( coreSyntaxTerms | rdf:li | oldTerms )</c></summary>
    public static bool IsNodeElement(string? rdfName) => rdfName != "li" && !IsCoreSyntaxTerm(rdfName) && !IsOldTerm(rdfName);

    /// <summary><c>propertyElementURIs ::= anyURI - ( coreSyntaxTerms | rdf:Description | oldTerms )</c></summary>
    public static bool IsPropertyElement(string? rdfName) => rdfName != "Description" && !IsCoreSyntaxTerm(rdfName) && !IsOldTerm(rdfName);

    /// <summary><c>propertyAttributeURIs ::= anyURI - ( coreSyntaxTerms | rdf:Description | rdf:li | oldTerms )</c></summary>
    public static bool IsPropertyAttribute(string? rdfName) => rdfName is not "li" && IsPropertyElement(rdfName);

    private static bool IsCoreSyntaxTerm(string? name) => name is "RDF" or "ID" or "about" or "parseType" or "resource" or "nodeID" or "datatype";

    private static bool IsOldTerm(string? name) => name is "aboutEach" or "aboutEachPrefix" or "bagID";
}
