using System.Collections.Frozen;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Federation;

/// <summary>What a schema's <c>@link</c> to the federation specification imports, and so under which names its directives stand.</summary>
internal sealed class FederationLink
{
    private const string Url = "https://specs.apollo.dev/federation/v";
    private readonly Dictionary<string, string> _imported = new(StringComparer.Ordinal);
    private readonly string _prefix = "federation";

    private FederationLink(DirectiveNode link)
    {
        foreach (var argument in link.Arguments)
        {
            if (argument is { Name.Value: "as", Value: StringValueNode prefix })
                _prefix = prefix.Value;
            else if (argument is { Name.Value: "import", Value: ListValueNode imports })
                Import(imports);
            else if (argument is { Name.Value: "url", Value: StringValueNode url })
                Version = VersionOf(url.Value);
        }
    }

    /// <summary>The link that is added to a schema without one.</summary>
    public static string Default { get; } =
        $"@link(url: \"{Url}2.3\", import: [{string.Join(", ", FederationDefinitions.Directives.Select(directive => $"\"@{directive}\""))}])";

    /// <summary>The version linked to.</summary>
    public Version Version { get; } = new(2, 0);

    /// <summary>The scalar of field sets.</summary>
    public string FieldSet => _imported.GetValueOrDefault("FieldSet") ?? $"{_prefix}__FieldSet";

    /// <summary>The names of everything that the federation and link specifications define, which is not part of the printed subgraph.</summary>
    public FrozenSet<string> OwnNames => FederationDefinitions.Directives.Select(NameOf).Append("link").Append(FieldSet).Append("link__Purpose").Append("link__Import").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The link among directives applied to a schema; null when there is none.</summary>
    public static FederationLink? Find(IEnumerable<DirectiveNode> applied) => applied
        .Where(directive => directive.Name.Value == "link" && directive.Arguments.Any(argument => argument is { Name.Value: "url", Value: StringValueNode url } && url.Value.StartsWith(Url, StringComparison.Ordinal)))
        .Select(directive => new FederationLink(directive))
        .FirstOrDefault();

    /// <summary>The name under which a directive of the federation specification stands in the schema, without <c>@</c>.</summary>
    public string NameOf(string directive) => _imported.GetValueOrDefault($"@{directive}")?[1..] ?? $"{_prefix}__{directive}";

    private void Import(ListValueNode imports)
    {
        foreach (var import in imports.Values)
        {
            switch (import)
            {
                case StringValueNode name:
                    _imported[name.Value] = name.Value;
                    break;
                case ObjectValueNode renamed when renamed.Find("name")?.Value is StringValueNode name:
                    _imported[name.Value] = (renamed.Find("as")?.Value as StringValueNode)?.Value ?? name.Value;
                    break;
            }
        }
    }

    private static Version VersionOf(string url) =>
        Version.TryParse(url.AsSpan(Url.Length).TrimEnd('/').ToString(), out var version) ? version : new Version(2, 0);
}
