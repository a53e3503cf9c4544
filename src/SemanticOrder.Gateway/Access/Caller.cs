using SemanticOrder.Gateway.Endpoints;

namespace SemanticOrder.Gateway.Access;

/// <summary>Who asks. Immutable.</summary>
/// <param name="Name">The name of the key, or the subject of the token; what the audit and the rate limit go by.</param>
/// <param name="Roles">What the caller is.</param>
internal sealed record Caller(string Name, Roles Roles)
{
    /// <summary>Whoever asks on this machine while no credentials are configured.</summary>
    public static Caller Local { get; } = new("local", Roles.All);

    /// <summary>The key that the caller is known by; null when it is none.</summary>
    public string? KeyId { get; init; }

    /// <summary>Until when the credentials hold; null when they do not end by themselves.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>True for whoever asks without being asked who it is.</summary>
    public bool IsLocal => ReferenceEquals(this, Local);

    /// <summary>Whether a role of the caller holds a permission.</summary>
    public bool May(Permission permission) => (AccessRules.Holders[permission] & Roles) != Roles.None;

    /// <summary>The answer to the caller when none of its roles may do something.</summary>
    /// <param name="operation">A row of <see cref="AccessRules.All"/>.</param>
    /// <returns>Null when it may.</returns>
    public Problem? Check(string operation) => AccessRules.Of(operation) is var rule && May(rule.Permission) ? null : AccessGuard.Forbidden(rule);

    /// <summary>Who asks, as <see cref="AccessGuard"/> found out.</summary>
    public static Caller Of(HttpContext context) => context.Features.Get<Caller>() ?? throw new InvalidOperationException("The request has passed no guard.");
}
