namespace SemanticOrder.Gateway.Access;

/// <summary>Who asks. Immutable.</summary>
/// <param name="Name">The name of the key, or the subject of the token; what the audit and the rate limit go by.</param>
/// <param name="Roles">What the caller is.</param>
internal sealed record Caller(string Name, Roles Roles)
{
    /// <summary>Whoever asks on this machine while no credentials are configured.</summary>
    public static Caller Local { get; } = new("local", Roles.All);
}
