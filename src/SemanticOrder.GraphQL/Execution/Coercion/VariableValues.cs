using System.Text.Json;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>The coerced variables of one request (GraphQL §6.1.2).</summary>
internal sealed class VariableValues
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>The values of an operation without variables.</summary>
    public static VariableValues None { get; } = new();

    /// <summary>The names and values of the variables that have one.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Present => _entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Value));

    /// <summary>The coerced value; <see cref="InputObject.Absent"/> when the variable was neither given nor has a default.</summary>
    public object? Find(string name) => _entries.TryGetValue(name, out var entry) ? entry.Value : InputObject.Absent;

    /// <summary>The value before coercion as a literal, for scalars that read literals with variables inside; null when there is none.</summary>
    public ValueNode? FindLiteral(string name)
    {
        if (!_entries.TryGetValue(name, out var entry))
            return null;
        return entry.Default ?? JsonLiteral.From(entry.Json);
    }

    public void Add(string name, object? value, JsonElement json) => _entries[name] = new Entry(value, json, null);

    public void AddDefault(string name, object? value, ValueNode literal) => _entries[name] = new Entry(value, default, literal);

    private readonly record struct Entry(object? Value, JsonElement Json, ValueNode? Default);
}
