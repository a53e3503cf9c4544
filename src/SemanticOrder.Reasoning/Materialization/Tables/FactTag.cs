namespace SemanticOrder.Reasoning;

/// <summary>
/// What is kept of a fact's origin, in 32 bits: the round of its first derivation above bit 9, in bit 8 whether it has been rewritten to other terms, in the
/// low byte its rule. An asserted fact is of round 0. Premises are always of an earlier round, so that a proof can be found again from round and rule.
/// </summary>
internal static class FactTag
{
    public const uint Asserted = 0;

    /// <summary>The fact has been taken back.</summary>
    public const uint Gone = uint.MaxValue;

    private const int RoundShift = 9;
    private const uint RewrittenBit = 1 << 8;

    public static uint Of(int round, int rule) => ((uint)round << RoundShift) | (uint)rule;

    public static int Round(uint tag) => (int)(tag >> RoundShift);

    public static int Rule(uint tag) => (int)(tag & 0xFF);

    /// <summary>True when the fact holds as it is written: not taken back, and not rewritten to the representatives of its terms.</summary>
    public static bool IsLive(uint tag) => (tag & RewrittenBit) == 0;

    /// <summary>Of two tags of one fact the one that holds, or the earlier.</summary>
    public static uint Better(uint left, uint right) => IsLive(left) != IsLive(right) ? (IsLive(left) ? left : right) : Math.Min(left, right);

    public static uint Rewritten(uint tag) => tag | RewrittenBit;
}
