namespace SemanticOrder.Rdf;

/// <summary>
/// Append-only storage of byte strings in chunks that never move, so that spans of it stay valid. An entry is its length and its code
/// as variable-length numbers, then the bytes; entries start at multiples of four, so that 32 bits address 16 GiB.
/// </summary>
internal sealed class ByteArena
{
    private const int UnitBits = 18;
    private const int Alignment = 4;
    private const int MaxChunkBytes = (1 << UnitBits) * Alignment;
    private const int FirstChunkBytes = 4096;
    private const int MaxChunks = 1 << (32 - UnitBits);
    private const int MaxHeader = 10;

    private byte[][] _chunks = [];
    private int _current = -1;
    private int _used;

    public long AllocatedBytes => _chunks.Sum(c => (long)c.Length);

    public uint Append(ReadOnlySpan<byte> bytes, uint code)
    {
        var room = MaxHeader + bytes.Length;
        if (_current < 0 || _used >= MaxChunkBytes || _chunks[_current].Length - _used < room)
            StartChunk(room);
        var chunk = _chunks[_current];
        var start = _used;
        var at = WriteNumber((uint)bytes.Length, chunk, start);
        at = WriteNumber(code, chunk, at);
        bytes.CopyTo(chunk.AsSpan(at));
        _used = (at + bytes.Length + Alignment - 1) & ~(Alignment - 1);
        return ((uint)_current << UnitBits) | (uint)(start / Alignment);
    }

    public ReadOnlySpan<byte> Read(uint position, out uint code)
    {
        var chunk = Volatile.Read(ref _chunks)[position >> UnitBits];
        var at = (int)(position & ((1 << UnitBits) - 1)) * Alignment;
        var length = ReadNumber(chunk, ref at);
        code = ReadNumber(chunk, ref at);
        return chunk.AsSpan(at, (int)length);
    }

    /// <summary>Forgets all entries and keeps the chunks.</summary>
    public void Clear()
    {
        _current = _chunks.Length > 0 ? 0 : -1;
        _used = 0;
    }

    private void StartChunk(int room)
    {
        _used = 0;
        _current++;
        // Chunks kept by Clear are used again when they are large enough.
        while (_current < _chunks.Length && _chunks[_current].Length < room)
            _current++;
        if (_current < _chunks.Length)
            return;
        if (_current == MaxChunks)
            throw new InvalidOperationException("The term dictionary is full: it holds 16 GiB of text at most.");
        var size = Math.Max(room, Math.Min(MaxChunkBytes, FirstChunkBytes << Math.Min(_current, 8)));
        Volatile.Write(ref _chunks, [.. _chunks, GC.AllocateUninitializedArray<byte>(size)]);
    }

    private static int WriteNumber(uint number, byte[] chunk, int at)
    {
        while (number >= 0x80)
        {
            chunk[at++] = (byte)(number | 0x80);
            number >>= 7;
        }
        chunk[at++] = (byte)number;
        return at;
    }

    private static uint ReadNumber(byte[] chunk, ref int at)
    {
        uint number = chunk[at++];
        if (number < 0x80)
            return number;
        number &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            uint next = chunk[at++];
            number |= (next & 0x7F) << shift;
            if (next < 0x80)
                return number;
        }
    }
}
