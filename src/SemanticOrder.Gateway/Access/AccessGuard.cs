using SemanticOrder.Gateway.Endpoints;

namespace SemanticOrder.Gateway.Access;

/// <summary>
/// Stands before every endpoint: finds out who asks, and lets pass who may. An endpoint says by an <see cref="AccessRule"/> among its metadata what it takes, or by <see cref="PublicEndpoint"/>
/// or <see cref="ChecksItself"/> that it takes nothing here; one that says none of these is for admins.
/// </summary>
internal sealed class AccessGuard(RequestDelegate next, Authentication authentication, RateLimits limits)
{
    /// <summary>Runs the request, or refuses it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        if (metadata is null || metadata.GetMetadata<PublicEndpoint>() is not null)
        {
            await next(context);
            return;
        }

        // A WebSocket without a header may say who it is in its first message.
        if (context.WebSockets.IsWebSocketRequest && context.Request.Headers.Authorization.Count == 0 && ApiKeyHandler.TextOf(context.Request) is null && await authentication.IsRequiredAsync(context.RequestAborted))
        {
            await next(context);
            return;
        }

        if (await authentication.FindAsync(context) is not { } caller)
        {
            await Problems.WriteAsync(context, Unauthenticated);
            return;
        }

        if (limits.Check(caller) is { } tooMany)
        {
            await Problems.WriteAsync(context, tooMany);
            return;
        }

        context.Features.Set(caller);
        var rule = metadata.GetMetadata<AccessRule>() ?? (metadata.GetMetadata<ChecksItself>() is null ? new AccessRule(context.Request.Path, Permission.ReadAudit) : null);
        if (rule is null || caller.May(rule.Permission))
            await next(context);
        else
            await Problems.WriteAsync(context, Forbidden(rule));
    }

    /// <summary>The answer to a request without credentials, or with wrong ones.</summary>
    public static Problem Unauthenticated { get; } =
        new(StatusCodes.Status401Unauthorized, "SO8070", "Say who you are: X-Api-Key: so_… or Authorization: Bearer …. Whoever runs the gateway makes a key with 'keys add'.");

    /// <summary>The answer to a caller without the role.</summary>
    public static Problem Forbidden(AccessRule rule) =>
        new(StatusCodes.Status403Forbidden, "SO8071", $"'{rule.Operation}' needs one of the roles {AccessRules.NamesOf(rule.Permission)}.");
}
