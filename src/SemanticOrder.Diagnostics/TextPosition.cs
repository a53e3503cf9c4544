namespace SemanticOrder.Diagnostics;

/// <summary>A place in a text. Zero-based inside the program; <see cref="ToString"/> prints it one-based, as editors count.</summary>
/// <param name="Line">Zero-based line; a line ends at LF, CR or CRLF.</param>
/// <param name="Column">Zero-based column, in Unicode scalar values from the start of the line.</param>
/// <param name="Offset">Zero-based offset from the start of the text, in the unit of the reader: bytes for UTF-8 readers, UTF-16 code units for string readers.</param>
public readonly record struct TextPosition(int Line, int Column, long Offset) : IComparable<TextPosition>
{
    /// <summary>Orders positions of one text by <see cref="Offset"/>.</summary>
    public int CompareTo(TextPosition other) => Offset.CompareTo(other.Offset);

    /// <summary><c>line:column</c>, both one-based.</summary>
    public override string ToString() => $"{Line + 1}:{Column + 1}";

    /// <summary>True when <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(TextPosition left, TextPosition right) => left.CompareTo(right) < 0;

    /// <summary>True when <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(TextPosition left, TextPosition right) => left.CompareTo(right) > 0;

    /// <summary>True when <paramref name="left"/> does not come after <paramref name="right"/>.</summary>
    public static bool operator <=(TextPosition left, TextPosition right) => left.CompareTo(right) <= 0;

    /// <summary>True when <paramref name="left"/> does not come before <paramref name="right"/>.</summary>
    public static bool operator >=(TextPosition left, TextPosition right) => left.CompareTo(right) >= 0;
}
