using System.Collections.Immutable;
using SemanticOrder.Mapping.Sources.Paths;
using SemanticOrder.Mapping.Sources.Payloads;
using SemanticOrder.Mapping.Sources.Yaml;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>Record mappings, nested mappings, and the tree they make.</summary>
public sealed partial class ProfileReader
{
    private ImmutableArray<RecordMapping> Mappings(YamlNode? node)
    {
        if (node is null || _faults.Map(node, "mappings") is not { } map)
            return [];
        var records = new List<RecordMapping>();
        var nodes = new List<(NodeMapping Mapping, YamlScalar Parent)>();
        foreach (var (name, value) in map.Entries)
        {
            if (_faults.Map(value, name.Value) is not { } body)
                continue;
            var isNode = body["parent"] is not null;
            if (isNode && body["role"] is { } role)
                _faults.Add("SO5063", $"The mapping '{name.Value}' has both 'role' and 'parent'; a record has a role, a node inside it a parent.", role);
            if (!isNode)
                records.Add(Record(name, body));
            else if (Node(name, body) is { } nested)
                nodes.Add(nested);
        }

        if (records.Count == 0)
            _faults.Add("SO5052", "The profile needs a mapping with a 'role' (is, describes or carries).", map);
        CheckParents(map, nodes);
        var children = nodes.ToLookup(entry => entry.Mapping.Parent, entry => entry.Mapping);
        return _faults.HasErrors ? [] : [.. records.Select(record => record with { Children = Below(record.Name, children) })];
    }

    private static ImmutableArray<NodeMapping> Below(string parent, ILookup<string, NodeMapping> children) =>
        [.. children[parent].Select(child => child with { Children = Below(child.Name, children) })];

    private void CheckParents(YamlMapping map, List<(NodeMapping Mapping, YamlScalar Parent)> nodes)
    {
        var parents = nodes.ToDictionary(entry => entry.Mapping.Name, entry => entry.Mapping.Parent, StringComparer.Ordinal);
        var names = map.Entries.Select(entry => entry.Key.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var (mapping, parent) in nodes)
        {
            if (!names.Contains(parent.Value))
            {
                _faults.Add("SO5060", $"The parent '{parent.Value}' is no mapping of this profile{NearMatch.Hint(parent.Value, names.Where(name => name != mapping.Name))}", parent);
                continue;
            }

            var seen = new HashSet<string>(StringComparer.Ordinal) { mapping.Name };
            for (var at = parent.Value; parents.TryGetValue(at, out var next); at = next)
            {
                if (seen.Add(at))
                    continue;
                if (at == mapping.Name)
                    _faults.Add("SO5060", $"The mapping '{mapping.Name}' is its own ancestor.", parent);
                break;
            }
        }
    }

    private RecordMapping Record(YamlScalar name, YamlMapping body)
    {
        var keys = new KeyedNode(
            body, $"the mapping '{name.Value}'", _faults,
            "role", "sources|source", "key|subjects|subject|s", "version", "keys", "links", "personal", "class", "context", "when", "po|predicateobjects");
        var role = Choice(keys.RequiredText("role"), "role", RecordRole.Describes, ("is", RecordRole.Is), ("describes", RecordRole.Describes), ("carries", RecordRole.Carries));
        var key = keys.RequiredText("key", "subjects", "subject", "s") is { } stated ? Template(stated) : Constant("");
        return new RecordMapping
        {
            Name = name.Value,
            Span = name.Span,
            Role = role,
            Iterators = Sources(keys),
            Key = key,
            Version = Version(keys["version"]),
            Keys = Keys(keys, name, role, key),
            Links = Links(keys, role),
            Personal = [.. keys.List("personal").Select(item => _faults.Text(item, "personal")).OfType<YamlScalar>().Select(item => Path(item)).OfType<PathExpression>()],
            Class = keys.Text("class") is { } type ? Iri(type, type.Value, "class") : PredeclaredPrefixes.All["os"] + "Order",
            Context = Context(keys["context"]),
            When = Conditions(keys),
            Statements = Statements(keys),
        };
    }

    private (NodeMapping Mapping, YamlScalar Parent)? Node(YamlScalar name, YamlMapping body)
    {
        var keys = new KeyedNode(
            body, $"the mapping '{name.Value}'", _faults,
            "parent", "iterator", "p|predicate|predicates", "class", "key|subjects|subject|s", "context", "when", "po|predicateobjects", "role");
        var mapping = new NodeMapping
        {
            Name = name.Value,
            Span = name.Span,
            Parent = keys.Text("parent")?.Value ?? "",
            Iterator = keys.Text("iterator") is { } iterator ? Path(iterator) : null,
            Property = keys.RequiredText("p", "predicate", "predicates") is { } property ? Iri(property, property.Value, "p") : "",
            Class = keys.RequiredText("class") is { } type ? Iri(type, type.Value, "class") : "",
            Key = OptionalTemplate(keys.Text("key", "subjects", "subject", "s")),
            Context = Context(keys["context"]),
            When = Conditions(keys),
            Statements = Statements(keys),
        };
        return keys.Text("parent") is { } parent ? (mapping, parent) : null;
    }

