using System.Diagnostics;

namespace SemanticOrder.Manuals.Pdf.Engines;

/// <summary>A program on the path, run once with bytes in and bytes out.</summary>
internal static class ExternalProgram
{
    private const int MaxOutput = 512 << 20;

    /// <summary>Whether a program is in a folder of the path.</summary>
    public static bool IsPresent(string program)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe"] : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => endings.Any(ending => File.Exists(Path.Combine(folder, program + ending))));
    }

    /// <summary>Runs a program.</summary>
    /// <returns>Exit code, what it printed, and its errors.</returns>
    /// <exception cref="ManualFormatException">SO9020 after the time limit, SO9022 when it cannot be started.</exception>
    public static async Task<(int ExitCode, byte[] Output, string Error)> RunAsync(string program, IEnumerable<string> arguments, ReadOnlyMemory<byte> input, TimeSpan limit, CancellationToken cancellation)
    {
        using var process = Start(program, arguments);
        using var timer = new CancellationTokenSource(limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        try
        {
            var writing = WriteAsync(process, input, either.Token);
            var error = process.StandardError.ReadToEndAsync(either.Token);
            var output = await ReadAsync(process.StandardOutput.BaseStream, either.Token).ConfigureAwait(false);
            await writing.ConfigureAwait(false);
            await process.WaitForExitAsync(either.Token).ConfigureAwait(false);
            return (process.ExitCode, output, await error.ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw PdfErrors.TimeLimit(limit);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(string program, IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            throw PdfErrors.EngineAbsent(program, fault);
        }
    }

    private static async Task WriteAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancellation).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has read enough, or has ended; its exit code says which.
        }
    }

    private static async Task<byte[]> ReadAsync(Stream output, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[65536];
        for (var count = await output.ReadAsync(buffer, cancellation).ConfigureAwait(false); count > 0; count = await output.ReadAsync(buffer, cancellation).ConfigureAwait(false))
        {
            if (bytes.Length + count > MaxOutput)
                throw PdfErrors.EngineFailed();
            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }
}
