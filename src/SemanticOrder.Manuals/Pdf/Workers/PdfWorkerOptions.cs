namespace SemanticOrder.Manuals.Pdf.Workers;

/// <summary>How workers are started, and what one document may cost.</summary>
public sealed record PdfWorkerOptions
{
    /// <summary>The executable.</summary>
    public required string FileName { get; init; }

    /// <summary>Its arguments, that make it a worker: <see cref="PdfWorker.Verb"/>.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>How long the pool waits for a worker on one document, all its waiting together.</summary>
    /// <value>Default: 20 seconds.</value>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Bytes that the heap of a worker may have; beyond, it ends.</summary>
    /// <value>Default: 512 MiB.</value>
    public long MemoryLimit { get; init; } = 512L << 20;

    /// <summary>Workers at a time.</summary>
    /// <value>Default: the number of processors, four at most.</value>
    public int Workers { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <summary>Documents after which a worker is replaced, so that what it leaks stays small.</summary>
    /// <value>Default: 200.</value>
    public int DocumentsPerWorker { get; init; } = 200;

    /// <summary>The executable that runs now, as a worker.</summary>
    /// <param name="entryAssembly">Path of its main assembly, for when it runs by <c>dotnet</c>.</param>
    public static PdfWorkerOptions OfThisExecutable(string entryAssembly)
    {
        var executable = Environment.ProcessPath ?? "dotnet";
        var isHost = Path.GetFileNameWithoutExtension(executable).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return new PdfWorkerOptions { FileName = executable, Arguments = isHost ? [entryAssembly, PdfWorker.Verb] : [PdfWorker.Verb] };
    }
}
