namespace SemanticOrder.Manuals.Pdf.Encryption;

/// <summary>The stream cipher of the older PDF encryptions; encrypting and decrypting are one. It protects nothing any more, it only has to be undone.</summary>
internal static class Rc4
{
    public static byte[] Apply(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data)
    {
        Span<byte> state = stackalloc byte[256];
        for (var i = 0; i < 256; i++)
            state[i] = (byte)i;
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var output = new byte[data.Length];
        for (int position = 0, i = 0, j = 0; position < data.Length; position++)
        {
            i = (i + 1) & 255;
            j = (j + state[i]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
            output[position] = (byte)(data[position] ^ state[(state[i] + state[j]) & 255]);
        }

        return output;
    }
}
