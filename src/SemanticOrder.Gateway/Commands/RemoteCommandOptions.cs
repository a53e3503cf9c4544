using System.CommandLine;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Composition;

namespace SemanticOrder.Gateway.Commands;

/// <summary>The options of <c>serve</c> and <c>query</c> that allow SPARQL endpoints elsewhere.</summary>
internal sealed class RemoteCommandOptions
{
    private static readonly RemoteOptions Defaults = new();

    private readonly Option<string[]> _services = new("--sparql-service") { Description = "允许 SERVICE 访问的端点，可重复 · An endpoint that SERVICE may call; may be repeated" };
    private readonly Option<string[]> _sources = new("--sparql-source")
    {
        Description = "以 GRAPH <名称> 读取的远程端点，写作 名称=端点 · An endpoint that GRAPH <name> reads, as name=endpoint; may be repeated",
    };

    private readonly Option<double> _timeout = new("--service-timeout") { Description = "每次调用的秒数上限 · Seconds that a call may take", DefaultValueFactory = _ => Defaults.Timeout.TotalSeconds };
    private readonly Option<int> _bytes = new("--service-bytes") { Description = "每个应答的字节上限 · Bytes that an answer may have", DefaultValueFactory = _ => Defaults.MaxBytes };
    private readonly Option<int> _rows = new("--service-rows") { Description = "每个应答的行数上限 · Solutions that an answer may have", DefaultValueFactory = _ => Defaults.MaxRows };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_services, _sources, _timeout, _bytes, _rows])
            command.Add(option);
    }

    /// <summary>What the command line says.</summary>
    /// <exception cref="SemanticOrderException">SO8005.</exception>
    public RemoteOptions Read(ParseResult parsed)
    {
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in parsed.GetValue(_sources) ?? [])
        {
            if (source.Split('=', 2) is not [var name, var endpoint] || !sources.TryAdd(name, endpoint))
                throw new SemanticOrderException("SO8005", $"'{source}' is no source, or has the name of another. Write --sparql-source urn:source:places=https://example.org/sparql.");
        }

        if (parsed.GetValue(_timeout) is not (> 0 and <= 3600) || parsed.GetValue(_bytes) <= 0 || parsed.GetValue(_rows) <= 0)
            throw new SemanticOrderException("SO8005", "--service-timeout is between 0 and 3,600 seconds; --service-bytes and --service-rows are positive.");
        return new RemoteOptions
        {
            Services = parsed.GetValue(_services) ?? [],
            Sources = sources,
            Timeout = TimeSpan.FromSeconds(parsed.GetValue(_timeout)),
            MaxBytes = parsed.GetValue(_bytes),
            MaxRows = parsed.GetValue(_rows),
        };
    }
}
