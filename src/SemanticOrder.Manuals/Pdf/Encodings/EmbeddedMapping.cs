namespace SemanticOrder.Manuals.Pdf.Encodings;

/// <summary>A CMap that the document brings along (ISO 32000-2 §9.7.5.4).</summary>
internal sealed class EmbeddedMapping : CodeMapping
{
    private readonly CMap _map;

    public EmbeddedMapping(CMap map)
    {
        _map = map;
        IsVertical = map.IsVertical || map.Base is { IsVertical: true };
    }

    public override int Read(ReadOnlySpan<byte> text, out int code) => _map.Read(text, out code);

    public override int Cid(int code) => _map.Cid(code) ?? 0;

    public override string? Text(int code) => _map.Text(code) ?? _map.Base?.Text(code);
}
