using SemanticOrder.Gateway.Schema.Model;
using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Gateway.Schema.Connections;

/// <summary>What a connection's page is a part of.</summary>
internal interface IConnectionSource
{
    /// <summary>The schema that answers.</summary>
    ServedSchema Served { get; }

    /// <summary>The type of the nodes.</summary>
    ObjectTypeModel Type { get; }

    /// <summary>Groups and measures all nodes, whatever the page. Filter and clock of the query are the source's to set.</summary>
    ValueTask<IReadOnlyList<OrderGroup>> AggregateAsync(AggregateQuery query, CancellationToken cancellation);

    /// <summary>How the page is read, for people.</summary>
    ValueTask<string> ExplainAsync(CancellationToken cancellation);
}
