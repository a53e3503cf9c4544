namespace SemanticOrder.Reasoning;

/// <summary>An axiom of the knowledge as a person reads it: one line, and where it is written.</summary>
/// <param name="Text">One line: subject, predicate, object with prefixes; class expressions as <c>os:drop some xsd:decimal[&gt;= 13.5, &lt; 18.5]</c>.</param>
/// <param name="File">The file as the loader named it; null when unknown.</param>
/// <param name="Line">One-based line; null when unknown.</param>
/// <param name="About">IRI of the class or property that the axiom is about; null for a part of a class expression.</param>
public sealed record Axiom(string Text, string? File = null, int? Line = null, string? About = null)
{
    /// <summary>The axiom as a statement, when it is one between names.</summary>
    public ProofStatement? Statement { get; init; }

    /// <summary>The clauses of documents that it was made from; empty when none is stated.</summary>
    public IReadOnlyList<SourceClause> Clauses { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(Axiom? other) =>
        other is not null && Text == other.Text && File == other.File && Line == other.Line && About == other.About && Statement == other.Statement && Clauses.SequenceEqual(other.Clauses);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, File, Line, About);

    /// <summary>The text, followed by <c>(file:line)</c> when known.</summary>
    public override string ToString() => File is null ? Text : Line is null ? $"{Text} ({File})" : $"{Text} ({File}:{Line})";
}
