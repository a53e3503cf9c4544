using System.Globalization;
using System.Text;
using SemanticOrder.GraphQL;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Gateway.Schema.Connections;

/// <summary>A place in a list of orders: the order's number in this store, and what it sorts by. Opaque to clients; it stays valid while orders come and go.</summary>
internal sealed record OrderCursor(OrderNumber Number, IReadOnlyList<long> Keys)
{
    /// <summary>The cursor of an order of a page.</summary>
    public static string Of(OrderDocument order, IReadOnlyList<FactSort> sort)
    {
        var text = new StringBuilder("o").Append(CultureInfo.InvariantCulture, $"{order.Number.Value:x}");
        for (var index = 0; index < sort.Count; index++)
            text.Append(CultureInfo.InvariantCulture, $".{Name(sort[index])}{order.SortKeys[index]:x}");
        return text.ToString();
    }

    /// <summary>Reads a cursor.</summary>
    /// <exception cref="GraphQLFieldException">SO8026: not a cursor of this gateway, or one of another order.</exception>
    public static OrderCursor? Parse(string? cursor, IReadOnlyList<FactSort> sort)
    {
        if (cursor is null)
            return null;
        var parts = cursor.Split('.');
        if (parts[0].Length < 2 || parts[0][0] != 'o' || !TryParse(parts[0].AsSpan(1), out var number))
            throw new GraphQLFieldException("SO8026", $"'{cursor}' is no cursor of this gateway. Take it from pageInfo or an edge.");
        var keys = new long[sort.Count];
        var fits = parts.Length == keys.Length + 1;
        for (var index = 0; fits && index < keys.Length; index++)
        {
            var name = Name(sort[index]);
            fits = parts[index + 1].StartsWith(name, StringComparison.Ordinal) && TryParse(parts[index + 1].AsSpan(name.Length), out keys[index]);
        }

        return fits ? new OrderCursor(new OrderNumber(number), keys) : throw new GraphQLFieldException("SO8026", $"'{cursor}' comes from a page with another orderBy. Keep the order, or start at the beginning.");
    }

    private static string Name(FactSort sort) => string.Create(CultureInfo.InvariantCulture, $"{sort.Property.Value}{(sort.Descending ? 'z' : 'y')}");

    private static bool TryParse(ReadOnlySpan<char> text, out long number) => long.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number);
}
