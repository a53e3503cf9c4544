using System.Security.Claims;

namespace SemanticOrder.Gateway.Access;

/// <summary>Callers as the claims of ASP.NET Core authentication, and back.</summary>
internal static class CallerClaims
{
    private const string KeyIdClaim = "urn:semanticorder:key";

    private static readonly (string Name, Roles Role)[] Names =
        [("reader", Roles.Reader), ("integrator", Roles.Integrator), ("curator", Roles.Curator), ("admin", Roles.Admin)];

    /// <summary>The role of a name; none when it is no role.</summary>
    public static Roles RoleOf(string name) => Array.Find(Names, role => role.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Role;

    /// <summary>The names of roles, with commas between.</summary>
    public static string Describe(Roles roles) => string.Join(", ", Names.Where(role => roles.HasFlag(role.Role)).Select(role => role.Name));

    /// <summary>A principal with the caller's name and roles.</summary>
    public static ClaimsPrincipal ToPrincipal(Caller caller, string scheme) => new(new ClaimsIdentity(
        [new Claim("sub", caller.Name), new Claim(KeyIdClaim, caller.KeyId ?? ""), .. Names.Where(role => caller.Roles.HasFlag(role.Role)).Select(role => new Claim("roles", role.Name))], scheme, "sub", "roles"));

    /// <summary>The caller that a principal is.</summary>
    /// <param name="principal">Who was authenticated.</param>
    /// <param name="rolesClaim">The claim that holds roles, once or more often.</param>
    public static Caller ToCaller(ClaimsPrincipal principal, string rolesClaim)
    {
        var name = principal.FindFirst("sub")?.Value ?? principal.FindFirst(ClaimTypes.NameIdentifier)?.Value ?? "unnamed";
        var roles = principal.FindAll(rolesClaim).SelectMany(claim => claim.Value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)).Aggregate(Roles.None, (sum, role) => sum | RoleOf(role));
        return new Caller(name, roles)
        {
            KeyId = principal.FindFirst(KeyIdClaim)?.Value is { Length: > 0 } id ? id : null,
            ValidUntil = long.TryParse(principal.FindFirst("exp")?.Value, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null,
        };
    }
}
