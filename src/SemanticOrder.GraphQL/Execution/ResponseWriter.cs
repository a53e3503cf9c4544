using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>
/// The response under construction: UTF-8 JSON, written once, in one pass, into a pooled buffer. <see cref="Position"/> is an undo point: <see cref="Truncate"/> takes back all that was
/// written after it, which is how a null propagates to its parent. Separators are the caller's business. Not thread-safe.
/// </summary>
public sealed class ResponseWriter : IDisposable
{
    private static readonly SearchValues<char> NeedsEscape = SearchValues.Create(
        "\"\\" + string.Concat(Enumerable.Range(0, 0x20).Select(code => (char)code)));

    private byte[] _buffer;

    internal ResponseWriter(int initialCapacity = 4096) => _buffer = ArrayPool<byte>.Shared.Rent(initialCapacity);

    /// <summary>How many bytes are written.</summary>
    internal int Position { get; private set; }

    internal ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Position);

    /// <summary>Returns the buffer to its pool; the writer is of no use afterwards.</summary>
    public void Dispose()
    {
        var returned = Interlocked.Exchange(ref _buffer, []);
        if (returned.Length > 0)
            ArrayPool<byte>.Shared.Return(returned);
        Position = 0;
    }

    /// <summary>Writes bytes as they are: one JSON value, or a part of one.</summary>
    public void WriteRaw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Reserve(json.Length));
        Position += json.Length;
    }

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes an integer.</summary>
    public void WriteNumber(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(20), out var written);
        Position += written;
    }

    /// <summary>Writes a finite number in the shortest form that reads back the same.</summary>
    /// <exception cref="ArgumentException">NaN or an infinity, which JSON cannot say.</exception>
    public void WriteNumber(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException("JSON has no NaN and no infinities.", nameof(value));
        value.TryFormat(Reserve(32), out var written, default, CultureInfo.InvariantCulture);
        Position += written;
    }

    /// <summary>Writes a decimal with all its digits, trailing zeros included.</summary>
    public void WriteNumber(decimal value)
    {
        value.TryFormat(Reserve(32), out var written, default, CultureInfo.InvariantCulture);
        Position += written;
    }

    /// <summary>Writes a string with quotes and the escapes JSON needs; half a surrogate pair becomes U+FFFD.</summary>
    public void WriteString(ReadOnlySpan<char> value)
    {
        // At most three bytes a UTF-16 code unit, and six for an escape.
        var escape = value.IndexOfAny(NeedsEscape);
        var plain = escape < 0 ? value : value[..escape];
        var target = Reserve(2 + (plain.Length * 3) + ((value.Length - plain.Length) * 6));
        target[0] = (byte)'"';
        var written = 1;
        Utf8.FromUtf16(plain, target[written..], out _, out var bytes);
        written += bytes;
        if (escape >= 0)
            written += WriteEscaped(value[escape..], target[written..]);
        target[written] = (byte)'"';
        Position += written + 1;
    }

    /// <summary>Writes a string that is UTF-8 already, with quotes and escapes.</summary>
    /// <param name="utf8">Valid UTF-8.</param>
    public void WriteString(ReadOnlySpan<byte> utf8) => WriteString(Encoding.UTF8.GetString(utf8));

    internal void WriteByte(byte value)
    {
        if (Position == _buffer.Length)
            Grow(1);
        _buffer[Position++] = value;
    }

    internal void Truncate(int position) => Position = position;

    internal void CopyTo(IBufferWriter<byte> output) => output.Write(Written);

    private static int WriteEscaped(ReadOnlySpan<char> value, Span<byte> target)
    {
        var written = 0;
        while (!value.IsEmpty)
        {
            var escape = value.IndexOfAny(NeedsEscape);
            var plain = escape < 0 ? value : value[..escape];
            Utf8.FromUtf16(plain, target[written..], out _, out var bytes);
            written += bytes;
            if (escape < 0)
                break;
            written += WriteEscape(value[escape], target[written..]);
            value = value[(escape + 1)..];
        }

        return written;
    }

    private static int WriteEscape(char character, Span<byte> target)
    {
        var shorthand = character switch
        {
            '"' => '"',
            '\\' => '\\',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\b' => 'b',
            '\f' => 'f',
            _ => '\0',
        };
        if (shorthand != '\0')
        {
            target[0] = (byte)'\\';
            target[1] = (byte)shorthand;
            return 2;
        }

        "\\u00"u8.CopyTo(target);
        Utf8Formatter.TryFormat((byte)character, target[4..], out _, new StandardFormat('x', 2));
        return 6;
    }

    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - Position < count)
            Grow(count);
        return _buffer.AsSpan(Position);
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(checked((int)Math.Min(Array.MaxLength, Math.Max(_buffer.Length * 2L, Position + (long)count))));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
