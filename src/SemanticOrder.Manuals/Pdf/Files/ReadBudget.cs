using SemanticOrder.Diagnostics;

namespace SemanticOrder.Manuals.Pdf.Files;

/// <summary>What one document may still cost, and what was found wrong with it on the way.</summary>
internal sealed class ReadBudget(PdfReadOptions options, CancellationToken cancellation)
{
    private long _bytes;

    public PdfReadOptions Options => options;

    public CancellationToken Cancellation { get; set; } = cancellation;

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Set when a stream could not be decoded to its end; whoever reads a page asks and clears it.</summary>
    public bool SawDamage { get; set; }

    /// <summary>Set when a stream was cut at its limit.</summary>
    public bool SawStreamLimit { get; set; }

    /// <summary>Counts decoded bytes.</summary>
    /// <exception cref="ManualFormatException">SO9005.</exception>
    public void Spend(int bytes)
    {
        Cancellation.ThrowIfCancellationRequested();
        _bytes += bytes;
        if (_bytes > options.MaxTotalBytes)
            throw PdfErrors.TooManyBytes(options.MaxTotalBytes);
    }

    /// <summary>Keeps a finding, once.</summary>
    public void Report(Diagnostic diagnostic)
    {
        if (Diagnostics.Count < 1000 && !Diagnostics.Contains(diagnostic))
            Diagnostics.Add(diagnostic);
    }
}
