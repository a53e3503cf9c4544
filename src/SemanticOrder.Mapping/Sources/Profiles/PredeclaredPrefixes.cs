using System.Collections.Frozen;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>Prefixes that every profile may use without declaring them; a declaration of its own wins.</summary>
public static class PredeclaredPrefixes
{
    /// <summary>Prefix to namespace IRI.</summary>
    public static FrozenDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["os"] = "https://w3id.org/semanticorder/core#",
        ["map"] = "https://w3id.org/semanticorder/mapping#",
        ["pol"] = "https://w3id.org/semanticorder/policy#",
        ["apparel"] = "https://w3id.org/semanticorder/apparel#",
        ["cold"] = "https://w3id.org/semanticorder/cold-chain#",
        ["battery"] = "https://w3id.org/semanticorder/battery-rental#",
        ["size"] = "https://w3id.org/semanticorder/size/",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
        ["owl"] = "http://www.w3.org/2002/07/owl#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
        ["skos"] = "http://www.w3.org/2004/02/skos/core#",
        ["schema"] = "https://schema.org/",
        ["prov"] = "http://www.w3.org/ns/prov#",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
