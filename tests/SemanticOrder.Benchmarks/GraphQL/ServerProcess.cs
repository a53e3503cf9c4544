using System.Diagnostics;
using System.Globalization;

namespace SemanticOrder.Benchmarks.GraphQL;

/// <summary>A server of the comparison in a process of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(string name, Process process, Uri address)
    {
        Name = name;
        _process = process;
        Address = address;
    }

    public string Name { get; }

    public Uri Address { get; }

    /// <summary>CPU time of the process so far, of all its threads, the kernel's part included.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a program that prints its address on the first line.</summary>
    /// <exception cref="InvalidOperationException">It does not.</exception>
    public static ServerProcess Start(string name, string program, params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} cannot be started.");
        return Uri.TryCreate(process.StandardOutput.ReadLine(), UriKind.Absolute, out var address)
            ? new ServerProcess(name, process, address)
            : throw new InvalidOperationException($"{name} does not say its address.");
    }

    /// <summary>Bytes that the server has allocated so far; it has to be one of ours.</summary>
    public async Task<long> AllocatedAsync()
    {
        using var client = new HttpClient();
        return long.Parse(await client.GetStringAsync(new Uri(Address, "/allocated")), CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
            _process.Kill();
        _process.Dispose();
    }
}
