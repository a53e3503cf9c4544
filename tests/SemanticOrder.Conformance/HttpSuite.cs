using SemanticOrder.Conformance.Http;

namespace SemanticOrder.Conformance;

/// <summary>The gateway of all HTTP suites, started by the first case that needs it, stopped after the last test of the assembly.</summary>
[SetUpFixture]
public sealed class HttpSuite
{
    private static readonly Lock Gate = new();
    private static RunningGateway? _gateway;

    /// <summary>Runs a case; cases take turns.</summary>
    public static void Run(HttpCase test)
    {
        lock (Gate)
        {
            _gateway ??= RunningGateway.StartAsync().GetAwaiter().GetResult();
            HttpCaseRunner.CheckAsync(test, _gateway).GetAwaiter().GetResult();
        }
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_gateway is { } gateway)
            await gateway.DisposeAsync();
        _gateway = null;
    }
}
