namespace SemanticOrder.Gateway.Access;

/// <summary>Metadata of an endpoint that tells nothing and changes nothing: health, pages.</summary>
internal sealed class PublicEndpoint
{
    /// <summary>The one.</summary>
    public static PublicEndpoint Instance { get; } = new();
}
