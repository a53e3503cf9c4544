using System.Net;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Gateway.Composition;

/// <summary>An address to listen on that only this machine can reach. Without authentication no other is bound.</summary>
/// <param name="Addresses">The loopback addresses; both families for <c>localhost</c>.</param>
/// <param name="Port">The port; 0 for any free one.</param>
internal sealed record LoopbackAddress(IReadOnlyList<IPAddress> Addresses, int Port)
{
    /// <summary>Reads a URL such as <c>http://127.0.0.1:5080</c>.</summary>
    /// <exception cref="SemanticOrderException">SO8001: not a loopback address. SO8002: not an http URL.</exception>
    public static LoopbackAddress Parse(string url)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            throw NoUrl(url);
        }

        if (!address.Scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || address.IsUnixPipe || address.IsNamedPipe || address.PathBase.Length > 0 || address.Port is < 0 or > IPEndPoint.MaxPort)
            throw NoUrl(url);
        if (address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
            return new LoopbackAddress([IPAddress.Loopback, IPAddress.IPv6Loopback], address.Port);
        return IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)
            ? new LoopbackAddress([ip], address.Port)
            : throw new SemanticOrderException(
                "SO8001", $"'{url}' can be reached from other machines, and the gateway does not authenticate anyone yet: whoever reaches it reads every order. Use localhost, 127.0.0.1 or [::1].");
    }

    private static SemanticOrderException NoUrl(string url) =>
        new("SO8002", $"'{url}' is no address to listen on. Write it as http://127.0.0.1:5080; TLS belongs to a proxy in front.");
}
