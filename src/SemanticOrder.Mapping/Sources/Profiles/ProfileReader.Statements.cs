using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SemanticOrder.Mapping.Sources.Bodies;
using SemanticOrder.Mapping.Sources.Paths;
using SemanticOrder.Mapping.Sources.Yaml;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>Context, conditions, and the entries of <c>po</c>.</summary>
public sealed partial class ProfileReader
{
    private static readonly string[] ConditionTests = ["equals", "notEquals", "matches", "present"];
    private const string RdfType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    private ImmutableArray<ContextRule> Context(YamlNode? node)
    {
        if (node is null || _faults.Map(node, "context") is not { } map)
            return [];
        var rules = new List<ContextRule>();
        foreach (var (key, value) in map.Entries)
        {
            var sources = (value is YamlSequence list ? list.Items : [value]).Select(ContextSource).OfType<ContextSource>().ToImmutableArray();
            if (sources.Length > 0)
                rules.Add(new ContextRule(key.Value, sources, key.Span));
        }

        return [.. rules];
    }

    private ContextSource? ContextSource(YamlNode node)
    {
        if (node is YamlScalar scalar)
            return new ContextSource.FromField(Template(scalar), null, null);
        if (_faults.Map(node, "context") is not { } map)
            return null;
        if (map["table"] is null)
        {
            var field = new KeyedNode(map, "the context value", _faults, "o|object|objects", "extract", "values");
            return field.RequiredText("o", "object", "objects") is { } value
                ? new ContextSource.FromField(Template(value), Extract(field), field["values"] is { } values ? Spellings(values, "values") : null)
                : null;
        }

        var keys = new KeyedNode(map, "the context value", _faults, "table", "key", "column");
        var (table, key, column) = (keys.RequiredText("table"), keys.RequiredText("key"), keys.RequiredText("column"));
        if (table is null || key is null || column is null)
            return null;
        return Declared(_tables, table, "tables") is { } declared ? new ContextSource.FromTable(declared, Template(key), column.Value) : null;
    }

    private T? Declared<T>(Dictionary<string, T> declared, YamlScalar name, string key)
        where T : FileDeclaration
    {
        if (declared.TryGetValue(name.Value, out var found))
            return found;
        _faults.Add("SO5061", $"'{name.Value}' is not declared under '{key}'{NearMatch.Hint(name.Value, declared.Keys)}", name);
        return null;
    }

    private FrozenDictionary<string, string> Spellings(YamlNode node, string key)
    {
        var spellings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (written, value) in _faults.Map(node, key)?.Entries ?? [])
        {
            if (_faults.Text(value, written.Value) is { } meaning)
                spellings[written.Value] = meaning.Value;
        }

        return spellings.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private ExtractRule? Extract(KeyedNode keys) => keys.Text("extract") is { } pattern && Pattern(pattern) is { } regex ? new ExtractRule(regex) : null;

    private Regex? Pattern(YamlScalar pattern)
    {
        try
        {
            return ExtractRule.Compile(pattern.Value);
        }
        catch (RegexParseException fault)
        {
            _faults.Add("SO5062", "The regular expression is wrong: " + fault.Message, pattern.At(Math.Min(fault.Offset, pattern.Value.Length)));
            return null;
        }
    }

    private ImmutableArray<Condition> Conditions(KeyedNode keys) =>
        [.. keys.List("when").Select(item => _faults.Map(item, "when")).OfType<YamlMapping>().Select(Condition).OfType<Condition>()];

    private Condition? Condition(YamlMapping map)
    {
        var keys = new KeyedNode(map, "the condition", _faults, "ref|reference|o", "equals", "notEquals", "matches", "present");
        if (keys.RequiredText("ref", "reference", "o") is not { } reference)
            return null;
        var value = reference.Value.Contains("$(", StringComparison.Ordinal) ? Template(reference) : Template(reference, -2, $"$({reference.Value})");
        var tests = ConditionTests.Where(key => map[key] is not null).ToList();
        if (tests.Count != 1)
        {
            _faults.Add("SO5063", "A condition has one of equals, notEquals, matches and present; several conditions are written as a list.", map);
            return null;
        }

        return tests[0] switch
        {
            "matches" => keys.Text("matches") is { } pattern && Pattern(pattern) is { } regex ? new Condition.Matches(value, regex) : null,
            "present" => new Condition.Present(value, Choice(keys.Text("present"), "present", true, ("true", true), ("false", false))),
            var test => new Condition.EqualsAny(value, [.. keys.List(test).Select(item => _faults.Text(item, test)?.Value).OfType<string>()], IsNegated: test == "notEquals"),
        };
    }

    private ImmutableArray<StatementRule> Statements(KeyedNode keys)
    {
        var rules = new List<StatementRule>();
        foreach (var item in keys.List("po", "predicateobjects"))
        {
            if (item is YamlSequence shortForm)
                ShortStatement(shortForm, rules);
            else if (_faults.Map(item, "po") is { } longForm)
                LongStatement(longForm, rules);
        }

        return [.. rules];
    }

