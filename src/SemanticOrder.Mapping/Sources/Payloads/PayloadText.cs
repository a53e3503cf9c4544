using System.Buffers;
using System.Text;
using System.Text.Unicode;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>
/// The text of a payload as valid UTF-8 without a byte order mark: the caller's own bytes when they already are, else a rented copy.
/// Order of authority: byte order mark, declared XML encoding, the profile's encoding.
/// </summary>
internal readonly record struct PayloadText(byte[] Bytes, int Start, int Length, bool IsRented)
{
    public static PayloadText Decode(ReadOnlyMemory<byte> payload, PayloadFormat format, PayloadOptions options)
    {
        var limit = options.Limits.MaxBytes;
        if (payload.Length > limit)
            throw TooLarge(payload.Length, limit);
        var (encoding, mark) = Detect(payload.Span, format, options.Encoding);
        var body = payload[mark..];
        var text = encoding is null ? Utf8(body) : Transcode(body.Span, encoding, limit);
        try
        {
            text.Check(format);
            return text;
        }
        catch when (text.IsRented)
        {
            ArrayPool<byte>.Shared.Return(text.Bytes);
            throw;
        }
    }

    /// <summary>Line, column (Unicode scalars) and offset; LF, CR and CRLF end a line.</summary>
    public static TextPosition PositionOf(ReadOnlySpan<byte> text, int offset) => PositionOf(text, offset, default);

    /// <summary>The same, counted on from a position before it.</summary>
    public static TextPosition PositionOf(ReadOnlySpan<byte> text, int offset, TextPosition from)
    {
        offset = Math.Clamp(offset, 0, text.Length);
        var (line, column) = (from.Line, from.Column);
        for (var i = (int)from.Offset; i < offset; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n')))
                (line, column) = (line + 1, 0);
            else
                column += (text[i] & 0xC0) == 0x80 ? 0 : 1;
        }

        return new TextPosition(line, column, offset);
    }

    private void Check(PayloadFormat format)
    {
        var text = Bytes.AsSpan(Start, Length);
        if (text.IndexOf((byte)0) is var nul && nul >= 0)
            throw new PayloadException("SO5007", "The payload contains a NUL byte. Is it binary, or UTF-16 without a byte order mark?", PositionOf(text, nul));
        if (text.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            throw new PayloadException("SO5005", $"The payload is empty; expected {format switch { PayloadFormat.Json => "a JSON value", PayloadFormat.Xml => "an XML document", _ => "a header row" }}.");
    }

    private static (Encoding? Encoding, int Mark) Detect(ReadOnlySpan<byte> payload, PayloadFormat format, PayloadEncoding stated) => payload switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (null, 3),
        [0x84, 0x31, 0x95, 0x33, ..] => (Strict("GB18030"), 4),
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => throw new PayloadException("SO5006", "The payload is UTF-32. Send UTF-8 or GB 18030."),
        [0xFF, 0xFE, ..] => (Strict("utf-16"), 2),
        [0xFE, 0xFF, ..] => (Strict("utf-16BE"), 2),
        _ => (format == PayloadFormat.Xml && XmlProlog.EncodingOf(payload) is { } declared ? Named(declared) : Stated(stated), 0),
    };

    private static Encoding? Stated(PayloadEncoding encoding) => encoding == PayloadEncoding.Gb18030 ? Strict("GB18030") : null;

    private static Encoding? Named(string declared)
    {
        if (declared.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            // GBK and GB 2312 are subsets of GB 18030, and senders that declare them often use more.
            var isChinese = declared.Equals("gbk", StringComparison.OrdinalIgnoreCase) || declared.Equals("gb2312", StringComparison.OrdinalIgnoreCase);
            return Strict(isChinese ? "GB18030" : declared);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            throw new PayloadException("SO5006", $"The XML declaration names the encoding '{declared}', which is not known here. Send UTF-8 or GB 18030.", innerException: unknown);
        }
    }

    private static Encoding Strict(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static PayloadText Utf8(ReadOnlyMemory<byte> body)
    {
        if (!System.Text.Unicode.Utf8.IsValid(body.Span))
        {
            var position = PositionOf(body.Span, FirstInvalid(body.Span));
            throw new PayloadException("SO5006", $"The byte 0x{body.Span[(int)position.Offset]:X2} is not UTF-8 here. State the encoding of the source, or send UTF-8.", position);
        }

        if (System.Runtime.InteropServices.MemoryMarshal.TryGetArray(body, out var segment) && segment.Array is not null)
            return new PayloadText(segment.Array, segment.Offset, segment.Count, IsRented: false);
        var copy = ArrayPool<byte>.Shared.Rent(Math.Max(1, body.Length));
        body.CopyTo(copy);
        return new PayloadText(copy, 0, body.Length, IsRented: true);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        var offset = 0;
        while (offset < text.Length && Rune.DecodeFromUtf8(text[offset..], out _, out var used) == OperationStatus.Done)
            offset += used;
        return Math.Min(offset, text.Length - 1);
    }

    private static PayloadText Transcode(ReadOnlySpan<byte> body, Encoding encoding, int limit)
    {
        char[]? characters = null;
        byte[]? bytes = null;
        try
        {
            characters = ArrayPool<char>.Shared.Rent(Math.Max(1, encoding.GetMaxCharCount(body.Length)));
            var length = encoding.GetChars(body, characters);
            var size = Encoding.UTF8.GetByteCount(characters.AsSpan(0, length));
            if (size > limit)
                throw TooLarge(size, limit);
            bytes = ArrayPool<byte>.Shared.Rent(Math.Max(1, size));
            Encoding.UTF8.GetBytes(characters.AsSpan(0, length), bytes);
            return new PayloadText(bytes, 0, size, IsRented: true);
        }
        catch (DecoderFallbackException fault)
        {
            // Byte values below 0x30 are never part of a longer GB 18030 character, so line ends can be counted in the raw bytes.
            throw new PayloadException("SO5006", NotEncoded(body, encoding), PositionOf(body, Math.Max(0, fault.Index)), fault);
        }
        finally
        {
            if (characters is not null)
                ArrayPool<char>.Shared.Return(characters);
        }
    }

    /// <summary>Says by which name the bytes were read, and whether they are UTF-8 instead: that they are by chance is next to impossible.</summary>
    private static string NotEncoded(ReadOnlySpan<byte> body, Encoding encoding) => System.Text.Unicode.Utf8.IsValid(body)
        ? $"The payload was read as {encoding.WebName}, which its profile or its XML declaration states, but its bytes are valid UTF-8. State the encoding that is sent, or send {encoding.WebName}."
        : $"The bytes here are not {encoding.WebName}, which the profile, the XML declaration or a byte order mark states, and the payload is not UTF-8 either. State the encoding that is sent.";

    private static PayloadException TooLarge(int size, int limit) =>
        new("SO5001", $"The payload has {size} bytes; the limit is {limit}. Send fewer records at once.");
}
