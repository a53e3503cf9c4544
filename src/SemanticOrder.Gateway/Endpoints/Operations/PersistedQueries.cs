namespace SemanticOrder.Gateway.Endpoints.Operations;

/// <summary>Documents that clients sent once with their SHA-256 and then ask for by it (automatic persisted queries). Bounded by bytes; what was not asked for longest goes first. Thread-safe.</summary>
/// <param name="capacity">Most bytes of documents; 0 for none.</param>
internal sealed class PersistedQueries(long capacity)
{
    private readonly Dictionary<string, LinkedListNode<(string Hash, byte[] Document)>> _byHash = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Hash, byte[] Document)> _recent = new();
    private readonly Lock _gate = new();
    private long _held;

    /// <summary>Bytes that are held.</summary>
    public long Held
    {
        get
        {
            lock (_gate)
            {
                return _held;
            }
        }
    }

    /// <summary>The document of a hash; null when it is not held (any more).</summary>
    public byte[]? Find(string hash)
    {
        lock (_gate)
        {
            if (!_byHash.TryGetValue(hash, out var node))
                return null;
            _recent.Remove(node);
            _recent.AddFirst(node);
            return node.Value.Document;
        }
    }

    /// <summary>Holds a document.</summary>
    /// <param name="hash">Its SHA-256, proved.</param>
    /// <param name="document">The text.</param>
    public void Add(string hash, byte[] document)
    {
        if (document.Length > capacity)
            return;
        lock (_gate)
        {
            if (_byHash.ContainsKey(hash))
                return;
            _byHash.Add(hash, _recent.AddFirst((hash, document)));
            _held += document.Length;
            while (_held > capacity)
            {
                var last = _recent.Last!;
                _recent.RemoveLast();
                _byHash.Remove(last.Value.Hash);
                _held -= last.Value.Document.Length;
            }
        }
    }
}
