namespace SemanticOrder.Rdf;

/// <summary>A buffer of UTF-8 before a stream.</summary>
internal sealed class Utf8Output(Stream stream)
{
    private const int Size = 32 * 1024;
    private readonly byte[] _buffer = new byte[Size];
    private int _length;

    public void Write(byte value)
    {
        if (_length == Size)
            Drain();
        _buffer[_length++] = value;
    }

    public void Write(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Size - _length)
        {
            Drain();
            if (utf8.Length > Size)
            {
                stream.Write(utf8);
                return;
            }
        }
        utf8.CopyTo(_buffer.AsSpan(_length));
        _length += utf8.Length;
    }

    public void WriteNumber(long value)
    {
        Span<byte> digits = stackalloc byte[20];
        value.TryFormat(digits, out var length, provider: System.Globalization.CultureInfo.InvariantCulture);
        Write(digits[..length]);
    }

    public void Flush()
    {
        Drain();
        stream.Flush();
    }

    private void Drain()
    {
        stream.Write(_buffer, 0, _length);
        _length = 0;
    }
}
