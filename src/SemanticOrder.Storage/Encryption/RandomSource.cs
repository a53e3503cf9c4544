using System.Security.Cryptography;

namespace SemanticOrder.Storage.Encryption;

/// <summary>Cryptographic random bytes, fetched from the system in blocks because keys and nonces are many and small. Used by one thread at a time.</summary>
internal sealed class RandomSource
{
    private readonly byte[] _block = new byte[4096];
    private int _used = 4096;

    /// <summary>Fills at most 4096 bytes; no byte is ever handed out twice.</summary>
    public void Fill(Span<byte> destination)
    {
        if (_used + destination.Length > _block.Length)
        {
            RandomNumberGenerator.Fill(_block);
            _used = 0;
        }

        var part = _block.AsSpan(_used, destination.Length);
        part.CopyTo(destination);
        part.Clear();
        _used += destination.Length;
    }
}
