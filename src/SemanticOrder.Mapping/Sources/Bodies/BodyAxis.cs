namespace SemanticOrder.Mapping.Sources.Bodies;

/// <summary>The axis that points from the floor to the head.</summary>
/// <param name="Index">0, 1 or 2 for x, y or z.</param>
/// <param name="Sign">1, or -1 when the coordinate falls towards the head.</param>
internal readonly record struct BodyAxis(int Index, int Sign)
{
    /// <summary>Reads <c>x</c>, <c>y</c>, <c>z</c>, <c>+y</c>, <c>-y</c> …, in either case.</summary>
    public static bool TryParse(string text, out BodyAxis axis)
    {
        axis = default;
        var sign = text is ['-', ..] ? -1 : 1;
        var letter = text is ['-' or '+', .. var rest] ? rest : text;
        var index = letter is [var single] ? "xyz".IndexOf(char.ToLowerInvariant(single), StringComparison.Ordinal) : -1;
        if (index < 0)
            return false;
        axis = new BodyAxis(index, sign);
        return true;
    }
}
