using SemanticOrder.Diagnostics;
using YamlDotNet.Core;

namespace SemanticOrder.Mapping.Sources.Yaml;

/// <summary>How a scalar lies in its file.</summary>
/// <param name="Text">The whole file.</param>
/// <param name="Start">Index of the first character of the scalar, the quote included.</param>
/// <param name="Style">How it is quoted.</param>
internal readonly record struct ScalarLayout(string Text, int Start, ScalarStyle Style)
{
    public bool IsPlain => Style == ScalarStyle.Plain;

    /// <summary>The place of a character of the scalar's value. Scalars over several lines answer with their start: their line ends were folded.</summary>
    public TextPosition PositionOf(TextPosition start, int offset)
    {
        var at = Start + (IsPlain ? 0 : 1);
        if (Style is ScalarStyle.Literal or ScalarStyle.Folded)
            return start;
        for (; offset > 0 && at < Text.Length; offset--)
        {
            if (Text[at] is '\r' or '\n')
                return start;
            at += Width(at);
        }

        var moved = at - Start;
        return new TextPosition(start.Line, start.Column + moved, start.Offset + moved);
    }

    /// <summary>How many characters of the file write the one character that starts at an index.</summary>
    private int Width(int index) => (Style, Text[index]) switch
    {
        (ScalarStyle.SingleQuoted, '\'') => 2,
        (ScalarStyle.DoubleQuoted, '\\') when index + 1 < Text.Length => Text[index + 1] switch { 'x' => 4, 'u' => 6, 'U' => 10, _ => 2 },
        _ => 1,
    };
}
