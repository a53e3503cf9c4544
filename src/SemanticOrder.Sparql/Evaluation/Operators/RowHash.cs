using System.Numerics;
using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Hashing of ids, whose low bits are often consecutive and whose high bits are often alike.</summary>
internal static class RowHash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    public static ulong Mix(ulong hash, TermId id) => BitOperations.RotateLeft((hash ^ id.Value) * Multiplier, 31);

    public static uint Finish(ulong hash) => (uint)((hash * Multiplier) >> 32);
}
