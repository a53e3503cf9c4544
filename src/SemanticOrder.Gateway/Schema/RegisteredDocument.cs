namespace SemanticOrder.Gateway.Schema;

/// <summary>A GraphQL document that a client was built with; publishing knowledge must not break it.</summary>
/// <param name="Client">The client, as people know it.</param>
/// <param name="Name">What the document is called.</param>
/// <param name="Text">The document, UTF-8.</param>
internal sealed record RegisteredDocument(string Client, string Name, ReadOnlyMemory<byte> Text)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Client}: {Name}";
}
