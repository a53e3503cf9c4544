using System.Collections.Immutable;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Whether the types of a schema fit together: the "Type Validation" sections of GraphQL §3. One partial per kind of type.</summary>
internal sealed partial class TypeSystemCheck
{
    private readonly Schema _schema;
    private readonly ImmutableArray<GraphQLError>.Builder _errors = ImmutableArray.CreateBuilder<GraphQLError>();

    private TypeSystemCheck(Schema schema) => _schema = schema;

    /// <summary>All errors, codes SO42xx; empty when the schema is valid.</summary>
    public static ImmutableArray<GraphQLError> Check(Schema schema, DocumentNode document, SchemaRoots roots, SchemaBindings bindings)
    {
        var check = new TypeSystemCheck(schema);
        check.CheckRoots(roots);
        check.CheckBuiltInNames(document);
        check.CheckDirectives();
        foreach (var type in schema.Types)
            check.CheckType(type);
        check.CheckInputCycles();
        check.CheckDefaults();
        check.CheckBindings(bindings);
        return check._errors.ToImmutable();
    }

    /// <summary>All errors in the arguments of directives that the schema applies, code SO4151.</summary>
    public static ImmutableArray<GraphQLError> CheckAppliedDirectives(Schema schema)
    {
        var check = new TypeSystemCheck(schema);
        check.CheckAppliedDirectives();
        return check._errors.ToImmutable();
    }

    private void CheckType(NamedType type)
    {
        if (!BuiltInTypes.IsBuiltIn(type.Name))
            CheckName(type.Name, type.Name, type.Syntax?.Span ?? default);
        switch (type)
        {
            case StructuredType structured:
                CheckFields(structured);
                CheckInterfaces(structured);
                break;
            case UnionType union:
                CheckMembers(union);
                break;
            case EnumType enumType:
                CheckValues(enumType);
                break;
            case InputObjectType input:
                CheckInputFields(input);
                break;
        }
    }

    /// <summary>Root types (GraphQL §3.3.1).</summary>
    private void CheckRoots(SchemaRoots roots)
    {
        if (roots.Query.Type is null)
            Report("SO4201", "The schema has no query type; define one named Query or name it in a schema definition.", _schema.Syntax?.Span ?? default);
        (OperationKind Kind, NamedType? Type, SourceSpan Place)[] all =
        [
            (OperationKind.Query, roots.Query.Type, roots.Query.Place),
            (OperationKind.Mutation, roots.Mutation.Type, roots.Mutation.Place),
            (OperationKind.Subscription, roots.Subscription.Type, roots.Subscription.Place),
        ];
        foreach (var (kind, type, place) in all)
        {
            if (type is not (null or ObjectType))
                Report("SO4202", $"The {kind.ToString().ToLowerInvariant()} type must be an object type, and '{type}' is not.", place);
        }

        foreach (var group in all.Where(root => root.Type is ObjectType).GroupBy(root => root.Type).Where(group => group.Skip(1).Any()))
            Report("SO4203", $"Each root type must be a type of its own; '{group.Key}' is several.", [.. group.Select(root => root.Place)]);
    }

    private void CheckDirectives()
    {
        foreach (var directive in _schema.Directives)
        {
            CheckName(directive.Name, directive.ToString(), directive.Syntax.Span);
            if (directive.Locations.IsEmpty)
                Report("SO4222", $"'{directive}' may stand nowhere; give it a location.", directive.Syntax.Span);
            foreach (var argument in directive.Arguments)
                CheckInputValue(argument, argument.Syntax.Span);
            if (DirectiveUses(directive, []))
                Report("SO4223", $"'{directive}' is applied within its own definition.", directive.Syntax.Span);
        }
    }

    /// <summary>Whether a directive's definition uses the directive itself, directly or through other directives or its argument types (GraphQL §3.13).</summary>
    private bool DirectiveUses(DirectiveDefinition directive, HashSet<string> visited)
    {
        var open = new Stack<DirectiveDefinition>([directive]);
        while (open.TryPop(out var current))
        {
            foreach (var applied in AppliedWithin(current))
            {
                if (applied == directive.Name)
                    return true;
                if (visited.Add(applied) && _schema.FindDirective(applied) is { } next)
                    open.Push(next);
            }
        }

        return false;
    }

