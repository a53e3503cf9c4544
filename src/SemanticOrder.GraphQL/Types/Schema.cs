using System.Collections.Frozen;
using System.Collections.Immutable;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>
/// A valid schema (GraphQL §3.3): types, directives and resolvers, made by <see cref="SchemaBuilder"/>. Immutable and thread-safe; requests in flight keep the schema they started with.
/// </summary>
public sealed class Schema
{
    private readonly FrozenDictionary<string, NamedType> _typesByName;
    private readonly FrozenDictionary<string, DirectiveDefinition> _directivesByName;
    private readonly FrozenDictionary<CompositeType, ImmutableArray<ObjectType>> _possibleTypes;
    private readonly FrozenSet<(CompositeType Abstract, NamedType Type)> _subtypes;
    private readonly FrozenDictionary<Type, ObjectType> _typesByClrType;
    private readonly bool _hasQueryType;

    internal Schema(SchemaParts parts)
    {
        Description = parts.Description;
        Syntax = parts.Syntax;
        AppliedDirectives = parts.AppliedDirectives;
        QueryType = parts.QueryType;
        _hasQueryType = parts.HasQueryType;
        MutationType = parts.MutationType;
        SubscriptionType = parts.SubscriptionType;
        Types = parts.Types;
        Directives = parts.Directives;
        DeliversIncrementally = parts.DeliversIncrementally;
        MetaFields = parts.MetaFields;
        _typesByName = Types.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        _directivesByName = Directives.ToFrozenDictionary(directive => directive.Name, StringComparer.Ordinal);
        _typesByClrType = parts.TypesByClrType.ToFrozenDictionary();
        _possibleTypes = Types.OfType<CompositeType>().ToFrozenDictionary(type => type, FindPossibleTypes);
        _subtypes = Types.OfType<StructuredType>()
            .SelectMany(type => type.Interfaces.Select(parent => ((CompositeType)parent, (NamedType)type)))
            .Concat(Types.OfType<UnionType>().SelectMany(union => union.Types.Select(member => ((CompositeType)union, (NamedType)member))))
            .ToFrozenSet();
    }

    /// <summary>Markdown for people; null when there is none.</summary>
    public string? Description { get; }

    /// <summary>The root type of queries.</summary>
    public ObjectType QueryType { get; }

    /// <summary>The root type of mutations; null when the schema has none.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>The root type of subscriptions; null when the schema has none.</summary>
    public ObjectType? SubscriptionType { get; }

    /// <summary>All types: in the order of definition, each after the types that it is the first to mention; introspection's own come last.</summary>
    public ImmutableArray<NamedType> Types { get; }

    /// <summary>All directives: those of the schema in the order of definition, then the built-in ones.</summary>
    public ImmutableArray<DirectiveDefinition> Directives { get; }

    /// <summary>Directives applied to the schema itself.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; }

    /// <summary>Whether answers may come in parts; see <see cref="SchemaBuilder.DeliverIncrementally"/>.</summary>
    public bool DeliversIncrementally { get; }

    internal SchemaDefinitionNode? Syntax { get; }

    internal MetaFields MetaFields { get; }

    /// <summary>The type of a name; null when there is none.</summary>
    public NamedType? FindType(string name) => _typesByName.GetValueOrDefault(name);

    /// <summary>The directive of a name, without <c>@</c>; null when there is none.</summary>
    public DirectiveDefinition? FindDirective(string name) => _directivesByName.GetValueOrDefault(name);

    /// <summary>The element that a coordinate names (GraphQL §3.14): a <see cref="NamedType"/>, <see cref="FieldDefinition"/>, <see cref="InputValueDefinition"/>, <see cref="EnumValueDefinition"/> or <see cref="DirectiveDefinition"/>. Meta fields such as <c>__typename</c> have none.</summary>
    /// <returns>Null when the schema has no such element.</returns>
    public object? Find(SchemaCoordinate coordinate)
    {
        ArgumentNullException.ThrowIfNull(coordinate);
        if (coordinate.IsDirective)
            return coordinate.Argument is { } ofDirective ? FindDirective(coordinate.Name)?.FindArgument(ofDirective) : FindDirective(coordinate.Name);
        var type = FindType(coordinate.Name);
        if (coordinate.Member is not { } member)
            return type;
        object? found = type switch
        {
            StructuredType structured => structured.FindField(member),
            InputObjectType input => input.FindField(member),
            EnumType enumType => enumType.FindValue(member),
            _ => null,
        };
        return coordinate.Argument is { } argument ? (found as FieldDefinition)?.FindArgument(argument) : found;
    }

