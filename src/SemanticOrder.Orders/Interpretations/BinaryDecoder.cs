using System.Buffers.Binary;
using System.Text;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Orders.Interpretations;

/// <summary>Reads what <see cref="BinaryEncoder"/> wrote; bytes that end too early or run too long are refused with SO6090.</summary>
/// <param name="input">The bytes.</param>
public ref struct BinaryDecoder(ReadOnlySpan<byte> input)
{
    private ReadOnlySpan<byte> _rest = input;

    /// <summary>True when every byte has been read.</summary>
    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>What <see cref="BinaryEncoder.Unsigned(ulong)"/> wrote.</summary>
    public ulong Unsigned()
    {
        ulong value = 0;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }

        throw Damaged();
    }

    /// <summary>An unsigned number that fits an <see cref="int"/>.</summary>
    public int Int32() => Unsigned() is var value && value <= int.MaxValue ? (int)value : throw Damaged();

    /// <summary>A count of things that each take a byte at least, so a damaged count cannot ask for more memory than the bytes could fill.</summary>
    public int Count() => Int32() is var count && count <= _rest.Length ? count : throw Damaged();

    /// <summary>What <see cref="BinaryEncoder.Signed"/> wrote.</summary>
    public long Signed() => Unsigned() is var value ? (long)(value >> 1) ^ -(long)(value & 1) : 0;

    /// <summary>One byte.</summary>
    public byte Byte()
    {
        if (_rest.IsEmpty)
            throw Damaged();
        var value = _rest[0];
        _rest = _rest[1..];
        return value;
    }

    /// <summary>What <see cref="BinaryEncoder.Fixed64"/> wrote.</summary>
    public ulong Fixed64()
    {
        if (_rest.Length < 8)
            throw Damaged();
        var value = BinaryPrimitives.ReadUInt64LittleEndian(_rest);
        _rest = _rest[8..];
        return value;
    }

    /// <summary>What <see cref="BinaryEncoder.Text"/> wrote.</summary>
    public string Text() => Encoding.UTF8.GetString(Utf8());

    /// <summary>What <see cref="BinaryEncoder.Utf8"/> wrote; lies in the input.</summary>
    public ReadOnlySpan<byte> Utf8()
    {
        var length = Int32();
        if (length > _rest.Length)
            throw Damaged();
        var value = _rest[..length];
        _rest = _rest[length..];
        return value;
    }

    private static SemanticOrderException Damaged() =>
        new("SO6090", "The stored interpretation is damaged: its bytes end too early or hold an impossible number. Re-interpret the order.");
}
