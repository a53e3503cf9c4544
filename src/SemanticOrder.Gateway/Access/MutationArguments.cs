using System.Text.Json;
using System.Text.Json.Nodes;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.Gateway.Access;

/// <summary>What the audit keeps of a mutation: its root fields, and of their arguments those that name something. Of texts that may hold payloads or personal values only the length is kept.</summary>
internal static class MutationArguments
{
    private static readonly HashSet<string> Naming = new(["id", "ids", "source", "code", "reason", "order", "concept", "outcome", "retract", "reinterpret", "first", "name", "iri", "version", "domain", "title", "decision", "change"], StringComparer.Ordinal);

    private const int MostItems = 100;

    /// <summary>The root fields of an operation, with commas between.</summary>
    public static string FieldsOf(DocumentNode document, OperationDefinitionNode operation) =>
        string.Join(", ", Fields(document, operation.SelectionSet).Select(field => field.Name.Value));

    /// <summary>The arguments by response name.</summary>
    /// <param name="document">The document, valid.</param>
    /// <param name="operation">The mutation.</param>
    /// <param name="variables">The variables as they were sent.</param>
    public static JsonObject Of(DocumentNode document, OperationDefinitionNode operation, JsonElement variables)
    {
        var all = new JsonObject();
        foreach (var field in Fields(document, operation.SelectionSet))
        {
            var arguments = new JsonObject();
            // Not even the length of a password is kept.
            foreach (var argument in field.Arguments.Where(argument => argument.Name.Value != "password"))
                arguments[argument.Name.Value] = Describe(argument, variables);
            all[field.ResponseName] = arguments;
        }

        return all;
    }

    private static IEnumerable<FieldNode> Fields(DocumentNode document, SelectionSetNode set) => set.Selections.SelectMany(selection => selection switch
    {
        FieldNode field => [field],
        InlineFragmentNode inline => Fields(document, inline.SelectionSet),
        FragmentSpreadNode spread => Fields(document, document.Fragments.First(fragment => fragment.Name.Value == spread.Name.Value).SelectionSet),
        _ => [],
    });

    private static JsonNode? Describe(ArgumentNode argument, JsonElement variables) => Describe(argument.Name.Value, argument.Value, variables);

    private static JsonNode? Describe(string name, ValueNode value, JsonElement variables) => value switch
    {
        VariableNode variable => variables.ValueKind == JsonValueKind.Object && variables.TryGetProperty(variable.Name.Value, out var sent) ? Describe(name, sent) : null,
        StringValueNode text => Text(name, text.Value),
        EnumValueNode or IntValueNode => Text(name, SyntaxPrinter.Print(value)),
        ListValueNode { Values: var values } when values.Length == 0 || values.Any(item => item is ObjectValueNode) => new JsonArray([.. values.Take(MostItems).Select(item => Describe(name, item, variables))]),
        ListValueNode { Values: var values } when values.All(item => item is StringValueNode) => Text(name, string.Join(", ", values.Select(item => ((StringValueNode)item).Value))),
        ObjectValueNode input => new JsonObject([.. input.Fields.Select(field => KeyValuePair.Create(field.Name.Value, Describe(field.Name.Value, field.Value, variables)))]),
        _ => null,
    };

    private static JsonNode? Describe(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array when value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object) => new JsonArray([.. value.EnumerateArray().Take(MostItems).Select(item => Describe(name, item))]),
        JsonValueKind.Object => new JsonObject([.. value.EnumerateObject().DistinctBy(field => field.Name).Select(field => KeyValuePair.Create(field.Name, Describe(field.Name, field.Value)))]),
        JsonValueKind.Null => null,
        _ => Text(name, value.ToString()),
    };

    private static JsonNode Text(string name, string value) => Naming.Contains(name) ? Shortened(value) : $"{value.Length} characters";

    private static string Shortened(string text) => text.Length <= 500 ? text : text[..500] + "…";
}
