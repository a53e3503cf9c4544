using System.Globalization;
using System.Reflection;
using SemanticOrder.Orders;
using SemanticOrder.Storage.Sqlite;

namespace SemanticOrder.Storage.Migrations;

/// <summary>Brings a database to this program's schema: numbered SQL resources, forward only, all of them in one transaction.</summary>
internal static class Migrator
{
    /// <summary><c>PRAGMA application_id</c> of our databases: "SOrd".</summary>
    private const int ApplicationId = 0x534F7264;

    private static readonly string[] Scripts = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith("Migrations/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Number of the newest schema this program knows.</summary>
    public static int Latest => Scripts.Length;

    /// <summary>Refuses a file that another program or a newer release made, before anything in it is touched.</summary>
    /// <exception cref="OrderStoreException">SO6002: another program's database, or none at all. SO6004: a newer schema.</exception>
    public static void CheckIdentity(SqliteDatabase database)
    {
        var version = database.ReadNumber("PRAGMA user_version");
        var application = database.ReadNumber("PRAGMA application_id");
        var isEmpty = application == 0 && version == 0 && database.ReadNumber("SELECT count(*) FROM sqlite_schema") == 0;
        if (!isEmpty && application != ApplicationId)
            throw new OrderStoreException("SO6002", "The file is a database of another program. Name another file.", database.Path);
        if (version > Latest)
            throw new OrderStoreException("SO6004", $"The database has schema {version}; this program knows up to {Latest}. Start a newer release of the program, or restore a backup made before the upgrade.", database.Path);
    }

    /// <summary>Runs the scripts that are missing. The caller holds the write lock and commits.</summary>
    /// <exception cref="OrderStoreException">As <see cref="CheckIdentity"/>, for another process may have been faster.</exception>
    public static void Run(SqliteDatabase database)
    {
        CheckIdentity(database);
        var version = (int)database.ReadNumber("PRAGMA user_version")!.Value;
        if (version == Latest)
            return;
        for (var next = version; next < Latest; next++)
            database.Execute(Read(Scripts[next]));
        database.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Latest}"));
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
