using System.Collections.Frozen;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Introspection;

/// <summary>How the fields of the introspection types find their values in the schema (GraphQL §4.2). All are pure.</summary>
internal static class IntrospectionResolvers
{
    private static readonly FrozenDictionary<(string, string), FieldResolver> ByField = new Dictionary<(string, string), FieldResolver>
    {
        [("__Schema", "description")] = Of<Schema, string?>(schema => schema.Description),
        [("__Schema", "types")] = Of<Schema, object>(schema => schema.Types),
        [("__Schema", "queryType")] = Of<Schema, object>(schema => schema.QueryType),
        [("__Schema", "mutationType")] = Of<Schema, object?>(schema => schema.MutationType),
        [("__Schema", "subscriptionType")] = Of<Schema, object?>(schema => schema.SubscriptionType),
        [("__Schema", "directives")] = Of<Schema, object>(schema => schema.Directives),

        [("__Type", "kind")] = Of<GraphQLType, string>(type => KindName(type.Kind)),
        [("__Type", "name")] = Of<GraphQLType, string?>(type => (type as NamedType)?.Name),
        [("__Type", "description")] = Of<GraphQLType, string?>(type => (type as NamedType)?.Description),
        [("__Type", "specifiedByURL")] = Of<GraphQLType, string?>(type => (type as ScalarType)?.SpecifiedByUrl),
        [("__Type", "fields")] = FieldResolver.Pure<GraphQLType, object?>((type, context) =>
            (type as StructuredType)?.Fields.Where(field => field.DeprecationReason is null || IncludeDeprecated(context))),
        [("__Type", "interfaces")] = Of<GraphQLType, object?>(type => type is StructuredType structured ? structured.Interfaces : null),
        [("__Type", "possibleTypes")] = FieldResolver.Pure<GraphQLType, object?>((type, context) =>
            type is InterfaceType or UnionType ? context.Schema.PossibleTypes((CompositeType)type) : null),
        [("__Type", "enumValues")] = FieldResolver.Pure<GraphQLType, object?>((type, context) =>
            (type as EnumType)?.Values.Where(value => value.DeprecationReason is null || IncludeDeprecated(context))),
        [("__Type", "inputFields")] = FieldResolver.Pure<GraphQLType, object?>((type, context) =>
            type is InputObjectType input ? InputValues(input.Fields, context) : null),
        [("__Type", "ofType")] = Of<GraphQLType, object?>(type => type is NonNullType nonNull ? nonNull.NullableType : (type as ListType)?.ItemType),
        [("__Type", "isOneOf")] = Of<GraphQLType, bool?>(type => (type as InputObjectType)?.IsOneOf),

        [("__Field", "name")] = Of<FieldDefinition, string>(field => field.Name),
        [("__Field", "description")] = Of<FieldDefinition, string?>(field => field.Description),
        [("__Field", "args")] = FieldResolver.Pure<FieldDefinition, object>((field, context) => InputValues(field.Arguments, context)),
        [("__Field", "type")] = Of<FieldDefinition, object>(field => field.Type),
        [("__Field", "isDeprecated")] = Of<FieldDefinition, bool>(field => field.DeprecationReason is not null),
        [("__Field", "deprecationReason")] = Of<FieldDefinition, string?>(field => field.DeprecationReason),

        [("__InputValue", "name")] = Of<InputValueDefinition, string>(input => input.Name),
        [("__InputValue", "description")] = Of<InputValueDefinition, string?>(input => input.Description),
        [("__InputValue", "type")] = Of<InputValueDefinition, object>(input => input.Type),
        [("__InputValue", "defaultValue")] = Of<InputValueDefinition, string?>(input => input.DefaultLiteral?.ToString()),
        [("__InputValue", "isDeprecated")] = Of<InputValueDefinition, bool>(input => input.DeprecationReason is not null),
        [("__InputValue", "deprecationReason")] = Of<InputValueDefinition, string?>(input => input.DeprecationReason),

        [("__EnumValue", "name")] = Of<EnumValueDefinition, string>(value => value.Name),
        [("__EnumValue", "description")] = Of<EnumValueDefinition, string?>(value => value.Description),
        [("__EnumValue", "isDeprecated")] = Of<EnumValueDefinition, bool>(value => value.DeprecationReason is not null),
        [("__EnumValue", "deprecationReason")] = Of<EnumValueDefinition, string?>(value => value.DeprecationReason),

        [("__Directive", "name")] = Of<DirectiveDefinition, string>(directive => directive.Name),
        [("__Directive", "description")] = Of<DirectiveDefinition, string?>(directive => directive.Description),
        [("__Directive", "isRepeatable")] = Of<DirectiveDefinition, bool>(directive => directive.IsRepeatable),
        [("__Directive", "locations")] = Of<DirectiveDefinition, object>(directive => directive.Locations.Select(location => location.ToGraphQL())),
        [("__Directive", "args")] = FieldResolver.Pure<DirectiveDefinition, object>((directive, context) => InputValues(directive.Arguments, context)),
        [("__Directive", "isDeprecated")] = Of<DirectiveDefinition, bool>(_ => false),
        [("__Directive", "deprecationReason")] = Of<DirectiveDefinition, string?>(_ => null),
    }.ToFrozenDictionary();

    /// <summary><c>__schema</c></summary>
    public static FieldResolver Schema { get; } = FieldResolver.Pure<object?, object>((_, context) => context.Schema);

    /// <summary><c>__type(name:)</c></summary>
    public static FieldResolver Type { get; } = FieldResolver.Pure<object?, object?>((_, context) => context.Schema.FindType(context.Argument<string>("name")!));

    /// <summary>The resolver of a field of an introspection type; null when there is no such field.</summary>
    public static FieldResolver? Find(string type, string field) => ByField.GetValueOrDefault((type, field));

    private static FieldResolver Of<TParent, TValue>(Func<TParent, TValue> resolve) => FieldResolver.Pure(resolve);

    private static bool IncludeDeprecated(FieldContext context) => context.Argument<bool>("includeDeprecated");

    private static IEnumerable<InputValueDefinition> InputValues(IEnumerable<InputValueDefinition> all, FieldContext context) =>
        all.Where(input => input.DeprecationReason is null || IncludeDeprecated(context));

    private static string KindName(TypeKind kind) => kind switch
    {
        TypeKind.Scalar => "SCALAR",
        TypeKind.Object => "OBJECT",
        TypeKind.Interface => "INTERFACE",
        TypeKind.Union => "UNION",
        TypeKind.Enum => "ENUM",
        TypeKind.InputObject => "INPUT_OBJECT",
        TypeKind.List => "LIST",
        _ => "NON_NULL",
    };
}
