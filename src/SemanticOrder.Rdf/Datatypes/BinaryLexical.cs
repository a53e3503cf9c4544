using System.Buffers;
using System.Buffers.Text;

namespace SemanticOrder.Rdf;

/// <summary>Lexical spaces of bytes (XSD 1.1 Part 2 §3.3.15, §3.3.16).</summary>
internal static class BinaryLexical
{
    /// <summary><c>([0-9a-fA-F]{2})*</c></summary>
    public static bool ParseHex(ReadOnlySpan<byte> lexical, out TypedValue value)
    {
        value = default;
        var bytes = new byte[lexical.Length / 2];
        if (lexical.Length % 2 != 0 || Convert.FromHexString(lexical, bytes, out _, out _) != OperationStatus.Done)
            return false;
        value = TypedValue.OfBytes(ValueKind.HexBinary, bytes);
        return true;
    }

    /// <summary>Groups of four, of which the last may be padded; a single space may stand between characters, and bits that padding cuts off are zero.</summary>
    public static bool ParseBase64(ReadOnlySpan<byte> lexical, out TypedValue value)
    {
        value = default;
        if (lexical.StartsWith(" "u8) || lexical.EndsWith(" "u8) || lexical.IndexOf("  "u8) >= 0 || lexical.IndexOfAny("\t\r\n"u8) >= 0)
            return false;
        var compact = new byte[lexical.Length - lexical.Count((byte)' ')];
        var length = 0;
        foreach (var c in lexical)
        {
            if (c != (byte)' ')
                compact[length++] = c;
        }
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(compact.Length)];
        if (Base64.DecodeFromUtf8(compact, bytes, out _, out var written) != OperationStatus.Done)
            return false;
        Array.Resize(ref bytes, written);
        var again = new byte[Base64.GetMaxEncodedToUtf8Length(written)];
        Base64.EncodeToUtf8(bytes, again, out _, out _);
        value = TypedValue.OfBytes(ValueKind.Base64Binary, bytes);
        return again.AsSpan().SequenceEqual(compact);
    }
}
