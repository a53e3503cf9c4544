using System.Globalization;
using System.Text;

namespace SemanticOrder.Manuals.Tests.Pdf.Fuzzing;

/// <summary>Damages a PDF in one of the ways that files get damaged, or are made to do damage. The same random numbers give the same file.</summary>
internal static class PdfMutation
{
    private static readonly string[] Tokens =
    [
        "<<", ">>", "[", "]", "(", ")", "<", ">", "{", "}", "/", "%", "obj", "endobj", "stream", "endstream", "xref", "trailer", "startxref", "null", "true", "R",
        "0", "-1", "1e9", "99999999999999999999", "2147483647", "-2147483648", "4294967296", "0.0000001", "65535", "/Length", "/Kids", "/Parent", "/Filter /FlateDecode", "/Predictor 15",
        "/Columns 1048576", "/Type /Page", "/W [1 2 1]", "/Prev 0", "/First 0", "/N 1000000", "/ToUnicode", "/Encoding", "/Differences [0 /A 255 /B]", "q", "Q", "BT", "ET", "Tj", "TJ", "Do", "BI", "ID", "EI",
        "BDC", "EMC", "Tm", "cm", "begincidrange", "beginbfrange", "<00> <FFFFFFFF>", "usecmap", "/CIDToGIDMap", "/DescendantFonts", "/MediaBox [0 0 1e30 1e30]", "/Rotate 90", "\0", "\r\n",
    ];

    public static byte[] Apply(byte[] file, Random random)
    {
        for (var times = random.Next(1, 4); times > 0 && file.Length > 0; times--)
        {
            file = random.Next(9) switch
            {
                0 or 1 => FlipBits(file, random),
                2 => file[..random.Next(file.Length)],
                3 => Splice(file, random, []),
                4 => Splice(file, random, Slice(file, random)),
                5 => Splice(file, random, Encoding.Latin1.GetBytes(" " + Tokens[random.Next(Tokens.Length)] + " ")),
                6 => ReplaceNumber(file, random),
                7 => ReplaceObject(file, random),
                _ => Overwrite(file, random),
            };
        }

        return file;
    }

    private static byte[] FlipBits(byte[] file, Random random)
    {
        var copy = file.ToArray();
        for (var count = random.Next(1, 1 + Math.Min(64, file.Length)); count > 0; count--)
            copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
        return copy;
    }

    /// <summary>Bytes in place of up to 200 others.</summary>
    private static byte[] Splice(byte[] file, Random random, byte[] inserted)
    {
        var start = random.Next(file.Length);
        var end = Math.Min(file.Length, start + (random.Next(3) == 0 ? 0 : random.Next(200)));
        return [.. file[..start], .. inserted, .. file[end..]];
    }

    private static byte[] Slice(byte[] file, Random random)
    {
        var start = random.Next(file.Length);
        return file[start..Math.Min(file.Length, start + random.Next(500))];
    }

    private static byte[] Overwrite(byte[] file, Random random)
    {
        var copy = file.ToArray();
        var start = random.Next(copy.Length);
        random.NextBytes(copy.AsSpan(start, Math.Min(random.Next(1, 40), copy.Length - start)));
        return copy;
    }

    /// <summary>A number somewhere becomes another: references lead elsewhere, lengths and offsets lie.</summary>
    private static byte[] ReplaceNumber(byte[] file, Random random)
    {
        var start = random.Next(file.Length);
        while (start < file.Length && file[start] is < (byte)'0' or > (byte)'9')
            start++;
        var end = start;
        while (end < file.Length && file[end] is >= (byte)'0' and <= (byte)'9')
            end++;
        var number = random.Next(4) switch { 0 => random.Next(20), 1 => random.Next(-5, 100_000), 2 => int.MaxValue - random.Next(3), _ => random.NextInt64() };
        return [.. file[..start], .. Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture)), .. file[end..]];
    }

    private static byte[] ReplaceObject(byte[] file, Random random)
    {
        var text = Encoding.Latin1.GetString(file);
        var start = text.IndexOf(" obj", random.Next(text.Length), StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf("endobj", start, StringComparison.Ordinal);
        return end < 0 ? file : Encoding.Latin1.GetBytes(text[..(start + 4)] + "\n" + RandomObject(random, 0) + "\n" + text[end..]);
    }

    private static string RandomObject(Random random, int depth) => random.Next(depth > 6 ? 6 : 9) switch
    {
        0 => random.Next(-10, 2000).ToString(CultureInfo.InvariantCulture),
        1 => $"{random.Next(0, 30)} 0 R",
        2 => "/" + new[] { "Page", "Pages", "Font", "Type0", "Type3", "Identity-H", "GBK-EUC-H", "FlateDecode", "Form", "X" }[random.Next(10)],
        3 => $"({new string((char)random.Next(32, 120), random.Next(5))})",
        4 => $"<{Convert.ToHexString(Bytes(random, random.Next(8)))}>",
        5 => Tokens[random.Next(Tokens.Length)],
        6 => "[" + string.Join(' ', Enumerable.Range(0, random.Next(6)).Select(_ => RandomObject(random, depth + 1))) + "]",
        _ => "<<" + string.Join(' ', Enumerable.Range(0, random.Next(6)).Select(_ => "/" + Keys[random.Next(Keys.Length)] + " " + RandomObject(random, depth + 1))) + ">>",
    };

    private static readonly string[] Keys = ["Type", "Subtype", "Kids", "Parent", "Contents", "Resources", "Font", "F1", "XObject", "Encoding", "ToUnicode", "DescendantFonts", "W", "DW", "Widths", "FirstChar", "Length", "Filter", "DecodeParms", "MediaBox", "First", "Next", "Annots", "AP", "N"];

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
