using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Orders;

/// <summary>One interpretation as a canonical dump shows it.</summary>
/// <param name="Key">What it was made from.</param>
/// <param name="IsCurrent">True for the one that answers.</param>
/// <param name="Document">Its document.</param>
/// <param name="Evidence">Its evidence, decrypted.</param>
/// <param name="Facts">Its facts; empty unless current.</param>
public sealed record DumpedInterpretation(InterpretationKey Key, bool IsCurrent, ReadOnlyMemory<byte> Document, ReadOnlyMemory<byte> Evidence, IReadOnlyList<Fact> Facts);
