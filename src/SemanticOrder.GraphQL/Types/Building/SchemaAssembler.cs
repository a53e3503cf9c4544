using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Introspection;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Validation;

namespace SemanticOrder.GraphQL.Types;

/// <summary>Makes the types of a schema from a document that has passed the rules for type system documents: first an empty type for each name, then fields, interfaces and members between them.</summary>
internal sealed class SchemaAssembler
{
    private readonly DocumentNode _document;
    private readonly SchemaBindings _bindings;
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TypeDefinitionNode>> _parts = new(StringComparer.Ordinal);

    private SchemaAssembler(DocumentNode document, SchemaBindings bindings)
    {
        _document = document;
        _bindings = bindings;
    }

    /// <summary>A schema whose definitions have passed the rules for documents, however its types fit together.</summary>
    public static Schema AssembleUnchecked(DocumentNode document, SchemaBindings bindings)
    {
        var errors = DocumentValidator.ValidateTypeSystem(document);
        return errors.IsEmpty ? new SchemaAssembler(document, bindings).Assemble(out _) : throw new GraphQLSchemaException(errors);
    }

    public static bool TryAssemble(DocumentNode document, SchemaBindings bindings, [NotNullWhen(true)] out Schema? schema, out ImmutableArray<GraphQLError> errors)
    {
        schema = null;
        errors = DocumentValidator.ValidateTypeSystem(document);
        if (!errors.IsEmpty)
            return false;
        var assembled = new SchemaAssembler(document, bindings).Assemble(out var roots);
        errors = TypeSystemCheck.CheckAppliedDirectives(assembled);
        if (errors.IsEmpty)
            errors = TypeSystemCheck.Check(assembled, document, roots, bindings);
        schema = errors.IsEmpty ? assembled : null;
        return schema is not null;
    }

    private Schema Assemble(out SchemaRoots roots)
    {
        var definitions = _document.Definitions.OfType<TypeDefinitionNode>().Concat(BuiltInDefinitions.Types).ToList();
        foreach (var part in definitions)
        {
            if (!_parts.TryGetValue(part.Name.Value, out var known))
                _parts.Add(part.Name.Value, known = []);
            known.Add(part);
        }

        var defined = definitions.Where(definition => !definition.IsExtension).DistinctBy(definition => definition.Name.Value).ToList();
        foreach (var definition in defined)
            _types[definition.Name.Value] = MakeEmpty(definition);
        foreach (var definition in defined)
            Complete(_types[definition.Name.Value]);
        var directives = _document.Definitions.OfType<DirectiveDefinitionNode>()
            .Concat(BuiltInDefinitions.Directives)
            .DistinctBy(directive => directive.Name.Value)
            .Select(directive => new DirectiveDefinition(directive, InputValues($"@{directive.Name}", directive.Arguments)))
            .ToImmutableArray();
        roots = FindRoots();
        var schemaParts = _document.Definitions.OfType<SchemaDefinitionNode>().ToList();
        return new Schema(new SchemaParts
        {
            Description = schemaParts.Find(part => !part.IsExtension)?.Description?.Value,
            Syntax = schemaParts.Find(part => !part.IsExtension),
            AppliedDirectives = [.. schemaParts.SelectMany(part => part.Directives)],
            QueryType = roots.Query.Type as ObjectType ?? new ObjectType("Query", null),
            HasQueryType = roots.Query.Type is ObjectType,
            MutationType = roots.Mutation.Type as ObjectType,
            SubscriptionType = roots.Subscription.Type as ObjectType,
            Types = InOrderOfMention([.. _document.Definitions.OfType<TypeDefinitionNode>().Where(definition => !definition.IsExtension).Select(definition => _types[definition.Name.Value])], directives),
            Directives = directives,
            DeliversIncrementally = _bindings.DeliversIncrementally,
            MetaFields = MakeMetaFields(),
            TypesByClrType = _bindings.ClrTypes
                .Where(entry => _types.GetValueOrDefault(entry.Value) is ObjectType)
                .ToDictionary(entry => entry.Key, entry => (ObjectType)_types[entry.Value]),
        });
    }

