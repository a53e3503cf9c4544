using NUnit.Framework;
using SemanticOrder.Manuals.Tests.Contract;
using SemanticOrder.Storage.Sqlite;
using SemanticOrder.Storage.Tests;

namespace SemanticOrder.Manuals.Tests;

/// <summary>The stores of proposals that the contract is tested with in this assembly.</summary>
public static class ProposalStoreKinds
{
    public static IEnumerable<TestFixtureData> All =>
    [
        new(new ProposalStoreKind("SQLite", () =>
        {
            var folder = new TemporaryFolder();
            var store = SqliteOrderStore.Open(new SqliteStoreOptions { Path = folder.File("orders.db") });
            return (store, async () =>
            {
                await store.DisposeAsync();
                folder.Dispose();
            });
        })),
    ];
}
