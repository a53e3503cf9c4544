using SemanticOrder.Gateway.Schema.Model;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Gateway.Schema.Connections;

/// <summary>Reads <c>orderBy</c>.</summary>
internal static class SortReader
{
    /// <summary>The name by which orders are sorted as they appeared.</summary>
    public const string Appearance = "appeared";

    /// <summary>The fields to sort nodes by, the first before the second.</summary>
    public static IReadOnlyList<FieldSort> Read(ObjectTypeModel type, FieldContext context) =>
    [
        .. Entries(context).Where(entry => entry.Name != Appearance).Select(entry => new FieldSort(type.Fields.First(field => field.Name == entry.Name), entry.Descending)),
    ];

    /// <summary>The facts to sort orders by.</summary>
    /// <exception cref="GraphQLFieldException">SO8033: <c>appeared</c> is not the last.</exception>
    public static IReadOnlyList<FactSort> ReadFacts(ObjectTypeModel type, FieldContext context)
    {
        var entries = Entries(context).ToList();
        var appeared = entries.FindIndex(entry => entry.Name == Appearance);
        if (appeared >= 0 && (entries.Count > 1 || appeared > 0))
            throw new GraphQLFieldException("SO8033", "orderBy: appeared decides between any two orders; give it alone. Orders that agree in all fields run by it anyway.");
        return [.. Read(type, context).Select(sort => new FactSort(new TermNumber(sort.Field.Number), sort.Field.FactKind, sort.Descending))];
    }

    /// <summary>The direction of orders that are sorted as they appeared; the newest first unless asked otherwise.</summary>
    public static PageDirection ReadDirection(FieldContext context) =>
        Entries(context).Any(entry => entry is { Name: Appearance, Descending: false }) ? PageDirection.OldestFirst : PageDirection.NewestFirst;

    private static IEnumerable<(string Name, bool Descending)> Entries(FieldContext context) => context.Field.FindArgument("orderBy") is null
        ? []
        : from entry in context.Argument<InputObject[]>("orderBy") ?? []
          from pair in entry
          select (pair.Key, (string)pair.Value! == "DESC");
}
