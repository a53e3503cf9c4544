using SemanticOrder.Manuals.Editions;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.Orders.Knowledge;

namespace SemanticOrder.Storage.Sqlite;

/// <content>What was said of proposals, and the knowledge files that follow from it.</content>
public sealed partial class SqliteOrderStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ProposalDecision>> GetDecisionsAsync(string? document = null, CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<ProposalDecision>>(
            session =>
            {
                var rows = session.Database.Statement("""
                    SELECT d.sequence, d.change, e.document, e.hash, d.body, c.at, d.undone_in
                    FROM proposal_decision d JOIN edition e ON e.number = d.edition JOIN review_change c ON c.sequence = d.change
                    WHERE ?1 IS NULL OR e.document = ?1 ORDER BY d.sequence
                    """).Bind(1, document);
                var decisions = new List<ProposalDecision>();
                while (rows.Step())
                {
                    decisions.Add(new ProposalDecision(
                        rows.GetInt64(0), rows.GetInt64(1), new EditionKey(rows.GetText(2), rows.GetText(3)), ProposalJson.Read(rows.GetText(4)), new DateTimeOffset(rows.GetInt64(5), TimeSpan.Zero), rows.GetInt64OrNull(6)));
                }

                return decisions;
            },
            cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ReviewChange>> GetChangesAsync(CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<ReviewChange>>(
            session =>
            {
                var rows = session.Database.Statement("SELECT sequence, at, made_by, version FROM review_change ORDER BY sequence");
                var changes = new List<ReviewChange>();
                while (rows.Step())
                    changes.Add(new ReviewChange(rows.GetInt64(0), new DateTimeOffset(rows.GetInt64(1), TimeSpan.Zero), rows.GetText(2), rows.GetTextOrNull(3)));
                return changes;
            },
            cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ReviewedFile>> GetFilesAsync(CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<ReviewedFile>>(
            session =>
            {
                var rows = session.Database.Statement("""
                    SELECT f.path, c.bytes FROM review_file f JOIN knowledge_content c ON c.number = f.content
                    WHERE f.change = (SELECT max(sequence) FROM review_change WHERE version IS NOT NULL)
                    """);
                var files = new List<ReviewedFile>();
                while (rows.Step())
                    files.Add(new ReviewedFile(rows.GetText(0), rows.GetBlob(1).ToArray()));
                files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
                return files;
            },
            cancellation);

    /// <inheritdoc/>
    public async ValueTask<ReviewChange> CommitAsync(NewReviewChange change, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        return await WriteAsync(
            session =>
            {
                if (session.Database.ReadNumber("SELECT coalesce(max(sequence), 0) FROM review_change") != change.Follows)
                    throw ReviewException.Overtaken();
                var sequence = change.Follows + 1;
                session.Database.Statement("INSERT INTO review_change VALUES (?1, ?2, ?3, ?4)").Bind(1, sequence).Bind(2, change.At.UtcTicks).Bind(3, change.By).Bind(4, change.Version).Run();
                foreach (var undone in change.Undone)
                    TakeBack(session, undone, sequence);
                foreach (var (edition, proposal) in change.Decisions)
                {
                    session.Database.Statement("INSERT INTO proposal_decision (change, edition, body) VALUES (?1, ?2, ?3)")
                        .Bind(1, sequence).Bind(2, EditionNumber(session, edition)).Bind(3, ProposalJson.Write(proposal)).Run();
                }

                if (change.Version is not null)
                    KeepFiles(session, sequence, change.Files);
                return new ReviewChange(sequence, change.At.ToUniversalTime(), change.By, change.Version);
            },
            cancellation).ConfigureAwait(false);
    }

    private static void TakeBack(StoreSession session, long decision, long change)
    {
        var row = session.Database.Statement("UPDATE proposal_decision SET undone_in = ?2 WHERE sequence = ?1 AND undone_in IS NULL RETURNING sequence").Bind(1, decision).Bind(2, change);
        if (!row.Step())
            throw ReviewException.Overtaken();
        row.Run();
    }

    private static void KeepFiles(StoreSession session, long change, IReadOnlyList<ReviewedFile> files)
    {
        foreach (var file in files)
        {
            session.Database.Statement("INSERT INTO review_file VALUES (?1, ?2, ?3)")
                .Bind(1, change).Bind(2, file.Path).Bind(3, KeepContent(session, new KnowledgeFile(file.Path, file.Content))).Run();
        }
    }
}
