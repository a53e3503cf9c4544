using SemanticOrder.Orders.Knowledge;

namespace SemanticOrder.Orders;

/// <summary>What an interpretation was made from; the same inputs under the same knowledge give the same interpretation.</summary>
/// <param name="Order">The order.</param>
/// <param name="Inputs">Hash of its record versions, by <see cref="InterpretationInputs.Hash"/>.</param>
/// <param name="Knowledge">The knowledge version.</param>
public readonly record struct InterpretationKey(OrderId Order, ContentHash Inputs, KnowledgeVersion Knowledge);
