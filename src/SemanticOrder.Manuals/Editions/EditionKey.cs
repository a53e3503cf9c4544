namespace SemanticOrder.Manuals.Editions;

/// <summary>Names one edition of a document.</summary>
/// <param name="Document">The name that the document keeps through its editions; ids of proposals are made with it.</param>
/// <param name="Hash">SHA-256 of the file, 64 lower-case hexadecimal digits.</param>
public readonly record struct EditionKey(string Document, string Hash)
{
    /// <summary>The name and the first twelve digits, for people.</summary>
    public override string ToString() => $"{Document} ({(Hash.Length > 12 ? Hash[..12] : Hash)})";
}
