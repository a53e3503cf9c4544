using SemanticOrder.Diagnostics;
using SemanticOrder.Storage.Sqlite;

namespace SemanticOrder.Gateway.Composition;

/// <summary>The database of a data folder.</summary>
internal static class GatewayStore
{
    /// <summary>The database file in a data folder.</summary>
    public static string FileIn(string folder) => Path.Combine(folder, "orders.db");

    /// <summary>Opens the database of a folder, making both when they do not exist.</summary>
    /// <exception cref="SemanticOrderException">SO8003: the folder cannot be made. SO60xx: the database cannot be opened.</exception>
    public static SqliteOrderStore Open(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SemanticOrderException("SO8003", $"The data folder '{folder}' cannot be made: {fault.Message} Name another one with --data.", innerException: fault);
        }

        return SqliteOrderStore.Open(new SqliteStoreOptions { Path = FileIn(folder) });
    }
}
