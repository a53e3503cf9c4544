using System.Collections.Immutable;
using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Sources.Paths;
using SemanticOrder.Mapping.Sources.Yaml;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>Collects what is wrong with one profile, each fault with its place.</summary>
internal sealed class ProfileFaults(string file)
{
    public List<Diagnostic> All { get; } = [];

    public bool HasErrors => All.Exists(diagnostic => diagnostic.Severity == Severity.Error);

    public ImmutableArray<Diagnostic> InFileOrder() => [.. All.Distinct().OrderBy(diagnostic => diagnostic.Span?.Start ?? default)];

    public void Add(string code, string message, YamlNode place) => Add(code, message, place.Span);

    public void Add(string code, string message, TextSpan place) => All.Add(Diagnostic.Error(code, message, file, place));

    /// <summary>Reports a path or template that does not compile, at the character inside the scalar.</summary>
    public void Add(PathSyntaxException fault, YamlScalar scalar, int offsetInScalar) =>
        Add(fault.Code, fault.Diagnostic.Message, scalar.At(offsetInScalar + fault.Offset));

    /// <summary>The node as a text; null, with a fault, when it is a list or a map.</summary>
    public YamlScalar? Text(YamlNode node, string key)
    {
        if (node is YamlScalar scalar)
            return scalar;
        Add("SO5053", $"'{key}' is a text, not {node.Description}.", node);
        return null;
    }

    /// <summary>The node as a map; null, with a fault, when it is something else.</summary>
    public YamlMapping? Map(YamlNode node, string key)
    {
        if (node is YamlMapping mapping)
            return mapping;
        Add("SO5053", $"'{key}' is a map of keys and values, not {node.Description}.", node);
        return null;
    }
}
