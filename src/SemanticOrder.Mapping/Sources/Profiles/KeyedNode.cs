using SemanticOrder.Mapping.Sources.Yaml;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>A YAML map whose keys are known: reports the ones that are not, and reads values in the shapes a profile uses.</summary>
internal sealed class KeyedNode
{
    private readonly YamlMapping _node;
    private readonly ProfileFaults _faults;
    private readonly string _what;

    /// <param name="node">The map.</param>
    /// <param name="what">What it is, for messages: <c>the mapping 'line'</c>.</param>
    /// <param name="faults">Gets what is wrong.</param>
    /// <param name="keys">The keys it may have; a group of synonyms is joined by <c>|</c>, the first being the name used in messages.</param>
    public KeyedNode(YamlMapping node, string what, ProfileFaults faults, params ReadOnlySpan<string> keys)
    {
        _node = node;
        _what = what;
        _faults = faults;
        var known = new List<string>();
        foreach (var key in keys)
            known.AddRange(key.Split('|'));
        foreach (var entry in node.Entries)
        {
            var written = entry.Key.Value;
            if (!known.Contains(written))
                faults.Add("SO5051", Unsupported(written) ?? $"{Sentence(what)} has no key '{written}'{NearMatch.Hint(written, known)}", entry.Key);
        }
    }

    public YamlMapping Node => _node;

    public string What => _what;

    /// <summary>The value of a key or of one of its synonyms; null when it is not there or null.</summary>
    public YamlNode? this[params ReadOnlySpan<string> synonyms]
    {
        get
        {
            YamlNode? found = null;
            foreach (var key in synonyms)
            {
                if (_node[key] is not { IsNull: false } value)
                    continue;
                if (found is not null)
                    _faults.Add("SO5063", $"{Sentence(_what)} has both '{synonyms[0]}' and '{key}', which mean the same; keep one.", value);
                found ??= value;
            }

            return found;
        }
    }

    public YamlNode? Required(params ReadOnlySpan<string> synonyms)
    {
        var value = this[synonyms];
        if (value is null)
            _faults.Add("SO5052", $"{Sentence(_what)} needs the key '{synonyms[0]}'.", _node);
        return value;
    }

    public YamlScalar? Text(params ReadOnlySpan<string> synonyms) => this[synonyms] is { } value ? _faults.Text(value, synonyms[0]) : null;

    public YamlScalar? RequiredText(params ReadOnlySpan<string> synonyms) => Required(synonyms) is { } value ? _faults.Text(value, synonyms[0]) : null;

    /// <summary>A list, or one value that stands for a list of one; empty when the key is not there.</summary>
    public IReadOnlyList<YamlNode> List(params ReadOnlySpan<string> synonyms) => this[synonyms] switch
    {
        null => [],
        YamlSequence sequence => sequence.Items,
        var single => [single],
    };

    private static string Sentence(string what) => char.ToUpperInvariant(what[0]) + what[1..];

    /// <summary>Keys of YARRRML that this reader does not take, with what to use in their place.</summary>
    private static string? Unsupported(string key) => key switch
    {
        "graphs" or "graph" or "g" => "YARRRML's 'graphs' is not read: statements go to the graph of their order.",
        "functions" or "function" or "fn" or "f" => "YARRRML's 'function' is not read: use 'as', 'extract' and 'when'.",
        "condition" or "conditions" => "YARRRML's 'condition' is not read: use 'when'.",
        "targets" or "target" or "t" => "YARRRML's 'targets' is not read: statements go to the store.",
        "inversepredicates" or "inversepredicate" or "i" => "YARRRML's 'inversepredicates' is not read: declare owl:inverseOf in the ontology.",
        _ => null,
    };
}
