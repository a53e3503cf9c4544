namespace SemanticOrder.Reasoning;

/// <summary>The passage of a document that an axiom or a shape was made from (<c>prov:wasDerivedFrom</c>), as far as it says where it stands.</summary>
/// <param name="Iri">IRI of the clause; null when it has none.</param>
/// <param name="Document">IRI of the document; null when the clause names none.</param>
/// <param name="Page">The page as it is numbered from 1 in the file; null when not stated.</param>
/// <param name="Quote">The exact words; null when not stated.</param>
public sealed record SourceClause(string? Iri, string? Document, string? Page, string? Quote);