    private static IEnumerable<string> AppliedWithin(DirectiveDefinition directive)
    {
        var seen = new HashSet<NamedType>();
        var open = new Stack<NamedType>(directive.Arguments.Select(argument => argument.Type.Innermost));
        var applied = directive.Arguments.SelectMany(argument => argument.AppliedDirectives).ToList();
        while (open.TryPop(out var type))
        {
            if (!seen.Add(type))
                continue;
            applied.AddRange(type.AppliedDirectives);
            applied.AddRange((type as EnumType)?.Values.SelectMany(value => value.AppliedDirectives) ?? []);
            foreach (var field in (type as InputObjectType)?.Fields ?? [])
            {
                applied.AddRange(field.AppliedDirectives);
                open.Push(field.Type.Innermost);
            }
        }

        return applied.Select(directiveNode => directiveNode.Name.Value);
    }

    private void CheckBuiltInNames(DocumentNode document)
    {
        foreach (var definition in document.Definitions.OfType<TypeDefinitionNode>().Where(definition => definition is not ScalarTypeDefinitionNode))
        {
            if (BuiltInTypes.FindScalar(definition.Name.Value) is not null)
                Report("SO4227", $"'{definition.Name}' is the name of a built-in scalar; give the type another.", definition.Span);
        }
    }

    /// <summary>Names: legal, and not of the reserved kind (GraphQL §2.1.9).</summary>
    private void CheckName(string name, string coordinate, SourceSpan place)
    {
        if (!Name.IsValid(name))
            Report("SO4204", $"'{coordinate}': a name has only letters, digits and _, and does not start with a digit.", place);
        else if (name.StartsWith("__", StringComparison.Ordinal))
            Report("SO4205", $"'{coordinate}': names that start with two underscores belong to introspection.", place);
    }

    /// <summary>What arguments and input fields have in common (GraphQL §3.6, §3.10, §3.13).</summary>
    private void CheckInputValue(InputValueDefinition input, SourceSpan typePlace)
    {
        CheckName(input.Name, input.Coordinate, input.Syntax.Span);
        if (!input.Type.IsInput)
            Report("SO4208", $"'{input}' cannot be of type '{input.Type}', which clients cannot send.", typePlace);
        if (input.IsRequired && input.DeprecationReason is not null)
            Report("SO4209", $"'{input}' is required and so cannot be deprecated; make it nullable or give it a default.", DeprecationOf(input.AppliedDirectives), input.Syntax.Type.Span);
    }

    private static SourceSpan DeprecationOf(ImmutableArray<DirectiveNode> directives) =>
        directives.FirstOrDefault(directive => directive.Name.Value == "deprecated")?.Span ?? default;

    private void CheckBindings(SchemaBindings bindings)
    {
        foreach (var (type, field) in bindings.Resolvers.Keys.Concat(bindings.Subscribers.Keys).Concat(bindings.Costs.Keys).Concat(bindings.Middleware.Keys))
        {
            if ((_schema.FindType(type) as StructuredType)?.FindField(field) is null)
                Report("SO4231", $"There is a resolver, a cost or middleware for '{type}.{field}', but the schema has no such field.");
        }

        foreach (var (type, field, argument) in bindings.AskedArguments)
        {
            if ((_schema.FindType(type) as StructuredType)?.FindField(field) is { } definition && definition.FindArgument(argument) is null)
                Report("SO4233", $"The resolver of '{definition}' asks for the argument '{argument}', which the field does not have.", definition.Syntax.Span);
        }

        foreach (var name in bindings.TypeResolvers.Keys.Where(name => _schema.FindType(name) is not (InterfaceType or UnionType)))
            Report("SO4231", $"There is a type resolver for '{name}', which is no interface or union of the schema.");
    }

    private void Report(string code, string message, params ReadOnlySpan<SourceSpan> places)
    {
        var locations = ImmutableArray.CreateBuilder<SourceLocation>(places.Length);
        foreach (var place in places)
        {
            if (place.IsKnown)
                locations.Add(place.Location);
        }

        _errors.Add(new GraphQLError(code, message) { Locations = locations.ToImmutable() });
    }
}
