using SemanticOrder.Orders;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.Knowledge;

namespace SemanticOrder.Storage.Sqlite;

/// <content>The knowledge port.</content>
public sealed partial class SqliteOrderStore
{
    private const string PublicationColumns = "sequence, version, published_at, mode, published_by";

    /// <inheritdoc/>
    public ValueTask<KnowledgeVersion> ImportAsync(IReadOnlyList<KnowledgeFile> files, CancellationToken cancellation = default)
    {
        KnowledgeFile.CheckPaths(files);
        var version = KnowledgeVersion.Of(files);
        return WriteAsync(
            session =>
            {
                if (_names.Knowledge.TryGetNumber(session.Database, version, out _))
                    return version;
                var number = _names.Knowledge.GetOrAdd(session.Database, version);
                foreach (var file in files)
                {
                    session.Database.Statement("INSERT INTO knowledge_file VALUES (?1, ?2, ?3)").Bind(1, number).Bind(2, file.Path).Bind(3, KeepContent(session, file)).Run();
                }

                return version;
            },
            cancellation);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<KnowledgeFile>> ReadFilesAsync(KnowledgeVersion version, CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<KnowledgeFile>>(
            session =>
            {
                var rows = session.Database.Statement("SELECT f.path, c.bytes FROM knowledge_file f JOIN knowledge_content c ON c.number = f.content WHERE f.version = ?1")
                    .Bind(1, _names.KnowledgeNumber(session.Database, version));
                var files = new List<KnowledgeFile>();
                while (rows.Step())
                    files.Add(new KnowledgeFile(rows.GetText(0), rows.GetBlob(1).ToArray()));
                files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
                return files;
            },
            cancellation);

    /// <inheritdoc/>
    public ValueTask<KnowledgePublication> PublishAsync(KnowledgeVersion version, ReinterpretMode mode, DateTimeOffset at, string? by = null, CancellationToken cancellation = default) =>
        WriteAsync(
            session =>
            {
                var insert = session.Database.Statement("INSERT INTO publication (version, published_at, mode, published_by) VALUES (?1, ?2, ?3, ?4) RETURNING sequence")
                    .Bind(1, _names.KnowledgeNumber(session.Database, version)).Bind(2, at.UtcTicks).Bind(3, (long)mode).Bind(4, by);
                insert.Step();
                var sequence = insert.GetInt64(0);
                insert.Run();
                if (mode != ReinterpretMode.None)
                {
                    session.Database.Execute("UPDATE reinterpretation SET finished = 1");
                    session.Database.Statement("INSERT INTO reinterpretation SELECT ?1, NULL, 0, live + provisional, 0 FROM store").Bind(1, sequence).Run();
                }

                return new KnowledgePublication(sequence, version, at.ToUniversalTime(), mode, by);
            },
            cancellation);

    /// <inheritdoc/>
    public ValueTask<KnowledgePublication?> GetCurrentAsync(CancellationToken cancellation = default) =>
        ReadAsync(session => ReadPublications(session, session.Database.Statement($"SELECT {PublicationColumns} FROM publication ORDER BY sequence DESC LIMIT 1")).SingleOrDefault(), cancellation);

    /// <inheritdoc/>
    public ValueTask<KnowledgePublication?> GetCurrentAtAsync(DateTimeOffset time, CancellationToken cancellation = default) =>
        ReadAsync(
            session => ReadPublications(session, session.Database.Statement($"SELECT {PublicationColumns} FROM publication WHERE published_at <= ?1 ORDER BY sequence DESC LIMIT 1").Bind(1, time.UtcTicks)).SingleOrDefault(),
            cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<KnowledgePublication>> GetPublicationsAsync(CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<KnowledgePublication>>(session => ReadPublications(session, session.Database.Statement($"SELECT {PublicationColumns} FROM publication ORDER BY sequence")), cancellation);

    /// <inheritdoc/>
    public ValueTask<Reinterpretation?> GetReinterpretationAsync(CancellationToken cancellation = default) =>
        ReadAsync(
            session =>
            {
                var row = session.Database.Statement("""
                    SELECT r.publication, p.version, p.mode, r.after, r.done, r.total, r.finished
                    FROM reinterpretation r JOIN publication p ON p.sequence = r.publication ORDER BY r.publication DESC LIMIT 1
                    """);
                if (!row.Step())
                    return null;
                var (publication, version, mode, after, done, total, finished) =
                    (row.GetInt64(0), row.GetInt64(1), (ReinterpretMode)row.GetInt32(2), row.GetInt64OrNull(3), row.GetInt64(4), row.GetInt64(5), row.GetInt32(6) != 0);
                row.Reset();
                return new Reinterpretation(
                    publication, _names.Knowledge.GetName(session.Database, version), mode, after is { } number ? new OrderNumber(number) : null, done, total, finished);
            },
            cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<TermNumber>> AssignTermsAsync(IReadOnlyList<string> iris, CancellationToken cancellation = default) =>
        WriteAsync<IReadOnlyList<TermNumber>>(
            session =>
            {
                var numbers = new TermNumber[iris.Count];
                for (var i = 0; i < numbers.Length; i++)
                    numbers[i] = new TermNumber((int)_names.Terms.GetOrAdd(session.Database, iris[i]));
                return numbers;
            },
            cancellation);

    /// <inheritdoc/>
    public bool TryGetTerm(string iri, out TermNumber number)
    {
        var found = _names.Terms.TryGetRemembered(iri, out var known)
            ? known
            : ReadNow(session => _names.Terms.TryGetNumber(session.Database, iri, out var stored) ? stored : 0);
        number = new TermNumber((int)found);
        return found != 0;
    }

    /// <inheritdoc/>
    public string GetTerm(TermNumber number) =>
        _names.Terms.TryGetRemembered(number.Value, out var iri) ? iri : ReadNow(session => _names.Term(session.Database, number));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<string, string>> GetGraphQLNamesAsync(CancellationToken cancellation = default) => ReadAsync(ReadGraphQLNames, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<string, string>> KeepGraphQLNamesAsync(IReadOnlyDictionary<string, string> names, CancellationToken cancellation = default) =>
        WriteAsync(
            session =>
            {
                foreach (var (iri, name) in names)
                    session.Database.Statement("INSERT OR IGNORE INTO graphql_name VALUES (?1, ?2)").Bind(1, iri).Bind(2, name).Run();
                return ReadGraphQLNames(session);
            },
            cancellation);

    private static long KeepContent(StoreSession session, KnowledgeFile file)
    {
        var hash = ContentHash.Of(file.Content.Span);
        StoreNames.BindHash(session.Database.Statement("INSERT OR IGNORE INTO knowledge_content (hash, bytes) VALUES (?1, ?2)"), hash).Bind(2, file.Content.Span).Run();
        var row = StoreNames.BindHash(session.Database.Statement("SELECT number FROM knowledge_content WHERE hash = ?1"), hash);
        row.Step();
        var number = row.GetInt64(0);
        row.Reset();
        return number;
    }

    private List<KnowledgePublication> ReadPublications(StoreSession session, SqliteStatement rows)
    {
        var publications = new List<KnowledgePublication>();
        while (rows.Step())
        {
            publications.Add(new KnowledgePublication(
                rows.GetInt64(0), _names.Knowledge.GetName(session.Database, rows.GetInt64(1)), new DateTimeOffset(rows.GetInt64(2), TimeSpan.Zero), (ReinterpretMode)rows.GetInt32(3), rows.GetTextOrNull(4)));
        }

        return publications;
    }

    private static IReadOnlyDictionary<string, string> ReadGraphQLNames(StoreSession session)
    {
        var rows = session.Database.Statement("SELECT iri, name FROM graphql_name");
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (rows.Step())
            names.Add(rows.GetText(0), rows.GetText(1));
        return names;
    }
}
