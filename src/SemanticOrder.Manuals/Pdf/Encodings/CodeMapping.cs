namespace SemanticOrder.Manuals.Pdf.Encodings;

/// <summary>How a composite font reads strings: codes, their CIDs, and their text where the mapping itself knows it.</summary>
internal abstract class CodeMapping
{
    public bool IsVertical { get; protected init; }

    /// <summary>Cuts a code out of a string that is not empty.</summary>
    /// <returns>Bytes that the code has, at least one.</returns>
    public abstract int Read(ReadOnlySpan<byte> text, out int code);

    /// <summary>The CID of a code; 0 when it has none.</summary>
    public abstract int Cid(int code);

    /// <summary>The text of a code; null when the mapping does not know it.</summary>
    public abstract string? Text(int code);
}
