using System.Buffers;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>
/// Derivations as bytes, for an evidence blob: rule number and premise numbers as LEB128 integers, each raised by one so that "asserted" and "of the
/// knowledge" are zero. With the same statements added again in the same order over the same knowledge, the same proofs come out.
/// </summary>
public static class DerivationCode
{
    /// <summary>Appends a derivation.</summary>
    public static void Write(IBufferWriter<byte> destination, Derivation derivation)
    {
        ArgumentNullException.ThrowIfNull(destination);
        Write(destination, derivation.Rule + 1);
        if (derivation.IsAsserted)
            return;
        Write(destination, derivation.Premises.Length);
        foreach (var premise in derivation.Premises)
            Write(destination, premise + 1);
    }

    /// <summary>Reads one derivation from the start of a span.</summary>
    /// <param name="source">Bytes that <see cref="Write(IBufferWriter{byte}, Derivation)"/> made; moved on behind the derivation.</param>
    /// <param name="premises">Room for the premises; at least <see cref="MaxPremises"/>.</param>
    /// <returns>The derivation; its premises lie in <paramref name="premises"/>.</returns>
    /// <exception cref="DerivationFormatException">SO3021: the bytes are cut off or were not made by this class.</exception>
    public static Derivation Read(ref ReadOnlySpan<byte> source, Span<int> premises)
    {
        var rule = ReadNumber(ref source) - 1;
        if (rule < 0)
            return Derivation.Asserted;
        var count = ReadNumber(ref source);
        if (count > premises.Length)
            throw new DerivationFormatException();
        for (var i = 0; i < count; i++)
            premises[i] = ReadNumber(ref source) - 1;
        return new Derivation(rule, premises[..count]);
    }

    /// <summary>Most premises that a rule has.</summary>
    public const int MaxPremises = AxiomCompiler.MaxAtoms;

    private static void Write(IBufferWriter<byte> destination, int number)
    {
        var span = destination.GetSpan(5);
        var length = 0;
        var rest = (uint)number;
        for (; rest >= 0x80; rest >>= 7)
            span[length++] = (byte)(rest | 0x80);
        span[length++] = (byte)rest;
        destination.Advance(length);
    }

    private static int ReadNumber(ref ReadOnlySpan<byte> source)
    {
        uint number = 0;
        for (var (i, shift) = (0, 0); i < source.Length && shift < 32; i++, shift += 7)
        {
            number |= (uint)(source[i] & 0x7F) << shift;
            if (source[i] >= 0x80)
                continue;
            source = source[(i + 1)..];
            return number <= int.MaxValue ? (int)number : throw new DerivationFormatException();
        }
        throw new DerivationFormatException();
    }
}