    /// <summary>YARRRML: <c>[p, o]</c>, <c>[p, o, datatype]</c> or <c>[p, o, language~lang]</c>; <c>p</c> and <c>o</c> may be lists.</summary>
    private void ShortStatement(YamlSequence entry, List<StatementRule> rules)
    {
        if (entry.Items.Count is < 2 or > 3)
        {
            _faults.Add("SO5053", "A short entry is written [property, value] or [property, value, datatype or language~lang].", entry);
            return;
        }

        string? language = null;
        string? datatype = null;
        if (entry.Items is [_, _, YamlScalar third])
        {
            if (third.Value.EndsWith("~lang", StringComparison.Ordinal))
                language = third.Value[..^"~lang".Length];
            else
                datatype = Iri(third, third.Value, "datatype");
        }

        foreach (var property in Properties(entry.Items[0]))
        {
            foreach (var value in entry.Items[1] is YamlSequence several ? several.Items : [entry.Items[1]])
            {
                if (_faults.Text(value, "o") is { } text)
                    rules.Add(Statement(property, text, language, datatype, entry));
            }
        }
    }

    private IEnumerable<string> Properties(YamlNode node) =>
        (node is YamlSequence several ? several.Items : [node])
            .Select(item => _faults.Text(item, "p"))
            .OfType<YamlScalar>()
            .Select(item => item.Value == "a" ? RdfType : Iri(item, item.Value, "p"));

    private void LongStatement(YamlMapping entry, List<StatementRule> rules)
    {
        var keys = new KeyedNode(
            entry, "the entry", _faults, "p|predicates|predicate", "o|objects|object", "field", "aliases", "extract", "as", "when", "language", "datatype");
        var properties = keys.Required("p", "predicates", "predicate") is { } stated ? Properties(stated).ToList() : [];
        keys.Required("o", "objects", "object");
        var language = keys.Text("language")?.Value;
        var datatype = keys.Text("datatype") is { } type ? Iri(type, type.Value, "datatype") : null;
        var operators = keys["as"] is { } conversion ? Operators(conversion, language, datatype) : [];
        var (extract, when) = (Extract(keys), Conditions(keys));
        var field = keys.Text("field")?.Value;
        ImmutableArray<string> aliases = [.. keys.List("aliases").Select(item => _faults.Text(item, "aliases")?.Value).OfType<string>()];
        foreach (var value in keys.List("o", "objects", "object"))
        {
            foreach (var property in properties)
            {
                if (Object(property, value, language, datatype, entry) is not { } rule)
                    continue;
                rules.Add(rule with
                {
                    Field = field ?? rule.Field,
                    Aliases = aliases,
                    Extract = extract,
                    When = when,
                    Operators = operators.IsEmpty ? rule.Operators : operators,
                });
            }
        }

        if (operators.OfType<SliceOperator>().Any() && rules.Count > 0 && rules[^1].Value.Reference is null)
            _faults.Add("SO5063", "The value of a slice is one reference that finds the points, for example $(points[*]).", entry);
    }

    /// <summary>YARRRML: an object is a text, or <c>{value, datatype, language, type}</c>.</summary>
    private StatementRule? Object(string property, YamlNode value, string? language, string? datatype, YamlNode place)
    {
        if (value is not YamlMapping map)
            return _faults.Text(value, "o") is { } text ? Statement(property, text, language, datatype, place) : null;
        var keys = new KeyedNode(map, "the object", _faults, "value", "datatype", "language", "type");
        if (keys.RequiredText("value") is not { } inner)
            return null;
        var ownType = keys.Text("datatype") is { } stated ? Iri(stated, stated.Value, "datatype") : datatype;
        var rule = Statement(property, inner, keys.Text("language")?.Value ?? language, ownType, place);
        var isIri = Choice(keys.Text("type"), "type", false, ("iri", true), ("literal", false));
        return isIri ? IriStatement(rule, inner, inner.Value) : rule;
    }

    private StatementRule Statement(string property, YamlScalar value, string? language, string? datatype, YamlNode place)
    {
        if (language is not null && datatype is not null)
            _faults.Add("SO5063", "A literal has a language or a datatype, not both.", place);
        const string IriSuffix = "~iri";
        var isIri = value.Value.EndsWith(IriSuffix, StringComparison.Ordinal);
        var text = isIri ? value.Value[..^IriSuffix.Length] : value.Value;
        var template = Template(value, 0, text);
        var rule = new StatementRule
        {
            Property = property,
            Field = template.Reference?.Text ?? (template.Constant is null ? template.Text : ""),
            Value = template,
            Operators = [new TextOperator(language, datatype)],
            When = [],
            Span = place.Span,
        };
        return isIri || (property == RdfType && template.Constant is not null) ? IriStatement(rule, value, text) : rule;
    }

    /// <summary>A constant is expanded from its prefix; a template with references must give full IRIs.</summary>
    private StatementRule IriStatement(StatementRule rule, YamlScalar scalar, string text) => rule with
    {
        Value = rule.Value.Constant is null ? rule.Value : Constant(Iri(scalar, text, "o")),
        Operators = [new ConstantIriOperator()],
    };
}
