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
        ["cal"] = "https://w3id.org/semanticorder/calendar#",
        ["kind"] = "https://w3id.org/semanticorder/kind#",
        ["status"] = "https://w3id.org/semanticorder/status#",
        ["priority"] = "https://w3id.org/semanticorder/priority#",
        ["partyrole"] = "https://w3id.org/semanticorder/party-role#",
        ["urgency"] = "https://w3id.org/semanticorder/urgency#",
        ["lane"] = "https://w3id.org/semanticorder/lane#",
        ["stage"] = "https://w3id.org/semanticorder/stage#",
        ["medium"] = "https://w3id.org/semanticorder/medium#",
        ["tag"] = "https://w3id.org/semanticorder/tag#",
        ["apparel"] = "https://w3id.org/semanticorder/apparel#",
        ["sex"] = "https://w3id.org/semanticorder/sex#",
        ["garment"] = "https://w3id.org/semanticorder/garment#",
        ["brand"] = "https://w3id.org/semanticorder/brand#",
        ["bodytype"] = "https://w3id.org/semanticorder/bodytype#",
        ["bodyshape"] = "https://w3id.org/semanticorder/bodyshape#",
        ["fit"] = "https://w3id.org/semanticorder/fit#",
        ["size"] = "https://w3id.org/semanticorder/size/",
        ["cold"] = "https://w3id.org/semanticorder/cold-chain#",
        ["battery"] = "https://w3id.org/semanticorder/battery-rental#",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
        ["owl"] = "http://www.w3.org/2002/07/owl#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
        ["skos"] = "http://www.w3.org/2004/02/skos/core#",
        ["schema"] = "https://schema.org/",
        ["prov"] = "http://www.w3.org/ns/prov#",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
