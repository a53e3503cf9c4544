using System.Diagnostics;
using SemanticOrder.Manuals.Pdf;

namespace SemanticOrder.Manuals.Tests.Pdf.Fuzzing;

/// <summary>Reads damaged files one after the other. A file is answered by text or by a <see cref="ManualFormatException"/>; anything else is a fault of the reader.</summary>
internal sealed class FuzzRun
{
    private static readonly PdfReadOptions Options = new() { MaxStreamBytes = 4 << 20, MaxTotalBytes = 32 << 20, MaxOperatorsPerPage = 200_000, MaxGlyphsPerPage = 50_000, MaxPages = 50 };

    public int WithText { get; private set; }

    public Dictionary<string, int> Refusals { get; } = [];

    /// <summary>Seed of each file that was not answered, and what happened.</summary>
    public List<(int Seed, string Fault)> Faults { get; } = [];

    public TimeSpan Slowest { get; private set; }

    public int SlowestSeed { get; private set; }

    /// <summary>The file of a seed.</summary>
    public static byte[] File(IReadOnlyList<byte[]> sources, int seed)
    {
        var random = new Random(seed);
        return PdfMutation.Apply(sources[random.Next(sources.Count)], random);
    }

    /// <param name="sources">Sound files.</param>
    /// <param name="seed">Which damage.</param>
    /// <param name="limit">Time after which a file counts as hanging.</param>
    public void Read(IReadOnlyList<byte[]> sources, int seed, TimeSpan limit)
    {
        var file = File(sources, seed);
        using var timer = new CancellationTokenSource(limit);
        var clock = Stopwatch.StartNew();
        try
        {
            var document = PdfTextDocument.Open(file, Options, timer.Token);
            var length = document.Outline.Count;
            foreach (var page in document.ReadPages())
            {
                length += page.Text.Folded.Length;
                Check(page);
            }

            WithText += length > 0 ? 1 : 0;
        }
        catch (ManualFormatException refusal)
        {
            Refusals[refusal.Code] = Refusals.GetValueOrDefault(refusal.Code) + 1;
        }
        catch (Exception fault)
        {
            Faults.Add((seed, fault.ToString()));
        }

        if (clock.Elapsed > Slowest)
            (Slowest, SlowestSeed) = (clock.Elapsed, seed);
    }

    /// <summary>Glyphs lie in the text in order, whatever the file.</summary>
    private static void Check(PdfTextPage page)
    {
        var end = 0;
        foreach (var glyph in page.Glyphs)
        {
            if (glyph.Start < end || glyph.Start + glyph.Length > page.Raw.Length || glyph.Font >= page.Fonts.Count || glyph.Mark >= page.Marks.Count)
                throw new InvalidOperationException($"The glyph at {glyph.Start} does not lie in its page.");
            end = glyph.Start + glyph.Length;
        }
    }
}
