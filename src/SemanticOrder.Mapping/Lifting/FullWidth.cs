using System.Text;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>Full-width forms of ASCII (U+FF01 to U+FF5E), as Chinese and Japanese keyboards type them. Only the width is folded: case and spaces stay.</summary>
internal static class FullWidth
{
    private const char First = '\uFF01';
    private const char Last = '\uFF5E';
    private const int Distance = 0xFEE0;

    /// <summary>The text with ASCII in place of its full-width forms; null when it has none.</summary>
    /// <param name="text">UTF-8.</param>
    public static byte[]? Fold(ReadOnlySpan<byte> text)
    {
        // The forms are EF BC 81 to EF BD 9E in UTF-8.
        if (text.IndexOf((byte)0xEF) < 0)
            return null;
        var written = Encoding.UTF8.GetString(text);
        var folded = Fold(written);
        return ReferenceEquals(folded, written) ? null : Encoding.UTF8.GetBytes(folded);
    }

    /// <summary>The text with ASCII in place of its full-width forms; the same object when it has none.</summary>
    public static string Fold(string text) => !text.AsSpan().ContainsAnyInRange(First, Last) ? text : string.Create(text.Length, text, static (folded, written) =>
    {
        for (var index = 0; index < folded.Length; index++)
            folded[index] = written[index] is >= First and <= Last ? (char)(written[index] - Distance) : written[index];
    });

    /// <summary>The step of the evidence that says what was read in place of the text.</summary>
    public static MappingStep Step(ReadOnlySpan<byte> folded) => new(StepKind.Width, Text: Encoding.UTF8.GetString(folded));
}
