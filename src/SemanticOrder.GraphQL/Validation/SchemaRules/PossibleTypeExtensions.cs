using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>An extension extends a type that exists and is of its kind (GraphQL §3.4.3).</summary>
internal sealed class PossibleTypeExtensions : ValidationRule
{
    public const string Code = "SO4148";
    private readonly Dictionary<string, TypeDefinitionNode> _defined = new(StringComparer.Ordinal);

    public PossibleTypeExtensions(ValidationContext context)
        : base(context)
    {
        foreach (var definition in context.Document.Definitions.OfType<TypeDefinitionNode>().Where(definition => !definition.IsExtension))
            _defined[definition.Name.Value] = definition;
    }

    public override void EnterTypeDefinition(TypeDefinitionNode node)
    {
        if (!node.IsExtension)
            return;
        var definition = _defined.GetValueOrDefault(node.Name.Value);
        var kind = definition is not null ? KindOf(definition) : Context.Schema?.FindType(node.Name.Value)?.Kind;
        if (kind is null)
        {
            var known = _defined.Keys.Concat(Context.Schema?.Types.Select(type => type.Name) ?? []);
            Context.Report(Code, $"There is no type '{node.Name}' to extend.{Suggestion.For(node.Name.Value, known)}", node.Name.Span);
        }
        else if (kind != KindOf(node))
        {
            Context.Report(Code, $"'{node.Name}' is of another kind; extend it as what it is.", definition?.Span ?? default, node.Span);
        }
    }

    private static TypeKind KindOf(TypeDefinitionNode node) => node switch
    {
        ScalarTypeDefinitionNode => TypeKind.Scalar,
        ObjectTypeDefinitionNode => TypeKind.Object,
        InterfaceTypeDefinitionNode => TypeKind.Interface,
        UnionTypeDefinitionNode => TypeKind.Union,
        EnumTypeDefinitionNode => TypeKind.Enum,
        _ => TypeKind.InputObject,
    };
}
