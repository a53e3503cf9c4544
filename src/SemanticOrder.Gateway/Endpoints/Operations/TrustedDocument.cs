namespace SemanticOrder.Gateway.Endpoints.Operations;

/// <summary>A document that a client was built with, registered before it is asked.</summary>
/// <param name="Id">Under which it is asked for.</param>
/// <param name="Client">The client it belongs to.</param>
/// <param name="Name">What the client calls it; null when that is not known.</param>
/// <param name="Document">The text, UTF-8.</param>
internal sealed record TrustedDocument(string Id, string Client, string? Name, byte[] Document)
{
    /// <summary>Client and name, as people know it.</summary>
    public override string ToString() => $"{Client}: {Name ?? Id}";
}
