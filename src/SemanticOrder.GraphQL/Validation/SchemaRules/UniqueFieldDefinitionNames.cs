using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Each field of an object, interface or input object has a name of its own, extensions included (GraphQL §3.6, §3.7, §3.10).</summary>
internal sealed class UniqueFieldDefinitionNames(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4145";
    private readonly Dictionary<string, UniqueNames> _namesOf = new(StringComparer.Ordinal);

    public override void EnterTypeDefinition(TypeDefinitionNode node)
    {
        var fields = node switch
        {
            ObjectTypeDefinitionNode type => type.Fields.Select(field => field.Name),
            InterfaceTypeDefinitionNode type => type.Fields.Select(field => field.Name),
            InputObjectTypeDefinitionNode type => type.Fields.Select(field => field.Name),
            _ => [],
        };
        if (!_namesOf.TryGetValue(node.Name.Value, out var names))
            _namesOf.Add(node.Name.Value, names = new UniqueNames());
        var existing = Context.Schema?.FindType(node.Name.Value);
        foreach (var field in fields)
        {
            var exists = existing switch
            {
                StructuredType type => type.FindField(field.Value) is not null,
                InputObjectType type => type.FindField(field.Value) is not null,
                _ => false,
            };
            if (exists)
                Context.Report(Code, $"The field '{node.Name}.{field}' exists already.", field.Span);
            else if (names.FindEarlier(field) is { } earlier)
                Context.Report(Code, $"There can be only one field '{node.Name}.{field}'.", earlier, field.Span);
        }
    }
}
