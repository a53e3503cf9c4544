namespace SemanticOrder.Rdf;

/// <summary>
/// A snapshot in a file of its own, with its dictionary: read back in one go, without parsing or sorting. The file holds the packed columns as they lie in memory
/// and ends with a SHA-256 hash of everything before, so that a file that was damaged, cut off or half written is refused and never read wrong. It is a cache
/// beside the sources, not a format for exchange: it is read only by the version of the program that wrote it.
/// </summary>
/// <param name="Snapshot">The statements, and a dictionary that belongs to this snapshot alone; a <see cref="QuadStore"/> can go on from it.</param>
/// <param name="Source">What the writer said the statements were built from, for example a hash of the sources; empty when it said nothing.</param>
public sealed record SnapshotFile(QuadSnapshot Snapshot, string Source)
{
    private const int MaxSourceBytes = 4096;

    /// <summary>
    /// Writes a snapshot. The file appears under its name when it is whole and on disk; a file that was there before is replaced then, and kept if writing fails.
    /// A snapshot with a delta is merged first.
    /// </summary>
    /// <param name="path">Path of the file; its folder exists.</param>
    /// <param name="snapshot">The snapshot; its store may go on changing meanwhile.</param>
    /// <param name="source">What it was built from, for <see cref="Source"/>; at most 4,096 bytes of UTF-8.</param>
    public static void Write(string path, QuadSnapshot snapshot, string source = "")
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(source);
        var utf8 = System.Text.Encoding.UTF8.GetBytes(source);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(utf8.Length, MaxSourceBytes, nameof(source));
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            using (var file = new SnapshotFileWriter(stream))
            {
                file.Write((uint)utf8.Length);
                file.Write<byte>(utf8);
                file.Write((ulong)snapshot.Version);
                snapshot.Terms.Write(file);
                QuadIndexFile.Write(file, snapshot.Base.MergePacked(snapshot.Added, snapshot.Removed));
                file.End();
                stream.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Reads a file back and checks all of it.</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="SnapshotFileException">SO1020, SO1021 or SO1022.</exception>
    public static SnapshotFile Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        var file = new SnapshotFileReader(stream);
        file.Check();
        var source = System.Text.Encoding.UTF8.GetString(file.ReadArray<byte>(file.ReadUInt32()));
        var version = (long)file.ReadUInt64();
        var terms = TermDictionary.Read(file);
        var index = QuadIndexFile.Read(file, terms);
        file.ExpectEnd();
        return new SnapshotFile(new QuadSnapshot(terms, version, index, QuadIndex.Empty, QuadIndex.Empty), source);
    }
}
