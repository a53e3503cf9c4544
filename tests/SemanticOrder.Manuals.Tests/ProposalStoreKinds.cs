using SemanticOrder.Manuals.Proposals.InMemory;
using SemanticOrder.Manuals.Tests.Contract;

namespace SemanticOrder.Manuals.Tests;

/// <summary>The stores that the contract is tested with in this assembly.</summary>
public static class ProposalStoreKinds
{
    public static IEnumerable<TestFixtureData> All => [new(new ProposalStoreKind("memory", () => (new InMemoryProposalStore(), () => ValueTask.CompletedTask)))];
}
