using System.Globalization;
using SemanticOrder.GraphQL;
using SemanticOrder.Orders;

namespace SemanticOrder.Gateway.Schema.Views;

/// <summary>An order of a page with its cursor, the order's number in this store.</summary>
internal sealed record OrderEdge(string Cursor, NodeView Node)
{
    /// <summary>The cursor of an order; opaque to clients.</summary>
    public static string CursorOf(OrderNumber number) => "o" + number.Value.ToString("x", CultureInfo.InvariantCulture);

    /// <summary>Reads a cursor.</summary>
    /// <exception cref="GraphQLFieldException">SO8026: not a cursor of this gateway.</exception>
    public static OrderNumber? Parse(string? cursor)
    {
        if (cursor is null)
            return null;
        return cursor.Length > 1 && cursor[0] == 'o' && long.TryParse(cursor.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? new OrderNumber(number)
            : throw new GraphQLFieldException("SO8026", $"'{cursor}' is no cursor of this gateway. Take it from pageInfo or an edge.");
    }
}
