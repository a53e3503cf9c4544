using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NUnit.Framework;
using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Commands;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Gateway.Tests.Streaming;
using SemanticOrder.Orders.Access;

namespace SemanticOrder.Gateway.Tests.Access;

/// <summary>Keys and tokens: who gets in, who does not any more, and what the gateway keeps of them.</summary>
public sealed class CredentialTests
{
    private const string Issuer = "https://login.example";
    private const string Audience = "orders";

    [Test]
    public async Task The_first_key_closes_the_gateway_and_revoking_it_does_not_open_it()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        Assert.That(await StatusAsync(gateway, null), Is.EqualTo(HttpStatusCode.OK), "a fresh gateway asks nobody");
        var key = await gateway.AddKeyAsync("shop", Roles.Reader);
        Assert.That(await StatusAsync(gateway, null), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await StatusAsync(gateway, key), Is.EqualTo(HttpStatusCode.OK));
        await gateway.RevokeKeyAsync(key);
        Assert.That(await StatusAsync(gateway, key), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await StatusAsync(gateway, null), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task An_expired_key_and_one_with_another_secret_are_refused()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        var now = TimeProvider.System.GetUtcNow();
        var (old, valid) = (await gateway.AddKeyAsync("old", Roles.Reader, now.AddSeconds(-1)), await gateway.AddKeyAsync("new", Roles.Reader, now.AddDays(1)));
        Assert.Multiple(async () =>
        {
            Assert.That(await StatusAsync(gateway, old), Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(await StatusAsync(gateway, valid), Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await StatusAsync(gateway, valid[..^1] + (valid[^1] == '0' ? '1' : '0')), Is.EqualTo(HttpStatusCode.Unauthorized));
        });
    }

    [Test]
    public async Task Revoking_a_key_ends_its_subscriptions_at_the_next_event()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        var (reader, curator) = (await gateway.AddKeyAsync("reader", Roles.Reader), await gateway.AddKeyAsync("curator", Roles.Curator));
        await using var socket = await SocketClient.InitialiseAsync(gateway.Address, new { authorization = "Bearer " + reader });
        await socket.ReceiveAsync();
        await socket.SubscribeAsync("1", "subscription { knowledgePublished { version } }");
        await gateway.SubscribedAsync(1);
        await gateway.RevokeKeyAsync(reader);
        using var client = gateway.ClientWith(curator);
        using var published = await client.PostAsync("/graphql", TestGateway.Json(new { query = "mutation { reloadKnowledge { version } }" }));
        Assert.That((await socket.ReceiveAsync())!.Value.GetRawText(), Does.Contain("error").And.Contain("SO8070"));
    }

