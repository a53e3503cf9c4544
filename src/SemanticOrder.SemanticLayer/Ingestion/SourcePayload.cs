namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>A payload as a source sends it.</summary>
/// <param name="System">The source system, as its profile names it.</param>
/// <param name="Bytes">The payload, in the format and encoding of the profile.</param>
public readonly record struct SourcePayload(string System, ReadOnlyMemory<byte> Bytes);
