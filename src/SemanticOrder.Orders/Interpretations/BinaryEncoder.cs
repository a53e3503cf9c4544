using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace SemanticOrder.Orders.Interpretations;

/// <summary>Writes the compact form of documents: variable-length integers (seven bits a byte, low bits first), zigzag for signed ones, UTF-8 strings behind their byte length.</summary>
/// <param name="output">Receives the bytes.</param>
public readonly ref struct BinaryEncoder(ArrayBufferWriter<byte> output)
{
    /// <summary>Seven bits a byte, low bits first.</summary>
    public void Unsigned(ulong value)
    {
        var span = output.GetSpan(10);
        var length = 0;
        while (value >= 0x80)
        {
            span[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        span[length++] = (byte)value;
        output.Advance(length);
    }

    /// <summary>A number that is not negative.</summary>
    public void Unsigned(int value) => Unsigned((ulong)(uint)value);

    /// <summary>Zigzag, so that small negative numbers are short too.</summary>
    public void Signed(long value) => Unsigned((ulong)((value << 1) ^ (value >> 63)));

    /// <summary>One byte.</summary>
    public void Byte(byte value)
    {
        output.GetSpan(1)[0] = value;
        output.Advance(1);
    }

    /// <summary>Eight bytes, little-endian.</summary>
    public void Fixed64(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(output.GetSpan(8), value);
        output.Advance(8);
    }

    /// <summary>UTF-8 behind its byte length.</summary>
    public void Text(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Unsigned(length);
        Encoding.UTF8.GetBytes(value, output.GetSpan(length));
        output.Advance(length);
    }

    /// <summary>Bytes behind their length.</summary>
    public void Utf8(ReadOnlySpan<byte> value)
    {
        Unsigned(value.Length);
        value.CopyTo(output.GetSpan(value.Length));
        output.Advance(value.Length);
    }
}
