namespace SemanticOrder.GraphQL.Tests.Incremental;

/// <summary>Random valid queries over <see cref="IncrementalShop"/>, with directives sprinkled over them that can be left out. The same seed gives the same query.</summary>
internal sealed class RandomQuery(int seed, bool isIncremental)
{
    private static readonly Dictionary<string, (string Name, string? Type, bool IsList)[]> Fields = new(StringComparer.Ordinal)
    {
        ["Query"] = [("order", "Order", false), ("orders", "Order", true), ("viewer", "Viewer", false), ("ids", null, true), ("matrix", null, true), ("strict", "Strict", false)],
        ["Viewer"] = [("id", null, false), ("favourite", "Order", false)],
        ["Order"] = [("id", null, false), ("name", null, false), ("slow", null, false), ("total", null, false), ("fails", null, false), ("lines", "Line", true), ("next", "Order", false)],
        ["Line"] = [("id", null, false), ("name", null, false), ("order", "Order", false)],
        ["Strict"] = [("ok", null, false), ("nodes", "Node", true)],
        ["Node"] = [("id", null, false), ("__typename", null, false)],
    };

    private readonly Random _random = new(seed);
    private readonly Random _directives = new(seed);
    private readonly List<string> _fragments = [];
    private int _aliases;

    /// <summary>The text.</summary>
    public string Write()
    {
        var query = Set("Query", 0, "");
        return string.Join(' ', [query, .. _fragments]);
    }

    private string Set(string type, int depth, string extra)
    {
        var count = _random.Next(1, 4);
        var selections = Enumerable.Range(0, count).Select(_ => Selection(type, depth)).ToList();
        return $"{{ {string.Join(' ', selections)} {extra}}}";
    }

    private string Selection(string type, int depth)
    {
        switch (_random.Next(depth > 5 ? 1 : 4))
        {
            case 1:
                var condition = type == "Node" ? _random.Next(2) == 0 ? "Order" : "Line" : type;
                return $"... on {condition} {Directive("defer")}{Set(condition, depth + 1, "")}";
            case 2:
                var name = $"F{_fragments.Count}";
                _fragments.Add("");
                var index = _fragments.Count - 1;
                _fragments[index] = $"fragment {name} on {type} {Set(type, depth + 2, "")}";
                var spread = $"...{name} {Directive("defer")}";
                return _random.Next(3) == 0 ? $"{spread}... {Directive("defer")}{{ ...{name} {Directive("defer")}}}" : spread;
            default:
                return Field(type, depth);
        }
    }

    private string Field(string type, int depth)
    {
        var choices = Fields[type].Where(field => depth < 5 || field.Type is null).DefaultIfEmpty(("__typename", null, false)).ToArray();
        var (name, below, isList) = choices[_random.Next(choices.Length)];
        // A streamed field is selected once, so it has a name of its own.
        var alias = isList ? $"a{_aliases++}: " : "";
        var stream = isList ? Directive("stream", $"initialCount: {_directives.Next(4)}") : "";
        return $"{alias}{name} {stream}{(below is null ? "" : Set(below, depth + 1, ""))}";
    }

    private string Directive(string name, string arguments = "")
    {
        var choice = _directives.Next(5);
        if (choice == 0 || !isIncremental)
            return "";
        arguments = choice == 1 ? $"{arguments} if: false" : arguments;
        return arguments.Length == 0 ? $"@{name} " : $"@{name}({arguments}) ";
    }
}
