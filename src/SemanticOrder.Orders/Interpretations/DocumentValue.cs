using SemanticOrder.Rdf;

namespace SemanticOrder.Orders.Interpretations;

/// <summary>The object of a statement in an <see cref="InterpretationDocument"/>. IRIs are term numbers, which outlive knowledge versions.</summary>
/// <param name="Kind">How to read the other two.</param>
/// <param name="Bits">Node index, term number, or inline id, by <paramref name="Kind"/>.</param>
/// <param name="Text">Lexical form of a literal that is not inline; otherwise null.</param>
public readonly record struct DocumentValue(DocumentValueKind Kind, long Bits, string? Text = null)
{
    /// <summary>A link to another node of the order.</summary>
    public static DocumentValue OfNode(int node) => new(DocumentValueKind.Node, node);

    /// <summary>An IRI by its term number.</summary>
    public static DocumentValue OfIri(int termNumber) => new(DocumentValueKind.Iri, termNumber);

    /// <summary>A literal that its id holds whole.</summary>
    public static DocumentValue OfInline(TermId id) => new(DocumentValueKind.Inline, unchecked((long)id.Value));

    /// <summary>The inline id; <see cref="TermId.None"/> for every other kind.</summary>
    public TermId Inline => Kind == DocumentValueKind.Inline ? new TermId(unchecked((ulong)Bits)) : TermId.None;

    /// <summary>The node index or term number; −1 for literals.</summary>
    public int Number => Kind is DocumentValueKind.Node or DocumentValueKind.Iri or DocumentValueKind.Personal ? (int)Bits : -1;
}
