using NUnit.Framework;
using SemanticOrder.Orders.InMemory;
using SemanticOrder.Orders.Tests.Contract;

namespace SemanticOrder.Orders.Tests;

/// <summary>The stores that the contract is tested with in this assembly; every other store's test project compiles the same contract with its own list.</summary>
public static class StoreKinds
{
    public static IEnumerable<TestFixtureData> All =>
    [
        new(new StoreKind("memory", () =>
        {
            var store = new InMemoryOrderStore();
            return new OpenStore(store, store, store.DisposeAsync);
        })),
    ];
}
