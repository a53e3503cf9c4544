using System.CommandLine;
using System.Text.Json.Nodes;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Storage.Sqlite;

namespace SemanticOrder.Gateway.Commands;

/// <summary><c>keys</c>: makes, lists and revokes the API keys of a database, also while a gateway serves from it.</summary>
internal static class KeysCommand
{
    private static readonly Caller CommandLine = new("command line", Roles.Admin);

    public static Command Create(TextWriter output) => new("keys", "管理 API 密钥 · Makes, lists and revokes API keys") { Add(output), List(output), Revoke(output) };

    private static Command Add(TextWriter output)
    {
        var name = new Argument<string>("NAME") { Description = "客户端名称 · The client that the key is for" };
        var roles = new Option<string[]>("--role") { Required = true, Description = "角色,可重复 · reader, integrator, curator or admin; may be repeated" };
        var days = new Option<int?>("--days") { Description = "有效天数,默认不过期 · Days until it expires; never when left out" };
        var data = CommandOptions.Data();
        var command = new Command("add", "新建密钥,只显示一次 · Makes a key and shows it once") { name, roles, days, data };
        command.SetAction((parsed, cancellation) => AddAsync(parsed.GetValue(name)!, RolesOf(parsed.GetValue(roles)!), parsed.GetValue(days), parsed.GetValue(data)!, output, cancellation));
        return command;
    }

    private static Command List(TextWriter output)
    {
        var data = CommandOptions.Data();
        var command = new Command("list", "列出密钥 · Lists the keys") { data };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var store = GatewayStore.Open(parsed.GetValue(data)!);
            var now = TimeProvider.System.GetUtcNow();
            foreach (var key in await store.GetKeysAsync(cancellation))
            {
                var state = key.RevokedAt is { } revoked ? $"revoked {revoked:yyyy-MM-dd}" : key.IsActive(now) ? key.ExpiresAt is { } end ? $"until {end:yyyy-MM-dd}" : "active" : "expired";
                output.WriteLine($"{key.Id}  {key.CreatedAt:yyyy-MM-dd}  {state,-18}  {CallerClaims.Describe((Roles)key.Roles),-34}  {key.Name}");
            }

            return GatewayCommands.Done;
        });
        return command;
    }

    private static Command Revoke(TextWriter output)
    {
        var id = new Argument<string>("ID") { Description = "密钥编号,见 keys list · The key's id, as keys list shows it" };
        var data = CommandOptions.Data();
        var command = new Command("revoke", "吊销密钥 · Revokes a key; running gateways refuse it within a second") { id, data };
        command.SetAction((parsed, cancellation) => RevokeAsync(parsed.GetValue(id)!, parsed.GetValue(data)!, output, cancellation));
        return command;
    }

    private static async Task<int> AddAsync(string name, Roles roles, int? days, string data, TextWriter output, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > 100 || days <= 0)
            throw new SemanticOrderException("SO8074", "A key has a name of 1 to 100 characters, and --days is positive.");
        await using var store = GatewayStore.Open(data);
        var now = TimeProvider.System.GetUtcNow();
        var (text, key) = ApiKeyToken.Make(name, roles, now, days is { } count ? now.AddDays(count) : null);
        await AuditedAsync(store, "keys add", new JsonObject { ["id"] = key.Id, ["name"] = name, ["roles"] = CallerClaims.Describe(roles) }, () => store.AddKeyAsync(key, cancellation), cancellation);
        output.WriteLine(text);
        output.WriteLine($"密钥只显示这一次。从现在起,使用此数据库的网关都要求身份。 · Shown this once. From now on gateways on this database ask everyone who they are. ({name}: {CallerClaims.Describe(roles)})");
        return GatewayCommands.Done;
    }

    private static async Task<int> RevokeAsync(string id, string data, TextWriter output, CancellationToken cancellation)
    {
        await using var store = GatewayStore.Open(data);
        if (await store.FindKeyAsync(id, cancellation) is not { } key)
            throw new SemanticOrderException("SO8074", $"There is no key '{id}'. 'keys list' shows the ids.");
        await AuditedAsync(store, "keys revoke", new JsonObject { ["id"] = id, ["name"] = key.Name }, async () => await store.RevokeKeyAsync(id, TimeProvider.System.GetUtcNow(), cancellation), cancellation);
        output.WriteLine($"已吊销 · Revoked: {id} {key.Name}");
        return GatewayCommands.Done;
    }

    private static async ValueTask AuditedAsync(SqliteOrderStore store, string operation, JsonObject arguments, Func<ValueTask> change, CancellationToken cancellation)
    {
        var audit = new AuditLog(store, TimeProvider.System);
        var sequence = await audit.BeginAsync(CommandLine, operation, arguments, cancellation);
        await change();
        await audit.EndAsync(sequence, AuditLog.Done);
    }

    private static Roles RolesOf(string[] names)
    {
        var roles = Roles.None;
        foreach (var name in names.SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            if (CallerClaims.RoleOf(name) is var role && role == Roles.None)
                throw new SemanticOrderException("SO8074", $"'{name}' is no role. There are reader, integrator, curator and admin.");
            roles |= role;
        }

        return roles;
    }
}
