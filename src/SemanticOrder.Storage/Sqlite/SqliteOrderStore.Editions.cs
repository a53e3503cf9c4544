using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals.Editions;
using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.Storage.Sqlite;

/// <content>Uploaded documents and what they propose.</content>
public sealed partial class SqliteOrderStore : IProposalStore
{
    private const string EditionColumns = "document, hash, format, title, domain, length, uploaded_by, uploaded_at, state, error, language, pages, clauses, diagnostics";

    /// <inheritdoc/>
    public async ValueTask<bool> AddEditionAsync(DocumentEdition edition, ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return await WriteAsync(
            session =>
            {
                if (FindEdition(session, edition.Key) is { } known)
                    return WaitAgain(session, known, edition);
                var row = session.Database.Statement($"INSERT INTO edition ({EditionColumns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, NULL, '', 0, '[]', '[]') RETURNING number")
                    .Bind(1, edition.Key.Document).Bind(2, edition.Key.Hash).Bind(3, (long)edition.Format).Bind(4, edition.Title).Bind(5, edition.Domain).Bind(6, edition.Length)
                    .Bind(7, edition.UploadedBy).Bind(8, edition.UploadedAt.UtcTicks).Bind(9, (long)edition.State);
                row.Step();
                var number = row.GetInt64(0);
                row.Run();
                session.Database.Statement("INSERT INTO edition_content VALUES (?1, ?2)").Bind(1, number).Bind(2, content.Span).Run();
                return true;
            },
            cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DocumentEdition>> GetEditionsAsync(string? document = null, CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<DocumentEdition>>(
            session =>
            {
                var rows = session.Database.Statement($"SELECT {EditionColumns} FROM edition WHERE ?1 IS NULL OR document = ?1 ORDER BY number").Bind(1, document);
                var editions = new List<DocumentEdition>();
                while (rows.Step())
                    editions.Add(ReadEdition(rows));
                return editions;
            },
            cancellation);

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>> ReadContentAsync(EditionKey edition, CancellationToken cancellation = default) =>
        ReadAsync<ReadOnlyMemory<byte>>(
            session =>
            {
                var row = session.Database.Statement("SELECT bytes FROM edition_content WHERE edition = ?1").Bind(1, EditionNumber(session, edition));
                row.Step();
                var bytes = row.GetBlob(0).ToArray();
                row.Reset();
                return bytes;
            },
            cancellation);

    /// <inheritdoc/>
    public async ValueTask SaveReadingAsync(EditionKey edition, EditionReading reading, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reading);
        await WriteAsync<object?>(
            session =>
            {
                var number = EditionNumber(session, edition);
                session.Database.Statement("""
                    UPDATE edition SET state = ?2, error = NULL, title = CASE title WHEN '' THEN ?3 ELSE title END, language = ?4, pages = ?5, clauses = ?6, diagnostics = ?7 WHERE number = ?1
                    """)
                    .Bind(1, number).Bind(2, (long)EditionState.Read).Bind(3, reading.Title).Bind(4, reading.Language).Bind(5, reading.Pages)
                    .Bind(6, ProposalJson.WriteList(reading.Clauses)).Bind(7, ProposalJson.WriteList(reading.Diagnostics)).Run();
                session.Database.Statement("DELETE FROM proposal WHERE edition = ?1").Bind(1, number).Run();
                for (var i = 0; i < reading.Proposals.Count; i++)
                {
                    session.Database.Statement("INSERT INTO proposal VALUES (?1, ?2, ?3, ?4)")
                        .Bind(1, number).Bind(2, i).Bind(3, reading.Proposals[i].Id).Bind(4, ProposalJson.Write(reading.Proposals[i])).Run();
                }

                return null;
            },
            cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask SaveFailureAsync(EditionKey edition, Diagnostic error, CancellationToken cancellation = default) =>
        await WriteAsync<object?>(
            session =>
            {
                session.Database.Statement("UPDATE edition SET state = ?2, error = ?3 WHERE number = ?1")
                    .Bind(1, EditionNumber(session, edition)).Bind(2, (long)EditionState.Failed).Bind(3, DiagnosticJson.Write(error)).Run();
                return null;
            },
            cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Proposal>> GetProposalsAsync(EditionKey edition, CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<Proposal>>(
            session =>
            {
                var rows = session.Database.Statement("SELECT body FROM proposal WHERE edition = ?1 ORDER BY place").Bind(1, EditionNumber(session, edition));
                var proposals = new List<Proposal>();
                while (rows.Step())
                    proposals.Add(ProposalJson.Read(rows.GetText(0)));
                return proposals;
            },
            cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<string, EditionKey>> FindEditionsAsync(IReadOnlyList<string> proposals, CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyDictionary<string, EditionKey>>(
            session =>
            {
                var rows = session.Database.Statement("""
                    SELECT p.id, e.document, e.hash FROM json_each(?1) j CROSS JOIN proposal p ON p.id = j.value CROSS JOIN edition e ON e.number = p.edition ORDER BY e.number
                    """).Bind(1, System.Text.Json.JsonSerializer.Serialize(proposals));
                var found = new Dictionary<string, EditionKey>(StringComparer.Ordinal);
                while (rows.Step())
                    found[rows.GetText(0)] = new EditionKey(rows.GetText(1), rows.GetText(2));
                return found;
            },
            cancellation);

    private static bool WaitAgain(StoreSession session, long number, DocumentEdition edition)
    {
        var row = session.Database.Statement("UPDATE edition SET state = ?2, error = NULL, title = ?3, domain = ?4 WHERE number = ?1 AND state = ?5 RETURNING number")
            .Bind(1, number).Bind(2, (long)EditionState.Waiting).Bind(3, edition.Title).Bind(4, edition.Domain).Bind(5, (long)EditionState.Failed);
        var isChanged = row.Step();
        if (isChanged)
            row.Run();
        return isChanged;
    }

    private static DocumentEdition ReadEdition(SqliteStatement row) => new()
    {
        Key = new EditionKey(row.GetText(0), row.GetText(1)),
        Format = (EditionFormat)row.GetInt32(2),
        Title = row.GetText(3),
        Domain = row.GetText(4),
        Length = row.GetInt64(5),
        UploadedBy = row.GetText(6),
        UploadedAt = new DateTimeOffset(row.GetInt64(7), TimeSpan.Zero),
        State = (EditionState)row.GetInt32(8),
        Error = row.GetTextOrNull(9) is { } error ? DiagnosticJson.Read(error) : null,
        Language = row.GetText(10),
        Pages = row.GetInt32(11),
        Clauses = ProposalJson.ReadList<ClauseSummary>(row.GetText(12)),
        Diagnostics = ProposalJson.ReadList<Diagnostic>(row.GetText(13)),
    };

    private static long EditionNumber(StoreSession session, EditionKey key) => FindEdition(session, key) ?? throw ReviewException.Unknown(key.ToString());

    private static long? FindEdition(StoreSession session, EditionKey key)
    {
        var row = session.Database.Statement("SELECT number FROM edition WHERE document = ?1 AND hash = ?2").Bind(1, key.Document).Bind(2, key.Hash);
        if (!row.Step())
            return null;
        var number = row.GetInt64(0);
        row.Reset();
        return number;
    }
}
