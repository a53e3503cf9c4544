using SemanticOrder.Orders;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>An order as linking finds it.</summary>
/// <param name="Id">Its id: of the record that is the order, or a provisional one.</param>
/// <param name="IsProvisional">True while only records that describe or carry it are known.</param>
/// <param name="Members">All its records, sorted by key.</param>
/// <param name="Problems">References that were ambiguous or refused, one sentence each, sorted.</param>
internal sealed record LinkedOrder(OrderId Id, bool IsProvisional, IReadOnlyList<OrderMember> Members, IReadOnlyList<string> Problems);
