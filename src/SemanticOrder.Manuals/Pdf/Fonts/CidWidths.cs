using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Fonts;

/// <summary>Advances of a CIDFont (ISO 32000-2 §9.7.4.3): <c>/W</c> and <c>/DW</c>, <c>/W2</c> and <c>/DW2</c>, in text space of size 1.</summary>
internal sealed class CidWidths
{
    private readonly Dictionary<int, double[]> _single = [];
    private readonly List<(int First, int Last, double[] Values)> _ranges = [];
    private readonly Dictionary<int, double[]> _singleVertical = [];
    private readonly List<(int First, int Last, double[] Values)> _rangesVertical = [];
    private readonly double _defaultWidth;
    private readonly double _defaultOrigin = 0.88;
    private readonly double _defaultAdvance = -1;

    public CidWidths(PdfDictionary font)
    {
        _defaultWidth = (font.Number("DW") ?? 1000) / 1000;
        if (font.Array("DW2")?.Numbers(2) is { } vertical)
            (_defaultOrigin, _defaultAdvance) = (vertical[0] / 1000, vertical[1] / 1000);
        Read(font.Array("W"), 1, _single, _ranges);
        Read(font.Array("W2"), 3, _singleVertical, _rangesVertical);
    }

    public double Width(int cid) => Find(cid, _single, _ranges)?[0] ?? _defaultWidth;

    /// <summary>Advance, and where the vertical origin lies from the horizontal one.</summary>
    public (double Advance, double OriginX, double OriginY) Vertical(int cid, double width) =>
        Find(cid, _singleVertical, _rangesVertical) is { } values ? (values[0], values[1], values[2]) : (_defaultAdvance, width / 2, _defaultOrigin);

    private static double[]? Find(int cid, Dictionary<int, double[]> single, List<(int First, int Last, double[] Values)> ranges)
    {
        if (single.TryGetValue(cid, out var values))
            return values;
        foreach (var range in ranges)
        {
            if (cid >= range.First && cid <= range.Last)
                return range.Values;
        }

        return null;
    }

    /// <summary><c>c [w w …]</c> for CIDs in a row, <c>c c w</c> for a range; W2 has three numbers in place of each one.</summary>
    private static void Read(PdfArray? array, int size, Dictionary<int, double[]> single, List<(int First, int Last, double[] Values)> ranges)
    {
        if (array is null)
            return;
        for (var i = 0; i + 1 < array.Count;)
        {
            if (array[i] is not PdfNumber first)
            {
                i++;
                continue;
            }

            if (array[i + 1] is PdfArray row)
            {
                for (var k = 0; k + size <= row.Count; k += size)
                    single[first.Integer + k / size] = Values(row, k, size);
                i += 2;
            }
            else
            {
                if (array[i + 1] is PdfNumber last && i + 2 + size <= array.Count && ranges.Count < 10_000)
                    ranges.Add((first.Integer, last.Integer, Values(array, i + 2, size)));
                i += 2 + size;
            }
        }
    }

    private static double[] Values(PdfArray array, int start, int size) => [.. Enumerable.Range(start, size).Select(index => ((array[index] as PdfNumber)?.Value ?? 0) / 1000)];
}
