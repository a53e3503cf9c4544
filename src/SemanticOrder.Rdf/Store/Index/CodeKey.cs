using System.Runtime.CompilerServices;

namespace SemanticOrder.Rdf;

/// <summary>A key as codes, in the sequence of an <see cref="IndexOrder"/>.</summary>
internal readonly struct CodeKey(ulong high, ulong low) : IEquatable<CodeKey>
{
    private readonly ulong _high = high;
    private readonly ulong _low = low;

    public CodeKey(uint a, uint b, uint c, uint d)
        : this(((ulong)a << 32) | b, ((ulong)c << 32) | d)
    {
    }

    public uint A => (uint)(_high >> 32);

    public uint B => (uint)_high;

    public uint C => (uint)(_low >> 32);

    public uint D => (uint)_low;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CompareTo(in CodeKey other) => _high != other._high ? (_high < other._high ? -1 : 1) : _low.CompareTo(other._low);

    public bool Equals(CodeKey other) => _high == other._high && _low == other._low;

    public override bool Equals(object? obj) => obj is CodeKey other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_high, _low);
}
