using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Filters;

/// <summary>Undoes the predictors of Flate and LZW (ISO 32000-2 §7.4.4.4): TIFF's horizontal differences and the row filters of PNG.</summary>
internal static class Predictor
{
    public static ReadOnlyMemory<byte> Undo(ReadOnlyMemory<byte> data, PdfDictionary parameters)
    {
        var predictor = parameters.Integer("Predictor") ?? 1;
        var colors = Math.Clamp(parameters.Integer("Colors") ?? 1, 1, 64);
        var bits = parameters.Integer("BitsPerComponent") ?? 8;
        if (bits is not (1 or 2 or 4 or 8 or 16))
            return data;
        var columns = Math.Clamp(parameters.Integer("Columns") ?? 1, 1, 1 << 20);
        var row = (columns * colors * bits + 7) / 8;
        return predictor switch
        {
            2 => Tiff(data.ToArray(), row, colors, bits),
            >= 10 => Png(data.Span, row, Math.Max(1, colors * bits / 8)),
            _ => data,
        };
    }

    private static byte[] Tiff(byte[] data, int row, int colors, int bits)
    {
        for (var start = 0; start < data.Length; start += row)
        {
            var line = data.AsSpan(start, Math.Min(row, data.Length - start));
            if (bits == 8)
            {
                for (var i = colors; i < line.Length; i++)
                    line[i] += line[i - colors];
            }
            else if (bits == 16)
            {
                for (var i = colors * 2; i + 1 < line.Length; i += 2)
                {
                    var sum = ((line[i] << 8) | line[i + 1]) + ((line[i - colors * 2] << 8) | line[i - colors * 2 + 1]);
                    (line[i], line[i + 1]) = ((byte)(sum >> 8), (byte)sum);
                }
            }
            else
            {
                TiffBits(line, colors, bits);
            }
        }

        return data;
    }

    private static void TiffBits(Span<byte> line, int colors, int bits)
    {
        var mask = (1 << bits) - 1;
        var previous = new int[colors];
        for (var sample = 0; (sample + 1) * bits <= line.Length * 8; sample++)
        {
            var shift = 8 - bits - sample * bits % 8;
            ref var place = ref line[sample * bits / 8];
            var value = ((place >> shift) + previous[sample % colors]) & mask;
            previous[sample % colors] = value;
            place = (byte)((place & ~(mask << shift)) | (value << shift));
        }
    }

    /// <summary>PNG specification, §9: each row has the number of its filter in front.</summary>
    private static byte[] Png(ReadOnlySpan<byte> data, int row, int pixel)
    {
        var output = new byte[(long)data.Length * row / (row + 1) + row];
        var length = 0;
        Span<byte> above = new byte[row];
        for (var start = 0; start < data.Length; start += row + 1)
        {
            var source = data.Slice(start + 1, Math.Min(row, data.Length - start - 1));
            var target = output.AsSpan(length, source.Length);
            PngRow(data[start], source, target, above, pixel);
            target.CopyTo(above);
            length += source.Length;
        }

        Array.Resize(ref output, length);
        return output;
    }

    private static void PngRow(byte filter, ReadOnlySpan<byte> source, Span<byte> target, ReadOnlySpan<byte> above, int pixel)
    {
        for (var i = 0; i < source.Length; i++)
        {
            var left = i >= pixel ? target[i - pixel] : 0;
            var upper = i >= pixel ? above[i - pixel] : 0;
            target[i] = (byte)(source[i] + filter switch
            {
                1 => left,
                2 => above[i],
                3 => (left + above[i]) / 2,
                4 => Paeth(left, above[i], upper),
                _ => 0,
            });
        }
    }

    private static int Paeth(int left, int above, int upperLeft)
    {
        var estimate = left + above - upperLeft;
        var (byLeft, byAbove, byUpper) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - upperLeft));
        return byLeft <= byAbove && byLeft <= byUpper ? left : byAbove <= byUpper ? above : upperLeft;
    }
}
