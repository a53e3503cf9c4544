using SemanticOrder.Orders.Knowledge;

namespace SemanticOrder.Orders;

/// <summary>One entry of the change table, appended in the transaction that made the change.</summary>
/// <param name="Sequence">Position, growing with commits; there may be gaps, and nothing is ever inserted before what a reader has seen.</param>
/// <param name="Order">The order.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Knowledge">Knowledge version of the current interpretation after the change; null when there is none.</param>
/// <param name="Other">The other order of a merge or split; null otherwise.</param>
public sealed record OrderChange(long Sequence, OrderId Order, ChangeKind Kind, KnowledgeVersion? Knowledge, OrderId? Other);