    [Test]
    public async Task Another_address_than_loopback_needs_a_key_and_takes_any_host_then()
    {
        var data = Directory.CreateTempSubdirectory("semanticorder-").FullName;
        try
        {
            var (code, key, _) = await KeysAsync("keys", "add", "shop", "--role", "reader", "--data", data);
            Assert.That(code, Is.Zero);
            await using var gateway = await TestGateway.StartAsync(samples: false, configure: options => options with { Urls = ["http://0.0.0.0:0"], Data = data });
            using var client = new HttpClient { BaseAddress = new UriBuilder(gateway.Address) { Host = "127.0.0.1" }.Uri };
            client.DefaultRequestHeaders.Add("X-Api-Key", key.Split('\n')[0]);
            client.DefaultRequestHeaders.Host = "orders.example";
            using var answer = await client.GetAsync("/graphql?query=%7B__typename%7D");
            client.DefaultRequestHeaders.Remove("X-Api-Key");
            using var refused = await client.GetAsync("/graphql?query=%7B__typename%7D");
            Assert.Multiple(() =>
            {
                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
                Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            });
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [Test]
    public async Task Keys_are_made_listed_and_revoked_and_the_database_does_not_hold_them()
    {
        var data = Directory.CreateTempSubdirectory("semanticorder-").FullName;
        try
        {
            var (_, made, _) = await KeysAsync("keys", "add", "网店", "--role", "reader", "--role", "integrator", "--days", "30", "--data", data);
            var text = made.Split('\n')[0].Trim();
            var (_, listed, _) = await KeysAsync("keys", "list", "--data", data);
            var (revoked, _, _) = await KeysAsync("keys", "revoke", ApiKeyToken.IdOf(text)!, "--data", data);
            var (_, after, _) = await KeysAsync("keys", "list", "--data", data);
            var (unknown, _, error) = await KeysAsync("keys", "revoke", "000000000000", "--data", data);
            var (wrong, _, roleError) = await KeysAsync("keys", "add", "x", "--role", "owner", "--data", data);
            Assert.Multiple(() =>
            {
                Assert.That(listed, Does.Contain(ApiKeyToken.IdOf(text)).And.Contain("reader, integrator").And.Contain("网店").And.Contain("until").And.Not.Contain(text));
                Assert.That(revoked, Is.Zero);
                Assert.That(after, Does.Contain("revoked"));
                Assert.That((unknown, wrong), Is.EqualTo((2, 2)));
                Assert.That(error + roleError, Does.Contain("SO8074"));
                foreach (var file in Directory.EnumerateFiles(data))
                    Assert.That(File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.ASCII.GetBytes(text[^64..])), Is.Negative, file);
            });
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [Test]
    public async Task A_token_of_the_issuer_gets_in_with_its_roles_and_no_other_does()
    {
        using var rsa = RSA.Create(2048);
        using var foreign = RSA.Create(2048);
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, rsa.ExportSubjectPublicKeyInfoPem());
            await using var gateway = await TestGateway.StartAsync(samples: false, configure: options => options with { Jwt = new JwtOptions { KeysFile = file, Issuer = Issuer, Audience = Audience } });
            var key = new RsaSecurityKey(rsa);
            var shared = new SymmetricSecurityKey(SHA256.HashData(Encoding.ASCII.GetBytes(rsa.ExportSubjectPublicKeyInfoPem())));
            Assert.Multiple(async () =>
            {
                Assert.That(await BearerAsync(gateway, Token(key), "{ __typename }"), Does.Contain("Query"));
                Assert.That(await BearerAsync(gateway, Token(key), "mutation { eraseOrder(id: \"x\", reason: \"y\") { id } }"), Does.Contain("SO8071"));
                Assert.That(await BearerAsync(gateway, Token(key, roles: ["admin"]), "mutation { eraseOrder(id: \"x\", reason: \"y\") { id } }"), Does.Not.Contain("SO8071"));
                Assert.That(await BearerAsync(gateway, Token(key, audience: "others"), "{ __typename }"), Does.Contain("SO8070"));
                Assert.That(await BearerAsync(gateway, Token(key, issuer: "https://evil.example"), "{ __typename }"), Does.Contain("SO8070"));
                Assert.That(await BearerAsync(gateway, Token(key, expires: TimeSpan.FromMinutes(-5)), "{ __typename }"), Does.Contain("SO8070"));
                Assert.That(await BearerAsync(gateway, Token(new RsaSecurityKey(foreign)), "{ __typename }"), Does.Contain("SO8070"));
                Assert.That(await BearerAsync(gateway, Token(shared, algorithm: SecurityAlgorithms.HmacSha256), "{ __typename }"), Does.Contain("SO8070"));
                Assert.That(await BearerAsync(gateway, "not.a.token", "{ __typename }"), Does.Contain("SO8070"));
            });
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public void Settings_that_would_take_tokens_of_anyone_are_refused() => Assert.Multiple(() =>
    {
        Assert.That(() => new JwtOptions { Authority = Issuer }.Check(), Throws.InstanceOf<Diagnostics.SemanticOrderException>().With.Property("Code").EqualTo("SO8006"));
        Assert.That(() => new JwtOptions { Audience = Audience }.Check(), Throws.InstanceOf<Diagnostics.SemanticOrderException>());
        Assert.That(() => new JwtOptions { Authority = "http://login.example", Audience = Audience }.Check(), Throws.InstanceOf<Diagnostics.SemanticOrderException>());
        Assert.That(() => new JwtOptions { KeysFile = "/nowhere.pem", Issuer = Issuer, Audience = Audience }.Check(), Throws.InstanceOf<Diagnostics.SemanticOrderException>());
        Assert.That(() => new JwtOptions { Authority = Issuer, Audience = Audience }.Check(), Throws.Nothing);
    });

    [Test]
    public async Task A_client_over_its_rate_is_429_and_others_are_not()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false, configure: options => options with { RequestsPerSecond = 1 });
        var (busy, calm) = (await gateway.AddKeyAsync("busy", Roles.Reader), await gateway.AddKeyAsync("calm", Roles.Reader));
        using var client = gateway.ClientWith(busy);
        // All at once: one after the other, on a slow machine, might be a request a second.
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(async _ =>
        {
            using var response = await client.GetAsync("/graphql?query=%7B__typename%7D");
            return (Status: response.StatusCode, MayRetry: response.Headers.RetryAfter is not null);
        }));
        Assert.Multiple(async () =>
        {
            Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.OK), Is.InRange(10, 39), "ten are ready, and one more comes with each second that the forty take");
            Assert.That(answers.Where(answer => answer.Status != HttpStatusCode.OK), Is.All.EqualTo((HttpStatusCode.TooManyRequests, true)));
            Assert.That(await StatusAsync(gateway, calm), Is.EqualTo(HttpStatusCode.OK));
        });
    }

    private static async Task<HttpStatusCode> StatusAsync(TestGateway gateway, string? key)
    {
        using var client = gateway.ClientWith(key);
        using var response = await client.GetAsync("/graphql?query=%7B__typename%7D");
        return response.StatusCode;
    }

    private static async Task<string> BearerAsync(TestGateway gateway, string token, string query)
    {
        using var client = gateway.ClientWith(null);
        client.DefaultRequestHeaders.Add("Authorization", "Bearer " + token);
        using var response = await client.PostAsync("/graphql", TestGateway.Json(new { query }));
        return await response.Content.ReadAsStringAsync();
    }

    private static string Token(SecurityKey key, string issuer = Issuer, string audience = Audience, TimeSpan? expires = null, string[]? roles = null, string algorithm = SecurityAlgorithms.RsaSha256)
    {
        var now = DateTime.UtcNow;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = now.AddHours(-1),
            Expires = now + (expires ?? TimeSpan.FromMinutes(5)),
            Subject = new ClaimsIdentity([new Claim("sub", "alice"), .. (roles ?? ["reader"]).Select(role => new Claim("roles", role))]),
            SigningCredentials = new SigningCredentials(key, algorithm),
        });
    }

    private static async Task<(int Code, string Output, string Error)> KeysAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await GatewayCommands.RunAsync(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
