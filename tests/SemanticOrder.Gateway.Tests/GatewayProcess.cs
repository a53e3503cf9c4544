using System.Collections.Concurrent;
using System.Diagnostics;

namespace SemanticOrder.Gateway.Tests;

/// <summary>The gateway's executable as a child process, with the repository's ontologies.</summary>
internal sealed class GatewayProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly SemaphoreSlim _arrived = new(0);

    private GatewayProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it printed so far, output and errors in one.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>True once it has ended.</summary>
    public bool HasEnded => _process.HasExited;

    public static GatewayProcess Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "SemanticOrder.Gateway.dll"));
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        start.ArgumentList.Add("--ontologies");
        start.ArgumentList.Add(Repository.Ontologies);
        return new GatewayProcess(Process.Start(start)!);
    }

    /// <summary>Waits until so many of its lines are of a kind, or until it ends.</summary>
    /// <returns>The lines of the kind that were there at that moment.</returns>
    public async Task<IReadOnlyList<string>> WaitForAsync(Func<string, bool> kind, int count, CancellationToken limit)
    {
        while (_lines.Count(kind) < count && !_process.HasExited)
            await _arrived.WaitAsync(TimeSpan.FromMilliseconds(100), limit);
        return [.. _lines.Where(kind)];
    }

    /// <summary>Ends it as a power cut would: SIGKILL, no handler runs. All that it printed before has been read when this returns.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Waits for its own end.</summary>
    public async Task<int> EndAsync(CancellationToken limit)
    {
        await _process.WaitForExitAsync(limit);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
        _arrived.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        _lines.Enqueue(line);
        _arrived.Release();
    }
}
