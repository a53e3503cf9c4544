using System.Text.Json;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.Conformance.GraphQL;

/// <summary>The schemas, root values and cases of <c>graphql/generated/cases.json</c>.</summary>
public sealed class GeneratedSuite
{
    private readonly JsonElement _json;
    private readonly Dictionary<string, Schema> _schemas = new(StringComparer.Ordinal);

    private GeneratedSuite(JsonElement json)
    {
        _json = json;
        foreach (var schema in json.GetProperty("schemas").EnumerateObject())
            _schemas.Add(schema.Name, Build(schema.Value.GetString()!));
    }

    /// <summary>The cases of some kinds, or the one ignored case that says the suite is not present.</summary>
    public static IEnumerable<TestCaseData> Cases(params string[] kinds) => SuiteFolder.Cases("graphql", folder =>
    {
        var suite = new GeneratedSuite(JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "generated", "cases.json"))).RootElement);
        return suite._json.GetProperty("cases").EnumerateArray()
            .Select(json => new GraphQLCase(json.GetProperty("id").GetString()!, json.GetProperty("kind").GetString()!, json.GetProperty("query").GetString()!, json, suite))
            .Where(test => kinds.Contains(test.Kind))
            .Select(test => new TestCaseData(test).SetName(test.Id));
    });

    public Schema SchemaOf(GraphQLCase test)
    {
        ArgumentNullException.ThrowIfNull(test);
        return _schemas[test.Json.GetProperty("schema").GetString()!];
    }

    /// <summary>The root value of a case; <c>"$name"</c> stands for one of the shared ones.</summary>
    public JsonElement RootOf(GraphQLCase test)
    {
        ArgumentNullException.ThrowIfNull(test);
        if (!test.Json.TryGetProperty("rootValue", out var root))
            return default;
        return root.ValueKind == JsonValueKind.String ? _json.GetProperty("roots").GetProperty(root.GetString()![1..]) : root;
    }

    private static Schema Build(string text)
    {
        var document = Parser.ParseDocument(text, ParserOptions.Schema);
        var builder = new SchemaBuilder().AddDocument(document).ResolveMissing((_, field) => DataResolver.For(field));
        foreach (var type in document.Definitions.Where(definition => definition is InterfaceTypeDefinitionNode or UnionTypeDefinitionNode).Cast<TypeDefinitionNode>())
            builder.ResolveType(type.Name.Value, DataResolver.TypeName);
        foreach (var type in document.Definitions.OfType<ObjectTypeDefinitionNode>().Where(type => type.Name.Value == "Subscription"))
        {
            foreach (var field in type.Fields)
                builder.Subscribe(type.Name.Value, field.Name.Value, DataResolver.Events);
        }

        return builder.Build();
    }
}
