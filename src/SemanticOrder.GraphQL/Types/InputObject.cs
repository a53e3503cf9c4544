using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace SemanticOrder.GraphQL.Types;

/// <summary>
/// The coerced value of an input object: the fields that were given or have a default, in the order of the type's definition (GraphQL §3.10). A field given as null is present
/// with null; a field not given and without a default is absent. Immutable.
/// </summary>
public sealed class InputObject : IReadOnlyDictionary<string, object?>
{
    /// <summary>Stands in <c>values</c> for a field that is absent.</summary>
    internal static readonly object Absent = new();

    private readonly object?[] _values;

    internal InputObject(InputObjectType type, object?[] values)
    {
        Type = type;
        _values = values;
    }

    /// <summary>The type of the value.</summary>
    public InputObjectType Type { get; }

    /// <summary>How many fields are present.</summary>
    public int Count => _values.Count(value => value != Absent);

    /// <summary>The names of the fields that are present.</summary>
    public IEnumerable<string> Keys => this.Select(entry => entry.Key);

    /// <summary>The values of the fields that are present.</summary>
    public IEnumerable<object?> Values => _values.Where(value => value != Absent);

    /// <summary>The value of a field that is present.</summary>
    /// <exception cref="KeyNotFoundException">The field is absent or unknown.</exception>
    public object? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"{Type.Name}.{key} was not given.");

    /// <summary>The value of a field; the default of <typeparamref name="T"/> when the field is absent.</summary>
    /// <exception cref="InvalidCastException">The value is not a <typeparamref name="T"/>.</exception>
    public T? Get<T>(string key) => TryGetValue(key, out var value) ? (T?)value : default;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        var index = Type.IndexOf(key);
        value = index >= 0 ? _values[index] : Absent;
        if (value != Absent)
            return true;
        value = null;
        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var index = 0; index < _values.Length; index++)
        {
            if (_values[index] != Absent)
                yield return new KeyValuePair<string, object?>(Type.Fields[index].Name, _values[index]);
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
