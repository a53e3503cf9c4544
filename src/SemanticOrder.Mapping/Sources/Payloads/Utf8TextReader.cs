using System.Buffers;
using System.Text.Unicode;

namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>Hands valid UTF-8 to a platform reader as characters, a buffer at a time.</summary>
internal sealed class Utf8TextReader(byte[] bytes, int start, int length) : TextReader
{
    private readonly int _end = start + length;
    private readonly char[] _single = new char[2];
    private int _offset = start;
    private int _pending;

    public override int Peek() => Fill() ? _single[0] : -1;

    public override int Read()
    {
        if (!Fill())
            return -1;
        var value = _single[0];
        _single[0] = _single[1];
        _pending--;
        return value;
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var written = 0;
        while (_pending > 0 && written < buffer.Length)
            buffer[written++] = (char)Read();
        var rest = buffer[written..];
        if (rest.Length >= 2 && _offset < _end)
        {
            Utf8.ToUtf16(bytes.AsSpan(_offset, _end - _offset), rest, out var used, out var added);
            _offset += used;
            written += added;
        }
        else if (rest.Length == 1 && _offset < _end)
        {
            rest[0] = (char)Read();
            written++;
        }

        return written;
    }

    public override int ReadBlock(char[] buffer, int index, int count) => ReadBlock(buffer.AsSpan(index, count));

    public override int ReadBlock(Span<char> buffer)
    {
        var total = 0;
        while (total < buffer.Length && Read(buffer[total..]) is var read && read > 0)
            total += read;
        return total;
    }

    private bool Fill()
    {
        if (_pending == 0 && _offset < _end)
        {
            var status = System.Text.Rune.DecodeFromUtf8(bytes.AsSpan(_offset, _end - _offset), out var rune, out var used);
            _offset += used;
            _pending = status == OperationStatus.Done ? rune.EncodeToUtf16(_single) : 0;
        }

        return _pending > 0;
    }
}
