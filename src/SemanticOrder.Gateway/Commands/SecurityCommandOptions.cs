using System.CommandLine;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Composition;

namespace SemanticOrder.Gateway.Commands;

/// <summary>The options of <c>serve</c> that say who may ask, what, and how often.</summary>
internal sealed class SecurityCommandOptions
{
    private static readonly GatewayOptions Defaults = new();

    private readonly Option<string?> _authority = new("--jwt-authority") { Description = "令牌签发者的地址 · Address of the issuer of bearer tokens (OpenID Connect)" };
    private readonly Option<string?> _keys = new("--jwt-keys") { Description = "签发者公钥文件,JWKS 或 PEM · File with the issuer's public keys, JWKS or PEM" };
    private readonly Option<string?> _issuer = new("--jwt-issuer") { Description = "令牌的签发者 · What a token must name as issuer" };
    private readonly Option<string?> _audience = new("--jwt-audience") { Description = "令牌的受众 · What a token must name as audience" };
    private readonly Option<string> _rolesClaim = new("--jwt-roles-claim") { Description = "令牌中写角色的声明 · The claim of a token that names roles", DefaultValueFactory = _ => Defaults.Jwt.RolesClaim };
    private readonly Option<string?> _trusted = new("--trusted-documents") { Description = "可信文档的清单或文件夹 · Manifest or folder of trusted documents" };
    private readonly Option<bool> _onlyTrusted = new("--only-trusted") { Description = "只回答可信文档 · Answer no other than trusted documents" };
    private readonly Option<int> _batch = new("--graphql-batch") { Description = "每批请求数上限,0 为不接受 · Requests that a batch may have; 0 takes none", DefaultValueFactory = _ => Defaults.MaxBatch };
    private readonly Option<int> _rate = new("--rate-limit") { Description = "每客户端每秒请求数,0 为不限 · Requests a second of one client; 0 for no limit", DefaultValueFactory = _ => Defaults.RequestsPerSecond };
    private readonly Option<string?> _environment = new("--environment") { Description = "development 或 production · Whether errors and the schema are told to everyone; production as soon as there are credentials" };
    private readonly Option<string[]> _hosts = new("--host") { Description = "客户端所用的主机名,可重复 · A name under which clients reach the gateway; may be repeated" };
    private readonly Option<string[]> _origins = new("--origin") { Description = "可以调用网关的网页来源,可重复 · An origin whose web pages may call the gateway; may be repeated" };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_authority, _keys, _issuer, _audience, _rolesClaim, _trusted, _onlyTrusted, _batch, _rate, _environment, _hosts, _origins])
            command.Add(option);
    }

    /// <summary>What the command line says, on top of other options.</summary>
    /// <exception cref="SemanticOrderException">SO8006, SO8007.</exception>
    public GatewayOptions Read(ParseResult parsed, GatewayOptions options)
    {
        var environment = parsed.GetValue(_environment);
        if (environment is not (null or "development" or "production") || parsed.GetValue(_rate) < 0 || parsed.GetValue(_batch) < 0)
            throw new SemanticOrderException("SO8006", "--environment is development or production; --rate-limit and --graphql-batch are not negative.");
        if (parsed.GetValue(_onlyTrusted) && parsed.GetValue(_trusted) is null)
            throw new SemanticOrderException("SO8007", "--only-trusted without --trusted-documents would answer nothing. Name a manifest or a folder.");
        return options with
        {
            Jwt = new JwtOptions
            {
                Authority = parsed.GetValue(_authority),
                KeysFile = parsed.GetValue(_keys),
                Issuer = parsed.GetValue(_issuer),
                Audience = parsed.GetValue(_audience),
                RolesClaim = parsed.GetValue(_rolesClaim)!,
            },
            TrustedDocuments = parsed.GetValue(_trusted),
            OnlyTrusted = parsed.GetValue(_onlyTrusted),
            MaxBatch = parsed.GetValue(_batch),
            RequestsPerSecond = parsed.GetValue(_rate),
            IsProduction = environment is null ? null : environment == "production",
            Hosts = parsed.GetValue(_hosts) ?? [],
            Origins = parsed.GetValue(_origins) ?? [],
        };
    }
}
