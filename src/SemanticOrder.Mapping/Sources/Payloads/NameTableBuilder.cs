namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>Collects the names that paths use while a profile is compiled. Not thread-safe; <see cref="Build"/> gives the immutable table.</summary>
public sealed class NameTableBuilder
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _names = [""];
    private readonly List<int> _anyNamespace = [0];
    private readonly List<string> _columns = [];
    private bool _qualified;

    /// <summary>The table of all names added so far. Numbers given out stay valid when more names are added and the table is built again.</summary>
    public NameTable Build() => new(_names, _anyNamespace, [.. _columns]) { HasQualifiedNames = _qualified };

    internal int Add(string name)
    {
        if (_ids.TryGetValue(name, out var known))
            return known;
        var id = _names.Count;
        _ids.Add(name, id);
        _names.Add(name);
        _anyNamespace.Add(id);
        return id;
    }

    internal int AddColumn(string name)
    {
        if (!_columns.Contains(name, StringComparer.Ordinal))
            _columns.Add(name);
        return Add(name);
    }

    /// <summary>An XML name in one namespace. A step without a prefix still finds it by its local name.</summary>
    internal int AddQualified(string namespaceName, string localName)
    {
        var any = Add(localName);
        var id = Add(Qualify(namespaceName, localName));
        _anyNamespace[id] = any;
        _qualified = true;
        return id;
    }

    internal static string Qualify(string namespaceName, string localName) => $"{{{namespaceName}}}{localName}";
}
