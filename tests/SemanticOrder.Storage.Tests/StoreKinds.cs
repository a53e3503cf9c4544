using NUnit.Framework;
using SemanticOrder.Orders.Tests.Contract;
using SemanticOrder.Storage.Sqlite;
using SemanticOrder.Storage.Tests;

namespace SemanticOrder.Orders.Tests;

/// <summary>The stores that the contract is tested with in this assembly.</summary>
public static class StoreKinds
{
    public static IEnumerable<TestFixtureData> All =>
    [
        new(new StoreKind("SQLite", () =>
        {
            var folder = new TemporaryFolder();
            var store = SqliteOrderStore.Open(new SqliteStoreOptions { Path = folder.File("orders.db") });
            return new OpenStore(store, store, async () =>
            {
                await store.DisposeAsync();
                folder.Dispose();
            });
        })),
    ];
}
