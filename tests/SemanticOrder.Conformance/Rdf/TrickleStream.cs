namespace SemanticOrder.Conformance.Rdf;

/// <summary>Hands out a text a few bytes at a time, so that every token is cut somewhere.</summary>
public sealed class TrickleStream(byte[] bytes, int step) : MemoryStream(bytes)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, step));
}
