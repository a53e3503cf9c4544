using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Gateway.Endpoints.Operations;

/// <summary>
/// The registered documents. A manifest is a JSON object of ids to texts, or the one that Apollo's tools write (<c>operations</c> with <c>id</c>, <c>name</c>, <c>body</c>); its client is the
/// file's name. In a folder, each manifest is a client, and each folder with <c>*.graphql</c> files is one, whose documents have the SHA-256 of their bytes as id. Immutable and thread-safe.
/// </summary>
internal sealed class TrustedDocuments
{
    private readonly Dictionary<string, TrustedDocument> _byId = new(StringComparer.Ordinal);

    /// <summary>None.</summary>
    public static TrustedDocuments None { get; } = new();

    /// <summary>All of them, by client and name.</summary>
    public IReadOnlyList<TrustedDocument> All { get; private set; } = [];

    /// <summary>Reads a manifest or a folder.</summary>
    /// <param name="path">The file or folder; null for none.</param>
    /// <exception cref="SemanticOrderException">SO8007: it cannot be read, or an id stands for two texts.</exception>
    public static TrustedDocuments Read(string? path)
    {
        if (path is null)
            return None;
        var documents = new TrustedDocuments();
        try
        {
            if (Directory.Exists(path))
                documents.AddFolder(path);
            else
                documents.AddManifest(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SemanticOrderException("SO8007", $"The trusted documents '{path}' cannot be read: {fault.Message}", innerException: fault);
        }

        documents.All = [.. documents._byId.Where(entry => entry.Key == entry.Value.Id).Select(entry => entry.Value).OrderBy(document => document.ToString(), StringComparer.Ordinal)];
        return documents;
    }

    /// <summary>The document of an id: the registered one, with or without <c>sha256:</c> before it, or the SHA-256 of its text.</summary>
    public TrustedDocument? Find(string id) => _byId.GetValueOrDefault(id) ?? (id.StartsWith("sha256:", StringComparison.Ordinal) ? _byId.GetValueOrDefault(id[7..]) : null);

    /// <summary>The SHA-256 of a text, in lower-case hexadecimal digits.</summary>
    public static string HashOf(ReadOnlySpan<byte> document) => Convert.ToHexStringLower(SHA256.HashData(document));

    private void AddFolder(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (file.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            {
                AddManifest(file);
            }
            else if (file.EndsWith(".graphql", StringComparison.OrdinalIgnoreCase))
            {
                var bytes = File.ReadAllBytes(file);
                Add(new TrustedDocument(HashOf(bytes), Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file))!), Path.GetFileNameWithoutExtension(file), bytes), file);
            }
        }
    }

    private void AddManifest(string file)
    {
        if (!StrictJson.TryParse(File.ReadAllBytes(file), out var json) || json.ValueKind != JsonValueKind.Object)
            throw Wrong(file, "it is not a JSON object in UTF-8");
        var client = Path.GetFileNameWithoutExtension(file);
        if (json.TryGetProperty("operations", out var operations) && operations.ValueKind == JsonValueKind.Array)
        {
            foreach (var operation in operations.EnumerateArray())
                Add(new TrustedDocument(Text(operation, "id"), client, Text(operation, "name"), Encoding.UTF8.GetBytes(Text(operation, "body"))), file);
            return;
        }

        foreach (var entry in json.EnumerateObject())
        {
            if (entry.Value.ValueKind != JsonValueKind.String)
                throw Wrong(file, $"'{entry.Name}' is not a text");
            Add(new TrustedDocument(entry.Name, client, null, Encoding.UTF8.GetBytes(entry.Value.GetString()!)), file);
        }

        string Text(JsonElement operation, string name) => operation.ValueKind == JsonValueKind.Object && operation.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw Wrong(file, $"an operation has no '{name}'");
    }

    private void Add(TrustedDocument document, string file)
    {
        foreach (var id in new[] { document.Id, HashOf(document.Document) })
        {
            if (!_byId.TryAdd(id, document) && !_byId[id].Document.AsSpan().SequenceEqual(document.Document))
                throw Wrong(file, $"the id '{id}' stands for two texts");
        }
    }

    private static SemanticOrderException Wrong(string file, string why) => new("SO8007", $"'{file}' is no manifest of trusted documents: {why}.");
}
