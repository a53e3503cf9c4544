using System.Security.Cryptography;

namespace SemanticOrder.Rdf;

/// <summary>
/// The start of every term hash of this process. Random, so that prepared texts cannot be made to collide; nothing that can be seen
/// (ids, order, output) depends on it.
/// </summary>
internal static class HashSeed
{
    public static ulong Value { get; } = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));
}