    /// <summary>The root type of a kind of operation; null when the schema does not support it.</summary>
    public ObjectType? RootType(OperationKind operation) => operation switch
    {
        OperationKind.Query => _hasQueryType ? QueryType : null,
        OperationKind.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>The field that a selection of a name on a type means, the meta fields <c>__typename</c>, <c>__schema</c> and <c>__type</c> included (GraphQL §4.1, §4.2); null when there is none.</summary>
    public FieldDefinition? FindField(CompositeType parent, string name)
    {
        ArgumentNullException.ThrowIfNull(parent);
        ArgumentNullException.ThrowIfNull(name);
        if (name.StartsWith("__", StringComparison.Ordinal) && MetaFields.Find(name, isQueryRoot: parent == QueryType) is { } meta)
            return meta;
        return (parent as StructuredType)?.FindField(name);
    }

    /// <summary><c>GetPossibleTypes</c> (GraphQL §5.5.2.3): the object types that a value of the type may have, in the order of <see cref="Types"/>.</summary>
    public ImmutableArray<ObjectType> PossibleTypes(CompositeType type) => _possibleTypes.TryGetValue(type, out var types) ? types : [];

    /// <summary>Whether an object or interface type is a member or an implementation of an abstract type. False for the type itself.</summary>
    public bool IsSubtype(CompositeType abstractType, NamedType type) => _subtypes.Contains((abstractType, type));

    /// <summary><c>IsSubType</c> (GraphQL §3.6.1): whether every value of <paramref name="type"/> is one of <paramref name="super"/>, wrappers included.</summary>
    public bool IsSubtypeOrSame(GraphQLType type, GraphQLType super) => (type, super) switch
    {
        (NonNullType left, NonNullType right) => IsSubtypeOrSame(left.NullableType, right.NullableType),
        (NonNullType left, _) => IsSubtypeOrSame(left.NullableType, super),
        (_, NonNullType) => false,
        (ListType left, ListType right) => IsSubtypeOrSame(left.ItemType, right.ItemType),
        (NamedType left, CompositeType right) => left == right || IsSubtype(right, left),
        _ => ReferenceEquals(type, super),
    };

    /// <summary>Whether some object type is possible for both.</summary>
    public bool DoTypesOverlap(CompositeType left, CompositeType right)
    {
        if (left == right)
            return true;
        return (left, right) switch
        {
            (ObjectType, ObjectType) => false,
            (_, ObjectType) => IsSubtype(left, right),
            (ObjectType, _) => IsSubtype(right, left),
            _ => PossibleTypes(left).Any(type => IsSubtype(right, type)),
        };
    }

    /// <summary>The type that a type reference names in this schema; null when a name is unknown.</summary>
    public GraphQLType? Resolve(TypeNode reference) => reference switch
    {
        NamedTypeNode named => FindType(named.Name.Value),
        ListTypeNode list => Resolve(list.ItemType) is { } item ? new ListType(item) : null,
        NonNullTypeNode nonNull => Resolve(nonNull.NullableType) is { } type ? new NonNullType(type) : null,
        _ => null,
    };

    /// <summary>The object type registered for a CLR type or the nearest of its base types; null when there is none.</summary>
    internal ObjectType? FindByClrType(Type type)
    {
        for (var candidate = type; candidate is not null && candidate != typeof(object); candidate = candidate.BaseType)
        {
            if (_typesByClrType.TryGetValue(candidate, out var found))
                return found;
        }

        return null;
    }

    private ImmutableArray<ObjectType> FindPossibleTypes(CompositeType type) => type switch
    {
        ObjectType one => [one],
        UnionType union => union.Types,
        InterfaceType parent => [.. Types.OfType<ObjectType>().Where(candidate => candidate.Interfaces.Contains(parent))],
        _ => [],
    };
}
