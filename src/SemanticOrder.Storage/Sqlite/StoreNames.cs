using SemanticOrder.Orders;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.Storage.Sqlite;

/// <summary>The small numbers that rows hold instead of record sources, link spaces, knowledge versions and terms.</summary>
internal sealed class StoreNames
{
    /// <summary>A record mapping of a source instance.</summary>
    public NameTable<(SourceInstance Source, string Mapping)> Sources { get; } = new(
        (database, name) => Find(database.Statement("SELECT number FROM source WHERE system = ?1 AND instance = ?2 AND mapping = ?3").Bind(1, name.Source.System).Bind(2, name.Source.Instance).Bind(3, name.Mapping)),
        (database, number) =>
        {
            var row = Row(database.Statement("SELECT system, instance, mapping FROM source WHERE number = ?1"), number);
            var name = (new SourceInstance(row.GetText(0), row.GetText(1)), row.GetText(2));
            row.Reset();
            return name;
        },
        (database, name) => Insert(database.Statement("INSERT INTO source (system, instance, mapping) VALUES (?1, ?2, ?3) RETURNING number").Bind(1, name.Source.System).Bind(2, name.Source.Instance).Bind(3, name.Mapping)));

    /// <summary>A number space of link keys.</summary>
    public NameTable<string> Spaces { get; } = Texts("link_space", "name");

    /// <summary>The IRI of a property or concept.</summary>
    public NameTable<string> Terms { get; } = Texts("term", "iri");

    /// <summary>A knowledge version; added by importing its files only.</summary>
    public NameTable<KnowledgeVersion> Knowledge { get; } = new(
        (database, version) => Find(BindHash(database.Statement("SELECT number FROM knowledge_version WHERE hash = ?1"), version.Hash)),
        (database, number) =>
        {
            var row = Row(database.Statement("SELECT hash FROM knowledge_version WHERE number = ?1"), number);
            var version = new KnowledgeVersion(new ContentHash(row.GetBlob(0)));
            row.Reset();
            return version;
        },
        (database, version) => Insert(BindHash(database.Statement("INSERT INTO knowledge_version (hash) VALUES (?1) RETURNING number"), version.Hash)));

    /// <summary>The number of an imported knowledge version.</summary>
    /// <exception cref="OrderStoreException">SO6012: it was never imported.</exception>
    public long KnowledgeNumber(SqliteDatabase database, KnowledgeVersion version) =>
        Knowledge.TryGetNumber(database, version, out var number) ? number : throw version.NotImported();

    /// <summary>The IRI of a term number that a fact holds.</summary>
    public string Term(SqliteDatabase database, TermNumber number) => Terms.GetName(database, number.Value);

    public void Commit()
    {
        Sources.Commit();
        Spaces.Commit();
        Terms.Commit();
        Knowledge.Commit();
    }

    public void RollBack()
    {
        Sources.RollBack();
        Spaces.RollBack();
        Terms.RollBack();
        Knowledge.RollBack();
    }

    /// <summary>Binds a digest as its 32 bytes.</summary>
    public static SqliteStatement BindHash(SqliteStatement statement, ContentHash hash, int parameter = 1)
    {
        Span<byte> digest = stackalloc byte[ContentHash.Size];
        hash.CopyTo(digest);
        return statement.Bind(parameter, digest);
    }

    private static NameTable<string> Texts(string table, string column) => new(
        (database, name) => Find(database.Statement($"SELECT number FROM {table} WHERE {column} = ?1").Bind(1, name)),
        (database, number) =>
        {
            var row = Row(database.Statement($"SELECT {column} FROM {table} WHERE number = ?1"), number);
            var name = row.GetText(0);
            row.Reset();
            return name;
        },
        (database, name) => Insert(database.Statement($"INSERT INTO {table} ({column}) VALUES (?1) RETURNING number").Bind(1, name)));

    private static long? Find(SqliteStatement statement)
    {
        if (!statement.Step())
            return null;
        var number = statement.GetInt64(0);
        statement.Reset();
        return number;
    }

    private static SqliteStatement Row(SqliteStatement statement, long number) =>
        statement.Bind(1, number).Step() ? statement : throw new ArgumentOutOfRangeException(nameof(number), number, "This store never gave out the number.");

    private static long Insert(SqliteStatement statement)
    {
        statement.Step();
        var number = statement.GetInt64(0);
        statement.Run();
        return number;
    }
}
