using SemanticOrder.Orders.Knowledge;

namespace SemanticOrder.Orders.Tests.Contract;

/// <summary>A way to open a new, empty store.</summary>
public sealed record StoreKind(string Name, Func<OpenStore> Open)
{
    public override string ToString() => Name;
}

/// <summary>Both ports of one store, and how to be rid of it.</summary>
public sealed record OpenStore(IOrderStore Orders, IKnowledgeStore Knowledge, Func<ValueTask> Close);
