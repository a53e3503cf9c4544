namespace SemanticOrder.GraphQL.Execution;

/// <summary>Where a field of a split plan belongs.</summary>
/// <param name="Usages">The deferred fragment that each of the field's selections stands in, in their order; null for those that are not deferred.</param>
/// <param name="Scope">The fragments that the field is delivered with; empty for the first answer.</param>
internal sealed record FieldDelivery(DeferUsage?[] Usages, HashSet<DeferUsage> Scope);