    /// <summary>YARRRML §sources: <c>[['access~formulation', 'iterator']]</c>, <c>['access~formulation']</c>, or <c>{access, referenceFormulation, iterator}</c>.</summary>
    private ImmutableArray<PathExpression> Sources(KeyedNode keys)
    {
        var iterators = new List<PathExpression>();
        foreach (var item in keys.Required("sources", "source") is null ? [] : keys.List("sources", "source"))
        {
            var (formulation, iterator) = item switch
            {
                YamlSequence { Items: [YamlScalar access] } => (access, null),
                YamlSequence { Items: [YamlScalar access, YamlScalar path] } => (access, path),
                YamlScalar access => (access, null),
                YamlMapping map => SourceMap(map),
                _ => (null, (YamlScalar?)null),
            };
            if (formulation is null)
            {
                _faults.Add("SO5053", "A source is written ['name~jsonpath', 'iterator'].", item);
                continue;
            }

            CheckFormulation(formulation);
            if (iterator is null && _format != PayloadFormat.Csv)
                _faults.Add("SO5052", $"The source needs an iterator, for example {(_format == PayloadFormat.Json ? "'$.orders[*]'" : "'/orders/order'")}.", item);
            else if (Path(iterator ?? EmptyIterator(formulation), PathOrigin.Payload) is { } compiled)
                iterators.Add(compiled);
        }

        return [.. iterators];
    }

    private (YamlScalar?, YamlScalar?) SourceMap(YamlMapping map)
    {
        var keys = new KeyedNode(map, "the source", _faults, "access", "referenceFormulation", "iterator");
        return (keys.RequiredText("referenceFormulation"), keys.Text("iterator"));
    }

    private static YamlScalar EmptyIterator(YamlScalar place) => place with { Value = "" };

    private void CheckFormulation(YamlScalar source)
    {
        var stated = source.Value[(source.Value.LastIndexOf('~') + 1)..];
        var expected = _format switch { PayloadFormat.Json => "jsonpath", PayloadFormat.Xml => "xpath", _ => "csv" };
        if (stated != expected)
            _faults.Add("SO5066", $"The source is written for '{stated}', but the format of the profile needs '~{expected}'.", source);
    }

    private VersionRule? Version(YamlNode? node)
    {
        if (node is null)
            return null;
        if (node is YamlScalar scalar)
            return new VersionRule(Template(scalar), null);
        if (_faults.Map(node, "version") is not { } map)
            return null;
        var keys = new KeyedNode(map, "the version", _faults, "value", "time");
        return keys.RequiredText("value") is { } value ? new VersionRule(Template(value), keys["time"] is { } time ? Time(time, map) : null) : null;
    }

    private ImmutableArray<KeyRule> Keys(KeyedNode keys, YamlScalar name, RecordRole role, ValueTemplate key)
    {
        var rules = new List<KeyRule>();
        foreach (var item in keys.List("keys"))
        {
            if (_faults.Map(item, "keys") is not { } map)
                continue;
            var entry = new KeyedNode(map, "the key", _faults, "space", "value");
            var (space, value) = (entry.RequiredText("space"), entry.RequiredText("value"));
            if (space is not null && value is not null)
                rules.Add(new KeyRule(space.Value, Template(value)));
        }

        if (role != RecordRole.Is && keys["keys"] is { } stated)
            _faults.Add("SO5063", "'keys' belongs to role is: only such a record identifies an order. Use 'links'.", stated);
        if (role == RecordRole.Is && rules.Count == 0)
            rules.Add(new KeyRule($"{_system}.{name.Value}", key));
        return [.. rules];
    }

    private ImmutableArray<LinkRule> Links(KeyedNode keys, RecordRole role)
    {
        var links = new List<LinkRule>();
        foreach (var item in keys.List("links"))
        {
            if (_faults.Map(item, "links") is not { } map)
                continue;
            var entry = new KeyedNode(map, "the link", _faults, "to", "value");
            entry.Required("to");
            var spaces = entry.List("to").Select(space => _faults.Text(space, "to")?.Value).OfType<string>().ToImmutableArray();
            if (entry.RequiredText("value") is { } value && spaces.Length > 0)
                links.Add(new LinkRule(spaces, Template(value), map.Span));
        }

        if (role != RecordRole.Is && links.Count == 0)
            _faults.Add("SO5052", $"{char.ToUpperInvariant(keys.What[0])}{keys.What[1..]} needs 'links': a record that {(role == RecordRole.Carries ? "carries lines" : "describes an order")} must say of which order.", keys.Node);
        return [.. links];
    }
}
