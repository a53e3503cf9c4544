namespace SemanticOrder.Orders.Interpretations;

/// <summary>What the object of a statement in an <see cref="InterpretationDocument"/> is.</summary>
public enum DocumentValueKind : byte
{
    /// <summary>Another node of the same order; <see cref="DocumentValue.Bits"/> is its index.</summary>
    Node = 1,

    /// <summary>An IRI (a concept, an event, a unit …); <see cref="DocumentValue.Bits"/> is its term number.</summary>
    Iri = 2,

    /// <summary>A literal held in a term id; <see cref="DocumentValue.Bits"/> is that id's 64-bit value, which means the same in every dictionary.</summary>
    Inline = 3,

    /// <summary>Any other literal; <see cref="DocumentValue.Text"/> is its lexical form and <see cref="DocumentValue.Bits"/> the term number of its datatype.</summary>
    Literal = 4,

    /// <summary>A language-tagged string; <see cref="DocumentValue.Text"/> is <c>tag@lexical form</c>.</summary>
    Tagged = 5,

    /// <summary>A personal value: it stands in the encrypted evidence only; <see cref="DocumentValue.Bits"/> is its place there.</summary>
    Personal = 6,
}
