namespace SemanticOrder.GraphQL.Execution;

/// <summary>What is delivered of an object after its plain fields.</summary>
/// <param name="NewUsages">The deferred fragments that begin here, outer ones before those inside them.</param>
/// <param name="Groups">The deferred fields, each in one group only.</param>
internal sealed record SplitSelection(DeferUsage[] NewUsages, DeferredSelection[] Groups);

/// <summary>Fields that are delivered together, once, with the first of the fragments that they wait for.</summary>
/// <param name="Usages">These fragments.</param>
/// <param name="Plan">The fields.</param>
internal sealed record DeferredSelection(HashSet<DeferUsage> Usages, SelectionPlan Plan);
