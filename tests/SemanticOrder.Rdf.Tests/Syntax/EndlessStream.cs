namespace SemanticOrder.Rdf.Tests.Syntax;

/// <summary>A beginning, then one letter over and over, then an end; made as it is read. Its position says how much was asked for.</summary>
internal sealed class EndlessStream(byte[] start, long letters, byte[] end) : Stream
{
    private long _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => start.Length + letters + end.Length;

    public override long Position
    {
        get => _at;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var room = buffer.AsSpan(offset, count);
        var isStart = _at < start.Length;
        var isEnd = _at >= start.Length + letters;
        ReadOnlySpan<byte> part = isStart ? start.AsSpan((int)_at) : isEnd ? end.AsSpan((int)(_at - start.Length - letters)) : [];
        var read = (int)Math.Min(count, isStart || isEnd ? part.Length : start.Length + letters - _at);
        if (isStart || isEnd)
            part[..read].CopyTo(room);
        else
            room[..read].Fill((byte)'x');
        _at += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
