namespace SemanticOrder.GraphQL.Validation;

/// <summary>A set of fields as a key: equal when the same fields are in it, whatever their order.</summary>
internal readonly struct FieldSet : IEquatable<FieldSet>
{
    private readonly int[] _ids;
    private readonly int _hash;

    public FieldSet(List<MergedField> fields)
    {
        _ids = new int[fields.Count];
        for (var index = 0; index < _ids.Length; index++)
            _ids[index] = fields[index].Id;
        Array.Sort(_ids);
        var code = default(HashCode);
        foreach (var id in _ids)
            code.Add(id);
        _hash = code.ToHashCode();
    }

    public bool Equals(FieldSet other) => _hash == other._hash && _ids.AsSpan().SequenceEqual(other._ids);

    public override bool Equals(object? obj) => obj is FieldSet other && Equals(other);

    public override int GetHashCode() => _hash;
}
