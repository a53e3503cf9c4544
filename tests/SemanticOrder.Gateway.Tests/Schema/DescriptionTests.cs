using NUnit.Framework;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.Gateway.Tests.Schema;

/// <summary>Whoever reads the schema is told of every type, field and value that is written by hand; those that are derived say what their concept says.</summary>
public sealed class DescriptionTests
{
    public static IEnumerable<string> Files() => Directory.EnumerateFiles(Folder, "*.graphql").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(Repository.Root, "src", "SemanticOrder.Gateway", "Schema");

    [TestCaseSource(nameof(Files))]
    public void Every_type_field_and_value_says_what_it_is(string file)
    {
        var types = Parser.ParseDocument(File.ReadAllText(Path.Combine(Folder, file))).Definitions.OfType<TypeDefinitionNode>().ToList();
        Assert.That(types, Is.Not.Empty);
        Assert.That(types.SelectMany(Silent), Is.Empty);
    }

    private static IEnumerable<string> Silent(TypeDefinitionNode type)
    {
        IEnumerable<(string Name, StringValueNode? Description)> members = type switch
        {
            ObjectTypeDefinitionNode node => node.Fields.Select(field => (field.Name.Value, field.Description)),
            InterfaceTypeDefinitionNode node => node.Fields.Select(field => (field.Name.Value, field.Description)),
            InputObjectTypeDefinitionNode node => node.Fields.Select(field => (field.Name.Value, field.Description)),
            EnumTypeDefinitionNode node => node.Values.Select(value => (value.Name.Value, value.Description)),
            _ => [],
        };
        var isTold = type.IsExtension || type.Description is not null || type.Name.Value is "Query" or "Mutation" or "Subscription";
        return members.Where(member => string.IsNullOrWhiteSpace(member.Description?.Value)).Select(member => $"{type.Name}.{member.Name}").Concat(isTold ? [] : [type.Name.Value]);
    }
}
