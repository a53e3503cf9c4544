namespace SemanticOrder.Text.Matching;

/// <summary>A step from one state of a matcher to the next, in a table with open addressing.</summary>
/// <param name="Key">The state from which it goes and the character; 0 in a place without a step.</param>
/// <param name="State">The state to which it goes; 0 in a place without a step.</param>
internal readonly record struct PhraseStep(ulong Key, int State)
{
    /// <summary>What stands for a state and a character.</summary>
    public static ulong KeyOf(int state, char character) => ((ulong)state << 16) | character;

    /// <summary>Where a step is looked for first, before it is brought within the table.</summary>
    public static int SlotOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> 33);
}
