using System.Collections.Frozen;
using System.Collections.Immutable;
using SemanticOrder.GraphQL.Introspection;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>What every schema can name without defining it.</summary>
internal static class BuiltInTypes
{
    private static readonly FrozenDictionary<string, ScalarType> Scalars =
        new ScalarType[] { new IntType(), new FloatType(), new StringType(), new BooleanType(), new IdType() }.ToFrozenDictionary(scalar => scalar.Name, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Names =
        Scalars.Keys.Concat(BuiltInDefinitions.Types.Select(type => type.Name.Value)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The built-in directives, in the order in which introspection lists them.</summary>
    public static ImmutableArray<DirectiveDefinitionNode> Directives => BuiltInDefinitions.Directives;

    /// <summary>The built-in scalar of a name; null when there is none.</summary>
    public static ScalarType? FindScalar(string name) => Scalars.GetValueOrDefault(name);

    /// <summary>Whether the name is that of a built-in scalar or of an introspection type.</summary>
    public static bool IsBuiltIn(string name) => Names.Contains(name);
}
