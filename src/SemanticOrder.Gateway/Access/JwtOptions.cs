using SemanticOrder.Diagnostics;

namespace SemanticOrder.Gateway.Access;

/// <summary>Whose bearer tokens (JSON Web Tokens) are taken.</summary>
internal sealed record JwtOptions
{
    /// <summary>The address of the issuer, whose keys are read from its OpenID Connect metadata.</summary>
    /// <value>Default null: keys come from <see cref="KeysFile"/>.</value>
    public string? Authority { get; init; }

    /// <summary>A file with the issuer's public keys: a JSON Web Key Set, or one key in PEM.</summary>
    /// <value>Default null: keys come from <see cref="Authority"/>.</value>
    public string? KeysFile { get; init; }

    /// <summary>What a token must name as its issuer.</summary>
    /// <value>Default <see cref="Authority"/>, else required.</value>
    public string? Issuer { get; init; }

    /// <summary>What a token must name as its audience.</summary>
    /// <value>Required.</value>
    public string? Audience { get; init; }

    /// <summary>The claim that names roles: <c>reader</c>, <c>integrator</c>, <c>curator</c>, <c>admin</c>.</summary>
    /// <value>Default <c>roles</c>.</value>
    public string RolesClaim { get; init; } = "roles";

    /// <summary>True when no tokens are taken.</summary>
    public bool IsOff => Authority is null && KeysFile is null;

    /// <summary>Refuses settings that would take tokens of anyone.</summary>
    /// <exception cref="SemanticOrderException">SO8006.</exception>
    public void Check()
    {
        if (IsOff)
        {
            if (Issuer is not null || Audience is not null)
                throw new SemanticOrderException("SO8006", "--jwt-issuer and --jwt-audience need the issuer's keys: --jwt-keys FILE, or --jwt-authority URL.");
            return;
        }

        if (Audience is null || (Issuer ?? Authority) is null)
            throw new SemanticOrderException("SO8006", "Tokens are taken for one audience of one issuer only: add --jwt-audience, and --jwt-issuer when there is no --jwt-authority.");
        if (Authority is not null && !(Uri.TryCreate(Authority, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback)))
            throw new SemanticOrderException("SO8006", $"--jwt-authority '{Authority}' is not an https address.");
        if (KeysFile is not null && !File.Exists(KeysFile))
            throw new SemanticOrderException("SO8006", $"There is no file '{KeysFile}'.");
    }
}