    private NamedType MakeEmpty(TypeDefinitionNode definition)
    {
        var name = definition.Name.Value;
        if (BuiltInTypes.FindScalar(name) is { } builtIn)
            return builtIn;
        NamedType type = definition switch
        {
            ScalarTypeDefinitionNode => MakeScalar(definition),
            ObjectTypeDefinitionNode => new ObjectType(name, definition) { IsTypeOf = _bindings.TypeTests.GetValueOrDefault(name) },
            InterfaceTypeDefinitionNode => new InterfaceType(name, definition) { ResolveType = _bindings.TypeResolvers.GetValueOrDefault(name) },
            UnionTypeDefinitionNode => new UnionType(name, definition) { ResolveType = _bindings.TypeResolvers.GetValueOrDefault(name) },
            EnumTypeDefinitionNode => new EnumType(name, definition),
            _ => new InputObjectType(name, definition, PartsOf<InputObjectTypeDefinitionNode>(name).Any(part => part.Directives.Any(directive => directive.Name.Value == "oneOf"))),
        };
        if (type is not ScalarType)
        {
            type.AppliedDirectives = DirectivesOf(name);
            type.Places = [.. PartsOf<TypeDefinitionNode>(name).Select(part => part.Span)];
        }

        return type;
    }

    private ScalarType MakeScalar(TypeDefinitionNode definition)
    {
        var name = definition.Name.Value;
        var directives = DirectivesOf(name);
        var url = directives.FirstOrDefault(directive => directive.Name.Value == "specifiedBy")?.Arguments.FirstOrDefault(argument => argument.Name.Value == "url")?.Value;
        return (_bindings.Scalars.GetValueOrDefault(name) ?? new AnyType(name)).DescribedBy(definition.Description?.Value, (url as StringValueNode)?.Value, directives);
    }

    private void Complete(NamedType type)
    {
        switch (type)
        {
            case ObjectType:
                var objectParts = PartsOf<ObjectTypeDefinitionNode>(type.Name).ToList();
                ((ObjectType)type).Complete(
                    [.. objectParts.SelectMany(part => part.Fields).Select(field => Field(type.Name, field, isInterface: false))],
                    [.. objectParts.SelectMany(part => part.Interfaces).Select(reference => (Named(reference.Name.Value), reference))]);
                break;
            case InterfaceType parent:
                var interfaceParts = PartsOf<InterfaceTypeDefinitionNode>(type.Name).ToList();
                parent.Complete(
                    [.. interfaceParts.SelectMany(part => part.Fields).Select(field => Field(type.Name, field, isInterface: true))],
                    [.. interfaceParts.SelectMany(part => part.Interfaces).Select(reference => (Named(reference.Name.Value), reference))]);
                break;
            case UnionType union:
                union.Complete([.. PartsOf<UnionTypeDefinitionNode>(type.Name).SelectMany(part => part.Types).Select(reference => (Named(reference.Name.Value), reference))]);
                break;
            case EnumType enumType:
                enumType.Complete([.. PartsOf<EnumTypeDefinitionNode>(type.Name).SelectMany(part => part.Values).Select(value => EnumValue(type.Name, value))]);
                break;
            case InputObjectType input:
                input.Complete(InputValues(type.Name, [.. PartsOf<InputObjectTypeDefinitionNode>(type.Name).SelectMany(part => part.Fields)]));
                break;
        }
    }

    private FieldDefinition Field(string type, FieldDefinitionNode node, bool isInterface) => new(
        type, node, Resolve(node.Type), InputValues($"{type}.{node.Name}", node.Arguments), DeprecationReason(node.Directives))
    {
        Resolver = isInterface ? FieldResolver.Null : ResolverOf(type, node),
        Subscriber = _bindings.Subscribers.GetValueOrDefault((type, node.Name.Value)),
        Cost = _bindings.Costs.GetValueOrDefault((type, node.Name.Value)) ?? CostDirectives.Read(node.Directives) ?? _bindings.ChosenCost?.Invoke(type, node),
    };

    private FieldResolver ResolverOf(string type, FieldDefinitionNode node)
    {
        if (IntrospectionResolvers.Find(type, node.Name.Value) is { } introspection)
            return introspection;
        var resolver = _bindings.Resolvers.GetValueOrDefault((type, node.Name.Value)) ?? _bindings.Missing?.Invoke(type, node) ?? FieldResolver.Null;
        var chosen = _bindings.ChosenMiddleware.Select(choose => choose(type, node)).OfType<FieldMiddleware>();
        return MiddlewareResolver.Wrap(resolver, [.. chosen, .. _bindings.Middleware.GetValueOrDefault((type, node.Name.Value)) ?? []]);
    }

    private EnumValueDefinition EnumValue(string type, EnumValueDefinitionNode node) =>
        new(node, _bindings.EnumValues.GetValueOrDefault((type, node.Name.Value)) ?? node.Name.Value, DeprecationReason(node.Directives));

