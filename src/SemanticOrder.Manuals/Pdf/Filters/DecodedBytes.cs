namespace SemanticOrder.Manuals.Pdf.Filters;

/// <summary>What a filter has put out so far, up to a limit.</summary>
internal sealed class DecodedBytes(int limit)
{
    private byte[] _bytes = new byte[Math.Min(4096, limit)];

    public int Length { get; private set; }

    /// <summary>Something was left out because the limit is reached.</summary>
    public bool IsFull { get; private set; }

    public ReadOnlyMemory<byte> ToMemory() => _bytes.AsMemory(0, Length);

    /// <summary>Forgets everything.</summary>
    public void Clear() => (Length, IsFull) = (0, false);

    /// <returns>False when the limit is reached.</returns>
    public bool Add(byte value)
    {
        if (Length == _bytes.Length && !Grow(1))
            return false;
        _bytes[Length++] = value;
        return true;
    }

    /// <inheritdoc cref="Add(byte)"/>
    public bool Add(ReadOnlySpan<byte> values)
    {
        var room = Math.Min(values.Length, limit - Length);
        if (Length + room > _bytes.Length)
            Grow(room);
        values[..room].CopyTo(_bytes.AsSpan(Length));
        Length += room;
        IsFull |= room < values.Length;
        return !IsFull;
    }

    /// <summary>Puts out again what was put out <paramref name="distance"/> bytes before, as LZ77 does; the stretches may overlap.</summary>
    public bool Repeat(int distance, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (!Add(_bytes[Length - distance]))
                return false;
        }

        return true;
    }

    private bool Grow(int room)
    {
        var size = (int)Math.Min(limit, Math.Max((long)_bytes.Length * 2, (long)Length + room));
        if (size <= Length)
        {
            IsFull = true;
            return false;
        }

        Array.Resize(ref _bytes, size);
        return true;
    }
}
