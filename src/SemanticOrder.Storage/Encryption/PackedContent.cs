namespace SemanticOrder.Storage.Encryption;

/// <summary>Bytes as they will be encrypted.</summary>
/// <param name="Bytes">The bytes; when compressed, their length before it is in front.</param>
/// <param name="IsCompressed">True for Brotli.</param>
internal readonly record struct PackedContent(ReadOnlyMemory<byte> Bytes, bool IsCompressed);
