namespace SemanticOrder.SemanticLayer.Review;

/// <summary>A document of which proposals were accepted: a manual, a glossary or a value map.</summary>
/// <param name="Domain">Name of the folder under <c>domains/</c> that its knowledge goes to: lower-case letters, digits and hyphens.</param>
/// <param name="Name">The name that it keeps through its editions.</param>
/// <param name="Title">Its title; the name when it has none.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Length">Its size in bytes.</param>
public sealed record ReviewedDocument(string Domain, string Name, string Title, string Sha256, long Length);
