using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SemanticOrder.Manuals.Pdf.Filters;
using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Tests.Pdf.Filters;

/// <summary>Decoding undoes encoding; the encoders here are the plainest that are right.</summary>
public sealed class FilterTests
{
    private delegate bool Decoder(ReadOnlySpan<byte> data, DecodedBytes output);

    [Test]
    public void Ascii_85_is_undone() => RoundTrip(Encode85, Ascii85Filter.Decode);

    [Test]
    public void Ascii_hexadecimal_is_undone() => RoundTrip(data => Encoding.ASCII.GetBytes(Convert.ToHexString(data) + ">"), AsciiHexFilter.Decode);

    [Test]
    public void Run_lengths_are_undone() => RoundTrip(EncodeRuns, RunLengthFilter.Decode);

    [Test]
    public void Lzw_is_undone([Values(0, 1)] int earlyChange) => RoundTrip(data => EncodeLzw(data, earlyChange), (data, output) => LzwFilter.Decode(data, earlyChange, output));

    [Test]
    public void Flate_is_undone() => RoundTrip(PdfBuilder.Deflate, (data, output) => FlateFilter.Decode(data.ToArray(), output));

    [Test]
    public void Our_inflater_is_that_of_the_run_time() => RoundTrip(PdfBuilder.Deflate, (data, output) => data.Length == 0 || new Inflater(data[2..], output).Run());

    [Test]
    public void A_code_table_that_fills_itself_is_undone()
    {
        // Enough for every width of LZW code, and for a cleared table.
        var data = Enumerable.Range(0, 60_000).Select(i => (byte)(i * i >> 7)).ToArray();
        var output = new DecodedBytes(1 << 20);
        Assert.That(LzwFilter.Decode(EncodeLzw(data, 1), 1, output), Is.True);
        Assert.That(output.ToMemory().ToArray(), Is.EqualTo(data));
    }

