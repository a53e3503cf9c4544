using System.Text;
using System.Text.Unicode;

namespace SemanticOrder.SemanticLayer.Review.Glossaries;

/// <summary>
/// The text of an uploaded table, in the encoding that it is found to be in: by its byte order mark, else UTF-8 where it is valid, else UTF-16 where every other byte is nought, else GB 18030, which Chinese spreadsheets call
/// CSV and which holds GBK and GB 2312.
/// </summary>
/// <param name="Text">The text without its mark.</param>
/// <param name="Encoding">The name of its encoding.</param>
internal sealed record TableText(string Text, string Encoding)
{
    /// <summary>Characters of the first bytes that tell UTF-16 without a mark.</summary>
    private const int Looked = 512;

    /// <summary>Whether a person has to be told the encoding: it was guessed, or is not the usual one.</summary>
    public bool IsUnusual => Encoding != "UTF-8";

    /// <returns>Null when the bytes are no text.</returns>
    public static TableText? Of(ReadOnlySpan<byte> content) => content switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Decoded(rest, "UTF-8"),
        [0xFF, 0xFE, .. var rest] => Decoded(rest, "UTF-16LE"),
        [0xFE, 0xFF, .. var rest] => Decoded(rest, "UTF-16BE"),
        [0x84, 0x31, 0x95, 0x33, .. var rest] => Decoded(rest, "GB18030"),
        _ when content[..Math.Min(Looked, content.Length)].Contains((byte)0) => Decoded(content, Zeros(content, 1) > Zeros(content, 0) ? "UTF-16LE" : "UTF-16BE"),
        _ => Decoded(content, Utf8.IsValid(content) ? "UTF-8" : "GB18030"),
    };

    private static TableText? Decoded(ReadOnlySpan<byte> content, string name)
    {
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? System.Text.Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            var text = encoding.GetString(content);
            return text.Any(IsNoText) ? null : new TableText(text, name);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static int Zeros(ReadOnlySpan<byte> content, int from)
    {
        var count = 0;
        for (var at = from; at < Math.Min(Looked, content.Length); at += 2)
            count += content[at] == 0 ? 1 : 0;
        return count;
    }

    /// <summary>Control and private characters, which binary files and other code pages give.</summary>
    private static bool IsNoText(char character) => (char.IsControl(character) && character is not ('\t' or '\n' or '\r')) || character is >= '\uE000' and <= '\uF8FF' or '\uFFFF' or '\uFFFE';
}
