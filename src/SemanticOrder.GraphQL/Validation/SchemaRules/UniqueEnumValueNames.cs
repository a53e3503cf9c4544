using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Each value of an enum has a name of its own, extensions included (GraphQL §3.9.1).</summary>
internal sealed class UniqueEnumValueNames(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4144";
    private readonly Dictionary<string, UniqueNames> _namesOf = new(StringComparer.Ordinal);

    public override void EnterTypeDefinition(TypeDefinitionNode node)
    {
        if (node is not EnumTypeDefinitionNode type)
            return;
        if (!_namesOf.TryGetValue(type.Name.Value, out var names))
            _namesOf.Add(type.Name.Value, names = new UniqueNames());
        var existing = Context.Schema?.FindType(type.Name.Value) as EnumType;
        foreach (var value in type.Values)
        {
            if (existing?.FindValue(value.Name.Value) is not null)
                Context.Report(Code, $"The enum value '{type.Name}.{value.Name}' exists already.", value.Name.Span);
            else if (names.FindEarlier(value.Name) is { } earlier)
                Context.Report(Code, $"There can be only one enum value '{type.Name}.{value.Name}'.", earlier, value.Name.Span);
        }
    }
}