    [Test]
    public void Damaged_Flate_gives_what_came_before_the_damage()
    {
        var text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(i => i.ToString(CultureInfo.InvariantCulture) + " ")));
        var data = PdfBuilder.Deflate(text);
        var output = new DecodedBytes(1 << 20);
        Assert.That(FlateFilter.Decode(data.AsMemory(0, data.Length / 2), output), Is.False);
        Assert.That(output.Length, Is.GreaterThan(text.Length / 3));
        Assert.That(output.ToMemory().ToArray(), Is.EqualTo(text.AsSpan(0, output.Length).ToArray()));
    }

    [Test]
    public void A_flipped_bit_is_noticed([Range(8, 20)] int place)
    {
        var data = PdfBuilder.Deflate("The goods are kept between 2 and 8 degrees, and are moved within 30 minutes"u8.ToArray());
        data[place] ^= 4;
        Assert.That(FlateFilter.Decode(data, new DecodedBytes(1000)), Is.False);
    }

    [Test]
    public void Flate_without_its_checksum_is_whole()
    {
        var data = PdfBuilder.Deflate("Hello, Hello, Hello"u8.ToArray());
        var output = new DecodedBytes(100);
        Assert.That(FlateFilter.Decode(data.AsMemory(0, data.Length - 4), output), Is.True);
        Assert.That(Encoding.ASCII.GetString(output.ToMemory().Span), Is.EqualTo("Hello, Hello, Hello"));
    }

    [Test]
    public void Output_ends_at_the_limit()
    {
        var output = new DecodedBytes(1000);
        Assert.That(FlateFilter.Decode(PdfBuilder.Deflate(new byte[1_000_000]), output), Is.False);
        Assert.That((output.Length, output.IsFull), Is.EqualTo((1000, true)));
    }

    [Test]
    public void The_row_filters_of_Png_are_undone([Range(0, 4)] int filter, [Values(1, 3)] int colors) => Check.QuickThrowOnFailure(Prop.ForAll(Data(), data =>
    {
        var row = 4 * colors;
        data = data[..(data.Length / row * row)];
        var parameters = Parameters(10 + filter, colors, 8, 4);
        return Predictor.Undo(EncodePng(data, row, colors, filter), parameters).Span.SequenceEqual(data);
    }));

    [TestCase(8)]
    [TestCase(16)]
    [TestCase(4)]
    public void The_differences_of_Tiff_are_undone(int bits)
    {
        byte[] plain = [0x12, 0x34, 0x56, 0x78, 0x9A, 0xBC, 0xDE, 0xF0];
        byte[] differences = bits switch
        {
            8 => [0x12, 0x22, 0x22, 0x22, 0x22, 0x22, 0x22, 0x12],
            16 => [0x12, 0x34, 0x44, 0x44, 0x44, 0x44, 0x44, 0x34],
            _ => [0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11],
        };
        if (bits == 4)
            plain = [0x12, 0x34, 0x56, 0x78, 0x9A, 0xBC, 0xDE, 0xF0];
        Assert.That(Predictor.Undo(differences, Parameters(2, 1, bits, 64 / bits)).ToArray(), Is.EqualTo(plain));
    }

    private static PdfDictionary Parameters(int predictor, int colors, int bits, int columns) => new(new Dictionary<string, PdfObject>
    {
        ["Predictor"] = new PdfNumber(predictor),
        ["Colors"] = new PdfNumber(colors),
        ["BitsPerComponent"] = new PdfNumber(bits),
        ["Columns"] = new PdfNumber(columns),
    });

    private static void RoundTrip(Func<byte[], byte[]> encode, Decoder decode) => Check.QuickThrowOnFailure(Prop.ForAll(Data(), data =>
    {
        var output = new DecodedBytes(1 << 20);
        return decode(encode(data), output) && output.ToMemory().Span.SequenceEqual(data);
    }));

    /// <summary>Bytes with runs, so that every filter has something to do.</summary>
    private static Arbitrary<byte[]> Data() =>
        Gen.Select<(byte Value, int Length), byte[]>(Gen.Choose(0, 255).Select(value => (byte)value).Zip(Gen.Choose(1, 9), (value, length) => (value, length)), run => [.. Enumerable.Repeat(run.Value, run.Length)])
            .ListOf().Select(runs => runs.SelectMany(run => run).ToArray()).ToArbitrary();

    private static byte[] Encode85(byte[] data)
    {
        var text = new StringBuilder();
        for (var i = 0; i < data.Length; i += 4)
        {
            var count = Math.Min(4, data.Length - i);
            uint value = 0;
            for (var k = 0; k < 4; k++)
                value = (value << 8) | (k < count ? data[i + k] : 0u);
            var group = new char[5];
            for (var k = 4; k >= 0; k--, value /= 85)
                group[k] = (char)('!' + value % 85);
            text.Append(count == 4 && group.All(digit => digit == '!') ? "z" : new string(group, 0, count + 1));
        }

        return Encoding.ASCII.GetBytes(text + "~>");
    }

    private static byte[] EncodeRuns(byte[] data)
    {
        var output = new List<byte>();
        for (var i = 0; i < data.Length;)
        {
            var run = 1;
            while (i + run < data.Length && run < 128 && data[i + run] == data[i])
                run++;
            output.AddRange(run > 1 ? [(byte)(257 - run), data[i]] : [0, data[i]]);
            i += run;
        }

        output.Add(128);
        return [.. output];
    }

    private static byte[] EncodeLzw(byte[] data, int earlyChange)
    {
        var (output, bits, bitCount) = (new List<byte>(), 0L, 0);
        var codes = new Dictionary<string, int>();
        var width = 9;
        Put(256);
        var current = "";
        foreach (var value in data)
        {
            var longer = current + (char)value;
            if (longer.Length == 1 || codes.ContainsKey(longer))
            {
                current = longer;
                continue;
            }

            Put(Code(current));
            if (258 + codes.Count >= 4094)
            {
                Put(256);
                codes.Clear();
                width = 9;
            }
            else
            {
                codes.Add(longer, 258 + codes.Count);
                width = (258 + codes.Count - 1 + earlyChange) switch { < 512 => 9, < 1024 => 10, < 2048 => 11, _ => 12 };
            }

            current = ((char)value).ToString();
        }

        if (current.Length > 0)
        {
            Put(Code(current));
            width = (258 + codes.Count + earlyChange) switch { < 512 => 9, < 1024 => 10, < 2048 => 11, _ => 12 };
        }

        Put(257);
        if (bitCount > 0)
            output.Add((byte)(bits << (8 - bitCount)));
        return [.. output];

        int Code(string text) => text.Length == 1 ? text[0] : codes[text];

        void Put(int code)
        {
            bits = (bits << width) | (uint)code;
            for (bitCount += width; bitCount >= 8; bitCount -= 8)
                output.Add((byte)(bits >> (bitCount - 8)));
            bits &= (1L << bitCount) - 1;
        }
    }

    private static byte[] EncodePng(byte[] data, int row, int pixel, int filter)
    {
        var output = new List<byte>();
        for (var start = 0; start < data.Length; start += row)
        {
            output.Add((byte)filter);
            for (var i = 0; i < row; i++)
            {
                var left = i >= pixel ? data[start + i - pixel] : 0;
                var above = start > 0 ? data[start - row + i] : 0;
                var corner = start > 0 && i >= pixel ? data[start - row + i - pixel] : 0;
                var estimate = left + above - corner;
                var (a, b, c) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
                var paeth = a <= b && a <= c ? left : b <= c ? above : corner;
                output.Add((byte)(data[start + i] - filter switch { 1 => left, 2 => above, 3 => (left + above) / 2, 4 => paeth, _ => 0 }));
            }
        }

        return [.. output];
    }
}
