using System.Text.Json.Serialization;

namespace SemanticOrder.Reasoning;

/// <summary>What a <see cref="ProofTerm"/> is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProofTermKind>))]
public enum ProofTermKind
{
    /// <summary>An IRI.</summary>
    Iri,

    /// <summary>A node of the order, or a blank node of the knowledge.</summary>
    Node,

    /// <summary>A literal.</summary>
    Literal,

    /// <summary>An anonymous class, as its expression.</summary>
    Expression,

    /// <summary>Something that is missing itself; its value is the IRI or expression of the class that it would have, or empty.</summary>
    Unknown,
}
