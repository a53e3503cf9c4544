namespace SemanticOrder.Gateway.Endpoints.Sparql;

/// <summary>An answer that is written before it is sent, up to a limit.</summary>
/// <param name="limit">Most bytes.</param>
internal sealed class BoundedText(long limit) : MemoryStream
{
    /// <exception cref="Diagnostics.SemanticOrderException">SO2024. Spans come here too, since the class is derived.</exception>
    public override void Write(byte[] buffer, int offset, int count)
    {
        SparqlAnswer.ThrowIfLarger(Length + count, limit);
        base.Write(buffer, offset, count);
    }
}
