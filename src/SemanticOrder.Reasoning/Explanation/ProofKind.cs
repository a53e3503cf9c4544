using System.Text.Json.Serialization;

namespace SemanticOrder.Reasoning;

/// <summary>What a node of a <see cref="Proof"/> is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProofKind>))]
public enum ProofKind
{
    /// <summary>A leaf: a statement of the order, given by a source or a person.</summary>
    Asserted,

    /// <summary>A leaf: a statement of the knowledge.</summary>
    Knowledge,

    /// <summary>A statement that a rule gives from the premises.</summary>
    Inferred,

    /// <summary>Premises that contradict each other; there is no statement.</summary>
    Contradiction,
}
