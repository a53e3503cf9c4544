using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Tests.Execution;

namespace SemanticOrder.GraphQL.Tests.Incremental;

/// <summary>The messages of one answer, and what a client makes of them: it puts each patch where the pending entry of its id says, and forgets the id when it is complete.</summary>
internal sealed class Delivery
{
    private readonly Dictionary<string, (JsonArray Path, string? Label)> _pending = new(StringComparer.Ordinal);
    private readonly List<string> _log = [];

    private Delivery(JsonObject initial)
    {
        Messages.Add(initial);
        Data = initial["data"]?.DeepClone();
        AddErrors(initial);
        Announce(initial);
    }

    /// <summary>The messages as they came.</summary>
    public List<JsonObject> Messages { get; } = [];

    /// <summary>The data with all patches applied.</summary>
    public JsonNode? Data { get; private set; }

    /// <summary>All errors, those of failed fragments and streams too.</summary>
    public List<JsonNode> Errors { get; } = [];

    /// <summary>Where something failed, with its label: <c>path:label</c>.</summary>
    public List<string> Failed { get; } = [];

    /// <summary>What came, in order: <c>+path:label</c> announced, <c>path=json</c> put in place, <c>-path:label</c> complete, <c>!path:label</c> failed.</summary>
    public IReadOnlyList<string> Log => _log;

    public static async Task<Delivery> RunAsync(GraphQLExecutor executor, string document, string? variables = null, object? root = null, object? state = null)
    {
        await using var response = await executor.ExecuteIncrementallyAsync(Requests.Request(document, variables, root, state));
        var delivery = new Delivery(Parse(response.Initial));
        await foreach (var message in response.SubsequentAsync())
            delivery.Take(Parse(message));
        Assert.That(delivery.HasEnded, Is.True, "the last message says so, and nothing is pending after it");
        return delivery;
    }

    public static Delivery Read(IEnumerable<JsonObject> messages)
    {
        var all = messages.ToList();
        var delivery = new Delivery(all[0]);
        foreach (var message in all.Skip(1))
            delivery.Take(message);
        return delivery;
    }

    public override string ToString() => string.Join('\n', Messages.Select(message => message.ToJsonString()));

    private bool HasEnded => _pending.Count == 0 && Messages[^1]["hasNext"]?.GetValue<bool>() is not true;

    private static JsonObject Parse(ReadOnlyMemory<byte> message) => JsonNode.Parse(message.Span)!.AsObject();

    private static string Place(JsonArray path) => string.Join('.', path.Select(key => key!.ToString()));

    private void Take(JsonObject message)
    {
        Assert.That(Messages[^1]["hasNext"]!.GetValue<bool>(), Is.True, "nothing comes after the last message");
        Messages.Add(message);
        // Entries of one message may refer to what the same message announces.
        Announce(message);
        foreach (var patch in message["incremental"]?.AsArray() ?? [])
            Apply(patch!.AsObject());
        Assert.That(_pending.Values.Select(record => Find(record.Path)), Has.None.Null, $"what is announced must be there:\n{this}");
        foreach (var completed in message["completed"]?.AsArray() ?? [])
            Complete(completed!.AsObject());
    }

    private void Announce(JsonObject message)
    {
        foreach (var entry in message["pending"]?.AsArray() ?? [])
        {
            var path = entry!["path"]!.AsArray();
            _pending.Add(entry["id"]!.GetValue<string>(), (path, entry["label"]?.GetValue<string>()));
            _log.Add($"+{Place(path)}:{entry["label"]}");
        }
    }

    private void Apply(JsonObject patch)
    {
        var (path, _) = _pending[patch["id"]!.GetValue<string>()];
        var whole = new JsonArray([.. path.Select(key => key!.DeepClone()), .. (patch["subPath"]?.AsArray() ?? []).Select(key => key!.DeepClone())]);
        AddErrors(patch);
        if (patch["items"] is JsonArray items)
        {
            foreach (var item in items)
                ((JsonArray)Find(whole)!).Add(item?.DeepClone());
            _log.Add($"{Place(whole)}={items.ToJsonString()}");
            return;
        }

        Merge((JsonObject)Find(whole)!, patch["data"]!.AsObject(), whole);
        _log.Add($"{Place(whole)}={patch["data"]!.ToJsonString()}");
    }

    private void Merge(JsonObject target, JsonObject source, JsonArray path)
    {
        foreach (var (name, value) in source)
        {
            Assert.That(target.ContainsKey(name), Is.False, $"'{name}' at {Place(path)} is delivered twice:\n{this}");
            target[name] = value?.DeepClone();
        }
    }

    private void Complete(JsonObject completed)
    {
        Assert.That(_pending.Remove(completed["id"]!.GetValue<string>(), out var record), Is.True);
        var hasFailed = completed["errors"] is not null;
        var place = $"{Place(record.Path)}:{record.Label}";
        _log.Add((hasFailed ? "!" : "-") + place);
        if (hasFailed)
            Failed.Add(place);
        AddErrors(completed);
    }

    private void AddErrors(JsonObject holder)
    {
        foreach (var error in holder["errors"]?.AsArray() ?? [])
            Errors.Add(error!);
    }

    private JsonNode? Find(JsonArray path) =>
        path.Aggregate(Data, (node, key) => node is null ? null : key!.GetValueKind() == JsonValueKind.Number ? node[key.GetValue<int>()] : node[key.GetValue<string>()]);
}
