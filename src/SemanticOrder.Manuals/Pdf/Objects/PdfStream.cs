namespace SemanticOrder.Manuals.Pdf.Objects;

/// <summary>A stream (ISO 32000-2 §7.3.8): its dictionary and where its bytes lie in the file, neither decrypted nor decoded.</summary>
internal sealed class PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> raw, int number, int generation) : PdfObject
{
    public PdfDictionary Dictionary => dictionary;

    public ReadOnlyMemory<byte> Raw => raw;

    /// <summary>Object number, by which it is decrypted; 0 for a stream that is not encrypted.</summary>
    public int Number => number;

    public int Generation => generation;
}
