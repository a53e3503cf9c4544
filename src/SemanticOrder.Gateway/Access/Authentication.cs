using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;
using SemanticOrder.Gateway.Composition;

namespace SemanticOrder.Gateway.Access;

/// <summary>Finds out who asks: by an API key, by a bearer token, or, while neither is configured, nobody needs to say. Thread-safe.</summary>
internal sealed class Authentication(ApiKeys keys, GatewayOptions options, TimeProvider clock)
{
    private const string Selector = "KeyOrToken";

    /// <summary>True when callers must say who they are.</summary>
    public async ValueTask<bool> IsRequiredAsync(CancellationToken cancellation) => !options.Jwt.IsOff || await keys.AnyAsync(cancellation);

    /// <summary>True where errors tell little and the schema is told to those who may read it alone; so it is as soon as callers must say who they are, unless the operator decided.</summary>
    public async ValueTask<bool> IsProductionAsync(CancellationToken cancellation) => options.IsProduction ?? await IsRequiredAsync(cancellation);

    /// <summary>Whether a caller who came in before would still come in: subscriptions outlive keys.</summary>
    public async ValueTask<bool> IsStillValidAsync(Caller caller, CancellationToken cancellation)
    {
        if (caller.IsLocal)
            return !await IsRequiredAsync(cancellation);
        if (caller.ValidUntil is { } end && clock.GetUtcNow() >= end)
            return false;
        return caller.KeyId is not { } id || await keys.IsActiveAsync(id, cancellation);
    }

    /// <summary>Who sends a request; <see cref="Caller.Local"/> when nobody needs to say.</summary>
    /// <returns>Null when there are no credentials, or wrong ones.</returns>
    public async ValueTask<Caller?> FindAsync(HttpContext context)
    {
        if (!await IsRequiredAsync(context.RequestAborted))
            return Caller.Local;
        var result = await context.AuthenticateAsync(Selector);
        return result.Succeeded ? CallerClaims.ToCaller(result.Principal, ApiKeyHandler.TextOf(context.Request) is null ? options.Jwt.RolesClaim : "roles") : null;
    }

    /// <summary>Registers the schemes with ASP.NET Core.</summary>
    /// <exception cref="Diagnostics.SemanticOrderException">SO8006.</exception>
    public static void AddTo(IServiceCollection services, JwtOptions jwt)
    {
        // No scheme is the default one: the result of a handler is kept for the request, and a WebSocket says who it is only after its handshake.
        services.AddSingleton<ApiKeys>().AddSingleton<Authentication>();
        var builder = services.AddAuthentication()
            .AddPolicyScheme(Selector, null, selector => selector.ForwardDefaultSelector = context =>
                jwt.IsOff || ApiKeyHandler.TextOf(context.Request) is not null ? ApiKeyHandler.SchemeName : JwtBearerDefaults.AuthenticationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null);
        if (jwt.IsOff)
            return;
        var signingKeys = jwt.KeysFile is null ? null : JwtKeys.Read(jwt.KeysFile);
        builder.AddJwtBearer(bearer =>
        {
            bearer.MapInboundClaims = false;
            bearer.Authority = signingKeys is null ? jwt.Authority : null;
            bearer.TokenValidationParameters = new TokenValidationParameters
            {
                ValidIssuer = jwt.Issuer ?? jwt.Authority,
                ValidAudience = jwt.Audience,
                IssuerSigningKeys = signingKeys,
                // Only keys of two halves: whoever may check a token must not be able to make one.
                ValidAlgorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"],
                ClockSkew = TimeSpan.FromSeconds(30),
                NameClaimType = "sub",
            };
        });
    }
}
