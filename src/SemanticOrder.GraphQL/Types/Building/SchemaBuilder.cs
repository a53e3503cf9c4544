using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>
/// Makes a <see cref="Schema"/> from type system text, from calls, or from both. Every call adds definitions as the text would, so both are checked by the same rules; types are referred to as
/// GraphQL writes them (<c>[Order!]!</c>) and may be defined later. A type that is defined already is extended by a further call. Not thread-safe.
/// </summary>
public sealed partial class SchemaBuilder
{
    private readonly List<DefinitionNode> _definitions = [];
    private readonly HashSet<string> _definedTypes = new(StringComparer.Ordinal);
    private readonly SchemaBindings _bindings = new();

    /// <summary>Adds the definitions and extensions of a type system document.</summary>
    /// <exception cref="GraphQLRequestException">SO4001 to SO4004: the text does not parse.</exception>
    public SchemaBuilder AddText(string text) => AddDocument(Parser.ParseDocument(text, ParserOptions.Schema));

    /// <summary>Adds the definitions and extensions of a type system document.</summary>
    public SchemaBuilder AddDocument(DocumentNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var definition in document.Definitions)
            Add(definition);
        return this;
    }

    /// <summary>Defines the schema itself; without it the root types are those named Query, Mutation and Subscription.</summary>
    /// <param name="query">The query type.</param>
    /// <param name="mutation">The mutation type; null for none.</param>
    /// <param name="subscription">The subscription type; null for none.</param>
    /// <param name="description">Markdown for people.</param>
    /// <param name="directives">Directives applied to the schema, for example <c>@link(url: "…")</c>.</param>
    public SchemaBuilder RootTypes(string query, string? mutation = null, string? subscription = null, string? description = null, string directives = "")
    {
        ImmutableArray<(OperationKind Kind, string? Name)> roots = [(OperationKind.Query, query), (OperationKind.Mutation, mutation), (OperationKind.Subscription, subscription)];
        return Add(new SchemaDefinitionNode(
            false,
            Parser.ParseDirectives(directives),
            [.. roots.Where(root => root.Name is not null).Select(root => new RootOperationTypeNode(root.Kind, new NamedTypeNode(new Name(root.Name!))))],
            SyntaxOf.Description(description)));
    }

    /// <summary>Adds a scalar; a definition of its name in a text is this one.</summary>
    public SchemaBuilder Scalar(ScalarType scalar)
    {
        ArgumentNullException.ThrowIfNull(scalar);
        _bindings.Scalars[scalar.Name] = scalar;
        return this;
    }

    /// <summary>Defines or extends an object type whose values are of any CLR type.</summary>
    public SchemaBuilder Object(string name, Action<ObjectTypeBuilder<object>> configure) => Object<object>(name, configure);

    /// <summary>Defines or extends an object type whose values are of a CLR type; values of that type, or derived from it, are known as this object type where an abstract type is expected.</summary>
    /// <typeparam name="T">The CLR type of the values, <c>object</c> for any.</typeparam>
    public SchemaBuilder Object<T>(string name, Action<ObjectTypeBuilder<T>> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        if (typeof(T) != typeof(object))
            _bindings.ClrTypes.TryAdd(typeof(T), name);
        var builder = new ObjectTypeBuilder<T>(name, _bindings);
        configure(builder);
        return Define(name, builder.ToSyntax);
    }

    /// <summary>Defines or extends an interface type.</summary>
    public SchemaBuilder Interface(string name, Action<InterfaceTypeBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var builder = new InterfaceTypeBuilder(name, _bindings);
        configure(builder);
        return Define(name, builder.ToSyntax);
    }

    /// <summary>Defines or extends a union type.</summary>
    public SchemaBuilder Union(string name, Action<UnionTypeBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var builder = new UnionTypeBuilder(name, _bindings);
        configure(builder);
        return Define(name, builder.ToSyntax);
    }

    /// <summary>Defines or extends an enum type.</summary>
    public SchemaBuilder Enum(string name, Action<EnumTypeBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var builder = new EnumTypeBuilder(name, _bindings);
        configure(builder);
        return Define(name, builder.ToSyntax);
    }

    /// <summary>Defines or extends an input object type.</summary>
    public SchemaBuilder Input(string name, Action<InputObjectTypeBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var builder = new InputObjectTypeBuilder(name);
        configure(builder);
        return Define(name, builder.ToSyntax);
    }

    /// <summary>Defines a directive.</summary>
    /// <param name="name">The name, without <c>@</c>.</param>
    /// <param name="locations">Where it may stand.</param>
    /// <param name="configure">Adds arguments and the like; null for a plain one.</param>
    public SchemaBuilder Directive(string name, IEnumerable<DirectiveLocation> locations, Action<DirectiveBuilder>? configure = null)
    {
        var builder = new DirectiveBuilder(name, locations);
        configure?.Invoke(builder);
        return Add(builder.ToSyntax());
    }

    /// <summary>Gives a field that a text defines its resolver.</summary>
    /// <param name="type">The object type.</param>
    /// <param name="field">The field.</param>
    /// <param name="resolver">How its value is found.</param>
    public SchemaBuilder Resolve(string type, string field, FieldResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        _bindings.Resolvers[(type, field)] = resolver;
        return this;
    }

    /// <summary>Says where the events of a subscription's root field come from that a text defines; each event is then the parent of that field.</summary>
    /// <param name="type">The subscription type.</param>
    /// <param name="field">The field.</param>
    /// <param name="open">Opens the source stream.</param>
    public SchemaBuilder Subscribe(string type, string field, Func<FieldContext, IAsyncEnumerable<object?>> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        _bindings.Subscribers[(type, field)] = (context, _) => open(context);
        return this;
    }

    /// <summary>Gives fields that a text defines the resolvers that the methods of a class are by their attributes.</summary>
    /// <param name="holder">A class, perhaps static, whose methods with <see cref="ResolvesAttribute"/> are taken, public or not.</param>
    /// <exception cref="ArgumentException">Such a method is not static, or its coordinate is not that of a field.</exception>
    public SchemaBuilder AddResolvers(Type holder)
    {
        ArgumentNullException.ThrowIfNull(holder);
        foreach (var method in holder.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (method.GetCustomAttribute<ResolvesAttribute>() is not { } resolves)
                continue;
            var resolver = new AttributedResolver(method, resolves.Coordinate);
            _bindings.AskedArguments.AddRange(resolver.Arguments.Select(argument => (resolver.Type, resolver.Field, argument)));
            Resolve(resolver.Type, resolver.Field, resolver.Make());
        }

        return this;
    }

    /// <summary>Puts middleware around the resolver of a field that a text defines; what is added first is outermost.</summary>
    /// <param name="type">The object type.</param>
    /// <param name="field">The field.</param>
    /// <param name="middleware">The middleware.</param>
    public SchemaBuilder Use(string type, string field, FieldMiddleware middleware)
    {
        _bindings.AddMiddleware(type, field, middleware);
        return this;
    }

    /// <summary>Puts middleware around the resolvers of all fields for which there is some; it goes around that of single fields.</summary>
    /// <param name="choose">Gives the middleware by the type's name and the field's definition; null for none. Asked once a field, when the schema is put together.</param>
    public SchemaBuilder Use(Func<string, FieldDefinitionNode, FieldMiddleware?> choose)
    {
        ArgumentNullException.ThrowIfNull(choose);
        _bindings.ChosenMiddleware.Add(choose);
        return this;
    }

    /// <summary>Says what it costs to ask a field that a text defines; it goes before what directives of the text say.</summary>
    /// <param name="type">The object or interface type.</param>
    /// <param name="field">The field.</param>
    /// <param name="cost">Its cost.</param>
    public SchemaBuilder Cost(string type, string field, FieldCost cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        _bindings.Costs[(type, field)] = cost;
        return this;
    }

    /// <summary>Says what fields cost of which neither a call nor a directive says it.</summary>
    /// <param name="choose">Gives the cost by the type's name and the field's definition; null where nothing is to be said. Asked once a field, when the schema is put together.</param>
    public SchemaBuilder Cost(Func<string, FieldDefinitionNode, FieldCost?> choose)
    {
        ArgumentNullException.ThrowIfNull(choose);
        _bindings.ChosenCost = choose;
        return this;
    }

    /// <summary>Says how the object type of a value of an interface or union is told: by its name, null when it cannot be.</summary>
    public SchemaBuilder ResolveType(string abstractType, Func<object, string?> resolve)
    {
        ArgumentNullException.ThrowIfNull(resolve);
        _bindings.TypeResolvers[abstractType] = resolve;
        return this;
    }

    /// <summary>Gives every field of an object type that has no resolver of its own one by the type's name and the field's definition.</summary>
    public SchemaBuilder ResolveMissing(Func<string, FieldDefinitionNode, FieldResolver> resolve)
    {
        ArgumentNullException.ThrowIfNull(resolve);
        _bindings.Missing = resolve;
        return this;
    }

    /// <summary>Checks everything and makes the schema.</summary>
    /// <exception cref="GraphQLSchemaException">A definition breaks a rule (SO41xx), types do not fit together (SO42xx), or a binding belongs to nothing (SO4231).</exception>
    public Schema Build() => TryBuild(out var schema, out var errors) ? schema : throw new GraphQLSchemaException(errors);

    /// <summary>Makes a schema whose definitions are in order one by one, but whose types need not fit together; it may even lack a query type. For checking extensions of it, not for execution.</summary>
    /// <exception cref="GraphQLSchemaException">A definition breaks a rule (SO41xx).</exception>
    public Schema BuildPartial() => SchemaAssembler.AssembleUnchecked(ToDocument(), _bindings);

    /// <summary>Checks everything and makes the schema.</summary>
    /// <param name="schema">The schema, when there are no errors.</param>
    /// <param name="errors">All errors of the first check that finds some: of the document, or of the types.</param>
    public bool TryBuild([NotNullWhen(true)] out Schema? schema, out ImmutableArray<GraphQLError> errors) =>
        SchemaAssembler.TryAssemble(ToDocument(), _bindings, out schema, out errors);

    private DocumentNode ToDocument()
    {
        foreach (var scalar in _bindings.Scalars.Keys.Where(name => !_definedTypes.Contains(name)).ToList())
            Add(new ScalarTypeDefinitionNode(false, new Name(scalar), []));
        var document = new DocumentNode([.. _definitions]);
        return _subgraph is null ? document : AsSubgraph(document, _subgraph);
    }

    private SchemaBuilder Define(string name, Func<bool, TypeDefinitionNode?> toSyntax)
    {
        if (toSyntax(_definedTypes.Contains(name)) is { } node)
            Add(node);
        return this;
    }

    private SchemaBuilder Add(DefinitionNode node)
    {
        if (node is TypeDefinitionNode { IsExtension: false } type)
            _definedTypes.Add(type.Name.Value);
        _definitions.Add(node);
        return this;
    }
}
