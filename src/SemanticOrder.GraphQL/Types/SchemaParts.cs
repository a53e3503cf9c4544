using System.Collections.Immutable;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>What a <see cref="Schema"/> is made of, assembled but not yet indexed.</summary>
internal sealed record SchemaParts
{
    public required string? Description { get; init; }

    public required SchemaDefinitionNode? Syntax { get; init; }

    public required ImmutableArray<DirectiveNode> AppliedDirectives { get; init; }

    /// <summary>The query type; a stand-in without fields when the schema has none.</summary>
    public required ObjectType QueryType { get; init; }

    public required bool HasQueryType { get; init; }

    public required ObjectType? MutationType { get; init; }

    public required ObjectType? SubscriptionType { get; init; }

    public required ImmutableArray<NamedType> Types { get; init; }

    public required ImmutableArray<DirectiveDefinition> Directives { get; init; }

    public required bool DeliversIncrementally { get; init; }

    public required MetaFields MetaFields { get; init; }

    public required IReadOnlyDictionary<Type, ObjectType> TypesByClrType { get; init; }
}
