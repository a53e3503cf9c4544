namespace SemanticOrder.Rdf;

/// <summary>Which statements are asked for; <see cref="TermId.None"/> in a position leaves it open. The graph is chosen by a <see cref="GraphSelection"/>.</summary>
/// <param name="Subject">The subject, or None.</param>
/// <param name="Predicate">The predicate, or None.</param>
/// <param name="Object">The object, or None.</param>
public readonly record struct QuadPattern(TermId Subject, TermId Predicate, TermId Object)
{
    /// <summary>Every statement.</summary>
    public static QuadPattern Any => default;

    /// <summary>True when the statement has each term that the pattern names; its graph is not looked at.</summary>
    public bool Matches(in Quad quad) =>
        (Subject.IsNone || Subject == quad.Subject) && (Predicate.IsNone || Predicate == quad.Predicate) && (Object.IsNone || Object == quad.Object);
}
