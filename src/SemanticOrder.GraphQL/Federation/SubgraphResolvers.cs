using System.Runtime.CompilerServices;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Federation;

/// <summary>How <c>_service</c> and <c>_entities</c> find their values.</summary>
internal sealed class SubgraphResolvers(IReadOnlyDictionary<string, EntityBatchResolver> byType)
{
    private static readonly ConditionalWeakTable<Schema, string> Sdl = [];

    /// <summary><c>_Service.sdl</c>; printed once a schema.</summary>
    public static FieldResolver ServiceSdl { get; } = FieldResolver.Pure<Schema, string>(schema => Sdl.GetValue(schema, SubgraphPrinter.Print));

    /// <summary><c>_service</c></summary>
    public static FieldResolver Service { get; } = FieldResolver.Pure<object?, Schema>((_, context) => context.Schema);

    /// <summary><c>_entities</c></summary>
    public FieldResolver Entities => FieldResolver.AsyncBatch<object?, object?>(async (parents, values, context) =>
    {
        var entities = await FindAsync(context).ConfigureAwait(false);
        values.Span.Fill(entities);
    });

    private async ValueTask<object?[]> FindAsync(FieldContext context)
    {
        var given = context.Argument<object?[]>("representations")!;
        var representations = given.Select(value => Read(value, context.Schema)).ToList();
        var entities = new object?[given.Length];
        foreach (var group in representations.Index().GroupBy(entry => entry.Item.TypeName, StringComparer.Ordinal))
        {
            var positions = group.Select(entry => entry.Index).ToList();
            var found = await FindAsync(group.Key, [.. group.Select(entry => entry.Item)], context).ConfigureAwait(false);
            for (var index = 0; index < positions.Count; index++)
                entities[positions[index]] = found[index] is null or Exception or TypedObject ? found[index] : new TypedObject(group.Key, found[index]!);
        }

        return entities;
    }

    private async ValueTask<object?[]> FindAsync(string type, EntityRepresentation[] representations, FieldContext context)
    {
        if (!byType.TryGetValue(type, out var resolver))
            return [.. representations];
        var found = new object?[representations.Length];
        try
        {
            await resolver(representations, found, context).ConfigureAwait(false);
        }
        catch (Exception fault) when (!context.IsCancellation(fault))
        {
            Array.Fill(found, fault);
        }

        return found;
    }

    private static EntityRepresentation Read(object? value, Schema schema)
    {
        var fields = value as IReadOnlyDictionary<string, object?>;
        var name = fields?.GetValueOrDefault("__typename") as string;
        if (name is null || schema.FindType(name) is not StructuredType)
            throw new GraphQLFieldException("SO4410", $"A representation needs __typename, an object or interface of this subgraph; it has {(name is null ? "none" : $"'{name}'")}.");
        return new EntityRepresentation(name, fields!);
    }
}
