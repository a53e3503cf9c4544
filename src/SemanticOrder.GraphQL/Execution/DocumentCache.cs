using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>
/// Documents by their bytes, bounded by their sum. Reading takes no lock; a document that was read since the last sweep survives the next (the clock algorithm), so that what is asked often
/// stays. Two documents are the same only when all their bytes are. Thread-safe.
/// </summary>
internal sealed class DocumentCache(int capacityBytes)
{
    // What a prepared document weighs beside its text, roughly: tree, plans, entry.
    private const int Overhead = 1024;
    private readonly ConcurrentDictionary<byte[], Entry> _entries = new(BytesComparer.Instance);
    private readonly Queue<byte[]> _clock = new();
    private readonly Lock _gate = new();
    private long _held;

    public bool TryGet(ReadOnlySpan<byte> document, [NotNullWhen(true)] out PreparedDocument? prepared)
    {
        prepared = null;
        if (!_entries.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(document, out var entry))
            return false;
        entry.WasRead = true;
        prepared = entry.Prepared;
        return true;
    }

    public void Add(ReadOnlySpan<byte> document, PreparedDocument prepared)
    {
        var weight = Weigh(document.Length);
        if (weight > capacityBytes)
            return;
        var key = document.ToArray();
        lock (_gate)
        {
            if (!_entries.TryAdd(key, new Entry(prepared)))
                return;
            _clock.Enqueue(key);
            _held += weight;
            while (_held > capacityBytes)
                EvictOneNeedsLock();
        }
    }

    private void EvictOneNeedsLock()
    {
        while (_clock.TryDequeue(out var key))
        {
            var entry = _entries[key];
            if (!entry.WasRead)
            {
                _entries.TryRemove(key, out _);
                _held -= Weigh(key.Length);
                return;
            }

            entry.WasRead = false;
            _clock.Enqueue(key);
        }
    }

    // A tree takes about twenty times the bytes of its text.
    private static long Weigh(int length) => Overhead + (20L * length);

    private sealed class Entry(PreparedDocument prepared)
    {
        public PreparedDocument Prepared { get; } = prepared;

        public bool WasRead { get; set; }
    }

    private sealed class BytesComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static BytesComparer Instance { get; } = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            // Seeded per process, so that nobody can prepare documents that collide.
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
