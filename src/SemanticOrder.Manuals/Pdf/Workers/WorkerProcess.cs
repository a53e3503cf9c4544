using System.Diagnostics;
using System.Globalization;

namespace SemanticOrder.Manuals.Pdf.Workers;

/// <summary>One worker and its pipes.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;

    private WorkerProcess(Process process) => _process = process;

    /// <summary>Documents it was given.</summary>
    public int Documents { get; set; }

    public bool HasExited => _process.HasExited;

    public Stream Input => _process.StandardInput.BaseStream;

    public Stream Output => _process.StandardOutput.BaseStream;

    /// <exception cref="ManualFormatException">SO9022 when the executable cannot be started.</exception>
    public static WorkerProcess Start(PdfWorkerOptions options)
    {
        var start = new ProcessStartInfo(options.FileName, options.Arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["DOTNET_GCHeapHardLimit"] = options.MemoryLimit.ToString("X", CultureInfo.InvariantCulture);
        // One document needs no second heap, and no port or socket by which to be looked into.
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        // A nursery of 4 MiB (hexadecimal) in place of one as large as the processor's cache: pages are short-lived.
        start.Environment["DOTNET_GCgen0size"] = "400000";
        try
        {
            return new WorkerProcess(Process.Start(start)!);
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or FileNotFoundException)
        {
            throw PdfErrors.EngineAbsent(options.FileName, fault);
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
