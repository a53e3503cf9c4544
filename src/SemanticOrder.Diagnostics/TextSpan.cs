namespace SemanticOrder.Diagnostics;

/// <summary>A stretch of a text, half-open: <paramref name="End"/> is the first position after it.</summary>
/// <param name="Start">The first position of the stretch.</param>
/// <param name="End">The first position after the stretch; equal to <paramref name="Start"/> for an empty one.</param>
public readonly record struct TextSpan(TextPosition Start, TextPosition End)
{
    /// <summary>An empty span at one position.</summary>
    public static TextSpan At(TextPosition position) => new(position, position);

    /// <summary>An empty span at a line and column, both zero-based, where no offset is known.</summary>
    public static TextSpan At(int line, int column) => At(new TextPosition(line, column, 0));

    /// <summary>The start, as <c>line:column</c>, one-based.</summary>
    public override string ToString() => Start.ToString();
}
