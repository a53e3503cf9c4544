using System.Collections.Immutable;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Federation;

/// <summary>
/// Completes a schema's document to that of a subgraph: the federation directives as its link imports them, <c>_Any</c>, <c>_Entity</c>, <c>_Service</c> and the root fields. An extension of a
/// type that the document does not define is its definition here; other subgraphs have the rest.
/// </summary>
internal sealed class SubgraphDocument
{
    private readonly List<DefinitionNode> _definitions;
    private readonly FederationLink _link;

    public SubgraphDocument(DocumentNode document)
    {
        _definitions = [.. document.Definitions];
        if (Find(_definitions) is not { } link)
        {
            _definitions.Add(Parser.ParseDocument($"extend schema {FederationLink.Default}").Definitions[0]);
            link = Find(_definitions)!;
        }

        _link = link;
        DefineExtended();
        AddMissing(FederationDefinitions.For(_link));
        QueryType = _definitions.OfType<SchemaDefinitionNode>().SelectMany(schema => schema.OperationTypes).FirstOrDefault(root => root.Operation == OperationKind.Query)?.Type.Name.Value ?? "Query";
        Entities = [.. FindEntities().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        AddRootFields();
    }

    /// <summary>The name of the query type.</summary>
    public string QueryType { get; }

    /// <summary>The object types that have a key by which this subgraph can find them, in the order of their names.</summary>
    public IReadOnlyList<string> Entities { get; }

    /// <summary>The completed document.</summary>
    public DocumentNode Document => new([.. _definitions]);

    private static FederationLink? Find(IEnumerable<DefinitionNode> definitions) => FederationLink.Find(definitions.OfType<SchemaDefinitionNode>().SelectMany(schema => schema.Directives));

    private void DefineExtended()
    {
        var defined = _definitions.OfType<TypeDefinitionNode>().Where(type => !type.IsExtension).Select(type => type.Name.Value).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < _definitions.Count; index++)
        {
            if (_definitions[index] is TypeDefinitionNode { IsExtension: true } extension && !defined.Contains(extension.Name.Value) && AsDefinition(extension) is { } definition)
            {
                _definitions[index] = definition;
                defined.Add(extension.Name.Value);
            }
        }
    }

    private TypeDefinitionNode? AsDefinition(TypeDefinitionNode extension) => extension switch
    {
        ObjectTypeDefinitionNode type => new ObjectTypeDefinitionNode(false, type.Name, type.Interfaces, MarkExtended(type), type.Fields, null, type.Span),
        InterfaceTypeDefinitionNode type => new InterfaceTypeDefinitionNode(false, type.Name, type.Interfaces, MarkExtended(type), type.Fields, null, type.Span),
        UnionTypeDefinitionNode type => new UnionTypeDefinitionNode(false, type.Name, type.Directives, type.Types, null, type.Span),
        EnumTypeDefinitionNode type => new EnumTypeDefinitionNode(false, type.Name, type.Directives, type.Values, null, type.Span),
        InputObjectTypeDefinitionNode type => new InputObjectTypeDefinitionNode(false, type.Name, type.Directives, type.Fields, null, type.Span),
        _ => null,
    };

    /// <summary>Composition takes the key fields of an extended entity as its own although they are external; <c>@extends</c> keeps that this was an extension.</summary>
    private ImmutableArray<DirectiveNode> MarkExtended(TypeDefinitionNode extension)
    {
        var isEntity = extension.Directives.Any(directive => directive.Name.Value == _link.NameOf("key"));
        var isMarked = extension.Directives.Any(directive => directive.Name.Value == _link.NameOf("extends"));
        return isEntity && !isMarked ? [.. extension.Directives, new DirectiveNode(new Name(_link.NameOf("extends")), [])] : extension.Directives;
    }

    /// <summary>Adds definitions, but for those that the schema has itself.</summary>
    private void AddMissing(DocumentNode definitions)
    {
        var known = _definitions.Select(KeyOf).ToHashSet();
        _definitions.AddRange(definitions.Definitions.Where(definition => !known.Contains(KeyOf(definition))));
    }

    private static (bool IsDirective, string? Name) KeyOf(DefinitionNode definition) => definition switch
    {
        TypeDefinitionNode { IsExtension: false } type => (false, type.Name.Value),
        DirectiveDefinitionNode directive => (true, directive.Name.Value),
        _ => (false, null),
    };

    private IEnumerable<string> FindEntities()
    {
        var key = _link.NameOf("key");
        return _definitions.OfType<ObjectTypeDefinitionNode>()
            .Where(type => type.Directives.Any(directive => directive.Name.Value == key && !directive.Arguments.Any(argument => argument is { Name.Value: "resolvable", Value: BooleanValueNode { Value: false } })))
            .Select(type => type.Name.Value);
    }

    private void AddRootFields()
    {
        var isDefined = _definitions.OfType<ObjectTypeDefinitionNode>().Any(type => type.Name.Value == QueryType && !type.IsExtension);
        var entities = Entities.Count == 0 ? "" : "_entities(representations: [_Any!]!): [_Entity]! ";
        var union = Entities.Count == 0 ? "" : $"union _Entity = {string.Join(" | ", Entities)}";
        var text = $"{(isDefined ? "extend " : "")}type {QueryType} {{ {entities}_service: _Service! }} {union}";
        _definitions.AddRange(Parser.ParseDocument(text, ParserOptions.Schema).Definitions);
    }
}
