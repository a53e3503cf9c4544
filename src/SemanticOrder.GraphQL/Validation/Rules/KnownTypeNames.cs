using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Each type that is named exists: in the schema, or in the document when it defines types (GraphQL §5.5.1.2).</summary>
internal sealed class KnownTypeNames : ValidationRule
{
    public const string Code = "SO4113";
    private readonly HashSet<string> _defined;

    public KnownTypeNames(ValidationContext context)
        : base(context)
    {
        _defined = context.Document.Definitions.OfType<TypeDefinitionNode>()
            .Where(definition => !definition.IsExtension)
            .Select(definition => definition.Name.Value)
            .ToHashSet(StringComparer.Ordinal);
    }

    public override void EnterNamedType(NamedTypeNode node)
    {
        var name = node.Name.Value;
        if (Context.Schema?.FindType(name) is not null || _defined.Contains(name))
            return;
        if (Context.Usage is null && BuiltInTypes.IsBuiltIn(name))
            return;
        var known = (Context.Schema?.Types.Select(type => type.Name) ?? []).Concat(_defined);
        Context.Report(Code, $"There is no type '{name}'.{Suggestion.For(name, known)}", node.Span);
    }
}
