using System.Collections.Immutable;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>A directive that is not repeatable stands at most once at one place; a type and its extensions are one place (GraphQL §5.7.3).</summary>
internal sealed class UniqueDirectivesPerLocation : ValidationRule
{
    public const string Code = "SO4122";
    private readonly Dictionary<string, DirectiveDefinitionNode> _definitions;
    private readonly Dictionary<string, UniqueNames> _seenOnType = new(StringComparer.Ordinal);
    private readonly UniqueNames _seenOnSchema = new();

    public UniqueDirectivesPerLocation(ValidationContext context)
        : base(context) => _definitions = DirectiveScope.Of(context);

    public override void EnterDirectives(SyntaxNode owner, ImmutableArray<DirectiveNode> nodes)
    {
        if (nodes.IsEmpty || (nodes.Length == 1 && owner is not (SchemaDefinitionNode or TypeDefinitionNode)))
            return;
        var seen = SeenAt(owner);
        foreach (var node in nodes)
        {
            if (_definitions.TryGetValue(node.Name.Value, out var definition) && !definition.IsRepeatable
                && seen.FindEarlier(node.Name with { Span = node.Span }) is { } earlier)
            {
                Context.Report(Code, $"'@{node.Name}' can be used only once at this place.", earlier, node.Span);
            }
        }
    }

    private UniqueNames SeenAt(SyntaxNode owner)
    {
        if (owner is SchemaDefinitionNode)
            return _seenOnSchema;
        if (owner is not TypeDefinitionNode type)
            return new UniqueNames();
        if (!_seenOnType.TryGetValue(type.Name.Value, out var seen))
            _seenOnType.Add(type.Name.Value, seen = new UniqueNames());
        return seen;
    }
}
