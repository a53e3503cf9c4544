using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.Manuals.Tests.Contract;

/// <summary>A way to open a new, empty store of proposals.</summary>
public sealed record ProposalStoreKind(string Name, Func<(IProposalStore Store, Func<ValueTask> Close)> Open)
{
    public override string ToString() => Name;
}