    private ImmutableArray<InputValueDefinition> InputValues(string owner, ImmutableArray<InputValueDefinitionNode> nodes) =>
        [.. nodes.Select(node => new InputValueDefinition(owner, node, Resolve(node.Type), DeprecationReason(node.Directives)))];

    private static string? DeprecationReason(ImmutableArray<DirectiveNode> directives)
    {
        if (directives.FirstOrDefault(directive => directive.Name.Value == "deprecated") is not { } deprecated)
            return null;
        return (deprecated.Arguments.FirstOrDefault(argument => argument.Name.Value == "reason")?.Value as StringValueNode)?.Value ?? "No longer supported";
    }

    private IEnumerable<T> PartsOf<T>(string name)
        where T : TypeDefinitionNode => _parts[name].OfType<T>().OrderBy(part => part.IsExtension);

    private ImmutableArray<DirectiveNode> DirectivesOf(string name) => [.. PartsOf<TypeDefinitionNode>(name).SelectMany(part => part.Directives)];

    /// <summary>The type of a name that the rules have found to exist.</summary>
    private NamedType Named(string name) => _types.GetValueOrDefault(name) ?? BuiltInTypes.FindScalar(name)!;

    private GraphQLType Resolve(TypeNode reference) => reference switch
    {
        ListTypeNode list => new ListType(Resolve(list.ItemType)),
        NonNullTypeNode nonNull => new NonNullType(Resolve(nonNull.NullableType)),
        _ => Named(reference.Innermost.Name.Value),
    };

    private SchemaRoots FindRoots()
    {
        var declared = _document.Definitions.OfType<SchemaDefinitionNode>().SelectMany(schema => schema.OperationTypes).ToList();
        var byName = !_document.Definitions.OfType<SchemaDefinitionNode>().Any(schema => !schema.IsExtension);
        return new SchemaRoots(Root(OperationKind.Query, "Query"), Root(OperationKind.Mutation, "Mutation"), Root(OperationKind.Subscription, "Subscription"));

        (NamedType?, SourceSpan) Root(OperationKind kind, string name)
        {
            if (declared.Find(root => root.Operation == kind) is { } root)
                return (Named(root.Type.Name.Value), root.Type.Span);
            return byName && _types.TryGetValue(name, out var type) ? (type, PartsOf<TypeDefinitionNode>(name).First().Span) : default;
        }
    }

    private MetaFields MakeMetaFields()
    {
        var typename = Parser.ParseDocument("type Meta { __typename: String! __schema: __Schema! __type(name: String!): __Type }", ParserOptions.Schema);
        var fields = ((ObjectTypeDefinitionNode)typename.Definitions[0]).Fields;
        return new MetaFields(
            Meta(fields[0], FieldResolver.Null),
            Meta(fields[1], IntrospectionResolvers.Schema),
            Meta(fields[2], IntrospectionResolvers.Type));

        FieldDefinition Meta(FieldDefinitionNode node, FieldResolver resolver) => new("Query", node, Resolve(node.Type), InputValues($"Query.{node.Name}", node.Arguments), null)
        {
            Resolver = resolver,
        };
    }

    /// <summary>The types in the order in which introspection lists them: as defined, with a built-in one after the first type that mentions it; introspection's own come last.</summary>
    private ImmutableArray<NamedType> InOrderOfMention(ImmutableArray<NamedType> defined, ImmutableArray<DirectiveDefinition> directives)
    {
        var ordered = new OrderedDictionary<string, NamedType>(StringComparer.Ordinal);
        var definedNames = defined.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var root in defined.Concat(directives.SelectMany(directive => directive.Arguments).Select(argument => argument.Type.Innermost)).Append(_types["__Schema"]))
        {
            var open = new Stack<NamedType>([root]);
            while (open.TryPop(out var type))
            {
                if (!ordered.TryAdd(type.Name, type))
                    continue;
                foreach (var mentioned in Mentions(type).Where(mentioned => !definedNames.Contains(mentioned.Name)).Reverse())
                    open.Push(mentioned);
            }
        }

        return [.. ordered.Values];
    }

    private static IEnumerable<NamedType> Mentions(NamedType type) => type switch
    {
        UnionType union => union.DeclaredTypes.Select(member => member.Type),
        StructuredType structured => structured.DeclaredInterfaces.Select(parent => parent.Type)
            .Concat(structured.Fields.SelectMany(field => field.Arguments.Select(argument => argument.Type).Prepend(field.Type)).Select(mentioned => mentioned.Innermost)),
        InputObjectType input => input.Fields.Select(field => field.Type.Innermost),
        _ => [],
    };
}
