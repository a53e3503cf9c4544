using System.Collections.Frozen;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Federation;

/// <summary>Prints a subgraph as composition reads it: what it contributes, with its directives, and without what federation itself adds to every subgraph.</summary>
internal static class SubgraphPrinter
{
    private static readonly FrozenSet<string> Machinery = FrozenSet.Create(StringComparer.Ordinal, "_Any", "_Entity", "_Service");

    public static string Print(Schema schema)
    {
        var own = FederationLink.Find(schema.AppliedDirectives)?.OwnNames ?? [];
        return SchemaPrinter.Print(schema, new SchemaPrinterOptions
        {
            AppliedDirectives = true,
            IsPrinted = member => member switch
            {
                NamedType type => !Machinery.Contains(type.Name) && !own.Contains(type.Name) && !IsEmptyRoot(schema, type),
                DirectiveDefinition directive => !own.Contains(directive.Name) && !IsDelivery(schema, directive),
                FieldDefinition field => field.DeclaringType != schema.QueryType.Name || field.Name is not ("_entities" or "_service"),
                _ => true,
            },
        });
    }

    /// <summary>How answers are delivered is between a client and the router, not a part of the graph.</summary>
    private static bool IsDelivery(Schema schema, DirectiveDefinition directive) =>
        schema.DeliversIncrementally && directive.Name is (IncrementalDirectives.Defer or IncrementalDirectives.Stream);

    /// <summary>A query type with nothing but the fields that federation adds.</summary>
    private static bool IsEmptyRoot(Schema schema, NamedType type) => type == schema.QueryType && schema.QueryType.Fields.All(field => field.Name is "_entities" or "_service");
}
