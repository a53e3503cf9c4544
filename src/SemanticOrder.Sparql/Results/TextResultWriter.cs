using System.Buffers;

namespace SemanticOrder.Sparql.Results;

/// <summary>A writer of a format made of plain bytes, which gathers them before the output.</summary>
internal abstract class TextResultWriter(IBufferWriter<byte> output) : ResultWriter
{
    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _length;

    public override int PendingBytes => _length;

    public override void Flush()
    {
        output.Write(_buffer.AsSpan(0, _length));
        _length = 0;
    }

    private protected void Put(byte value)
    {
        if (_length == _buffer.Length)
            Flush();
        _buffer[_length++] = value;
    }

    private protected void Put(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > _buffer.Length - _length)
        {
            Flush();
            if (utf8.Length > _buffer.Length)
            {
                output.Write(utf8);
                return;
            }
        }
        utf8.CopyTo(_buffer.AsSpan(_length));
        _length += utf8.Length;
    }
}
