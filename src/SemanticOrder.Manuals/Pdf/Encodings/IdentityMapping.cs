namespace SemanticOrder.Manuals.Pdf.Encodings;

/// <summary><c>Identity-H</c> and <c>Identity-V</c>: two bytes that are the CID.</summary>
internal sealed class IdentityMapping : CodeMapping
{
    public IdentityMapping(bool isVertical) => IsVertical = isVertical;

    public override int Read(ReadOnlySpan<byte> text, out int code)
    {
        code = text.Length > 1 ? (text[0] << 8) | text[1] : text[0];
        return Math.Min(2, text.Length);
    }

    public override int Cid(int code) => code;

    public override string? Text(int code) => null;
}
