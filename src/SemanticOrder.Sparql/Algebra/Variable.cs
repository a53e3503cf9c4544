namespace SemanticOrder.Sparql.Algebra;

/// <summary>
/// A query variable (SPARQL 1.1 §18.1.3), or a blank node of a pattern, which is a variable that nobody can name (§18.1.6 and §5.1.1). Equal when the names are.
/// </summary>
/// <param name="Name">The name without <c>?</c> or <c>$</c>; a blank node's begins with <c>_:</c>, a variable made by the translation to algebra begins with <c>.</c>.</param>
public sealed record Variable(string Name) : PatternTerm
{
    /// <summary>True for a variable that a query can name, so that <c>SELECT *</c> shows it.</summary>
    public bool IsVisible => !IsBlankNode && !Name.StartsWith('.');

    /// <summary>True for a blank node of a pattern; its scope is one basic graph pattern.</summary>
    public bool IsBlankNode => Name.StartsWith("_:", StringComparison.Ordinal);

    /// <summary><c>?name</c>, or <c>_:label</c>.</summary>
    public override string ToString() => IsBlankNode ? Name : "?" + Name;
}
