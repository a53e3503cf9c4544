using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace SemanticOrder.Gateway.Access;

/// <summary>The authentication scheme of API keys: <c>X-Api-Key: so_…</c> or <c>Authorization: Bearer so_…</c>.</summary>
internal sealed class ApiKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, ApiKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string SchemeName = "ApiKey";

    /// <summary>The header beside Authorization.</summary>
    public const string Header = "X-Api-Key";

    /// <summary>The key that a request carries; null when it carries none.</summary>
    public static string? TextOf(HttpRequest request)
    {
        if (request.Headers[Header].ToString() is { Length: > 0 } alone)
            return alone;
        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith("Bearer " + ApiKeyToken.Prefix, StringComparison.OrdinalIgnoreCase) ? authorization["Bearer ".Length..].Trim() : null;
    }

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TextOf(Request) is not { } text)
            return AuthenticateResult.NoResult();
        return await keys.FindAsync(text, Context.RequestAborted) is { } caller
            ? AuthenticateResult.Success(new AuthenticationTicket(CallerClaims.ToPrincipal(caller, SchemeName), SchemeName))
            : AuthenticateResult.Fail("The key is unknown, revoked or expired.");
    }
}
