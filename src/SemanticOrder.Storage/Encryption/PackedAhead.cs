namespace SemanticOrder.Storage.Encryption;

/// <summary>The contents of a batch, packed in their order on other cores while the rows before them are written. Read by one thread.</summary>
internal sealed class PackedAhead
{
    private const int AtOnce = 32;

    private readonly PackedContent[] _packed;
    private readonly Task[] _chunks;

    /// <summary>Starts to pack.</summary>
    public PackedAhead(IReadOnlyList<ReadOnlyMemory<byte>> contents)
    {
        _packed = new PackedContent[contents.Count];
        _chunks = new Task[(contents.Count + AtOnce - 1) / AtOnce];
        for (var chunk = 0; chunk < _chunks.Length; chunk++)
        {
            var first = chunk * AtOnce;
            _chunks[chunk] = Task.Run(() =>
            {
                for (var index = first; index < Math.Min(first + AtOnce, _packed.Length); index++)
                    _packed[index] = DataKey.Pack(contents[index]);
            });
        }
    }

    /// <summary>The content at a place, once it is packed.</summary>
    public async ValueTask<PackedContent> GetAsync(int index)
    {
        await _chunks[index / AtOnce].ConfigureAwait(false);
        return _packed[index];
    }
}
