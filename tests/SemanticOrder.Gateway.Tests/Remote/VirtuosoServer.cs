using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SemanticOrder.Gateway.Tests.Remote;

/// <summary>A Virtuoso of its own on two free loopback ports, with its database in a folder that is gone afterwards. Debian: <c>virtuoso-opensource-7-bin</c>.</summary>
internal sealed class VirtuosoServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("virtuoso-").FullName;
    private readonly int _sqlPort = FreePort();
    private readonly int _httpPort = FreePort();
    private readonly Process _process;

    private VirtuosoServer()
    {
        var settings = Path.Combine(_folder, "virtuoso.ini");
        File.WriteAllText(settings, Settings());
        _process = Process.Start(new ProcessStartInfo(Server!, ["-f", "+configfile", settings]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder })!;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Why there is none; null when it can be started.</summary>
    public static string? Missing => Server is null || Client is null ? "virtuoso not present: virtuoso-t and isql-vt are not on the path" : null;

    /// <summary>Its SPARQL endpoint.</summary>
    public string Iri => $"http://127.0.0.1:{_httpPort}/sparql";

    private static string? Server { get; } = OnPath("virtuoso-t");

    private static string? Client { get; } = OnPath("isql-vt");

    /// <summary>Starts a server that holds some triples.</summary>
    /// <param name="triples">In the syntax of INSERT DATA, with whole IRIs.</param>
    public static async Task<VirtuosoServer> StartAsync(string triples)
    {
        for (var attempt = 1; ; attempt++)
        {
            var server = new VirtuosoServer();
            try
            {
                await server.WaitAsync();
                await server.RunAsync($"SPARQL INSERT DATA {{ GRAPH <urn:virtuoso:test> {{ {triples} }} }};");
                return server;
            }
            catch (InvalidOperationException) when (attempt < 3 && server._process.HasExited)
            {
                // One of its ports was free a moment ago, and is not now.
                await server.DisposeAsync();
            }
            catch
            {
                await server.DisposeAsync();
                throw;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task WaitAsync()
    {
        using var client = new HttpClient();
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                using var response = await client.GetAsync(Iri + "?query=ASK%20%7B%7D");
                if (response.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            if (_process.HasExited || Stopwatch.GetElapsedTime(started) > Patience)
                throw new InvalidOperationException("Virtuoso does not start: " + File.ReadAllText(Path.Combine(_folder, "virtuoso.log")));
            await Task.Delay(200);
        }
    }

    private async Task RunAsync(string statement)
    {
        using var client = Process.Start(new ProcessStartInfo(Client!, [$"127.0.0.1:{_sqlPort}", "dba", "dba", "ERRORS=STDOUT", "exec=" + statement]) { RedirectStandardOutput = true })!;
        var output = await client.StandardOutput.ReadToEndAsync();
        await client.WaitForExitAsync();
        if (client.ExitCode != 0 || output.Contains("***", StringComparison.Ordinal))
            throw new InvalidOperationException(output);
    }

    private string Settings() => string.Create(CultureInfo.InvariantCulture, $"""
        [Database]
        DatabaseFile = {_folder}/virtuoso.db
        ErrorLogFile = {_folder}/virtuoso.log
        LockFile = {_folder}/virtuoso.lck
        TransactionFile = {_folder}/virtuoso.trx
        xa_persistent_file = {_folder}/virtuoso.pxa
        FileExtend = 200
        [TempDatabase]
        DatabaseFile = {_folder}/virtuoso-temp.db
        TransactionFile = {_folder}/virtuoso-temp.trx
        [Parameters]
        ServerPort = 127.0.0.1:{_sqlPort}
        ServerThreads = 10
        NumberOfBuffers = 2000
        MaxDirtyBuffers = 1200
        CaseMode = 2
        [HTTPServer]
        ServerPort = 127.0.0.1:{_httpPort}
        ServerThreads = 5

        """);

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
