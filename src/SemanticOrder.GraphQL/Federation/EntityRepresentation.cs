namespace SemanticOrder.GraphQL.Federation;

/// <summary>What a router knows of an entity: its type, the fields of one of its keys, and fields of other subgraphs that <c>@requires</c> asks for. Immutable.</summary>
public sealed class EntityRepresentation
{
    private readonly IReadOnlyDictionary<string, object?> _fields;

    internal EntityRepresentation(string typeName, IReadOnlyDictionary<string, object?> fields)
    {
        TypeName = typeName;
        _fields = fields;
    }

    /// <summary>The type's name, <c>__typename</c>.</summary>
    public string TypeName { get; }

    /// <summary>All fields as JSON gave them, <c>__typename</c> included: <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <c>object?[]</c>, dictionaries.</summary>
    public IReadOnlyDictionary<string, object?> Fields => _fields;

    /// <summary>A field by its path, for example <c>Get&lt;string&gt;("study", "caseNumber")</c>.</summary>
    /// <typeparam name="T">The type that JSON gives it; see <see cref="Fields"/>. An ID that was sent as a number is given as a string when one is asked for.</typeparam>
    /// <returns>The default of <typeparamref name="T"/> when the field is absent, null or of another type.</returns>
    public T? Get<T>(params ReadOnlySpan<string> path)
    {
        object? value = _fields;
        foreach (var name in path)
        {
            if (value is not IReadOnlyDictionary<string, object?> map || !map.TryGetValue(name, out value))
                return default;
        }

        if (value is long number && typeof(T) == typeof(string))
            value = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return value is T typed ? typed : default;
    }
}
