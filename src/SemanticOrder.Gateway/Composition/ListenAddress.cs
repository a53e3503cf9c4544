using System.Net;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Gateway.Composition;

/// <summary>An address to listen on.</summary>
/// <param name="Url">As it was written.</param>
/// <param name="Addresses">Both loopback addresses for <c>localhost</c>; empty for every address of the machine.</param>
/// <param name="Port">The port; 0 for any free one.</param>
internal sealed record ListenAddress(string Url, IReadOnlyList<IPAddress> Addresses, int Port)
{
    /// <summary>True when only this machine can reach it.</summary>
    public bool IsLoopback => Addresses.Count > 0 && Addresses.All(IPAddress.IsLoopback);

    /// <summary>Reads a URL such as <c>http://127.0.0.1:5080</c> or <c>http://*:5080</c>.</summary>
    /// <exception cref="SemanticOrderException">SO8002: not an http URL of an address of this machine.</exception>
    public static ListenAddress Parse(string url)
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
        if (address.Host is "*" or "+")
            return new ListenAddress(url, [], address.Port);
        if (address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
            return new ListenAddress(url, [IPAddress.Loopback, IPAddress.IPv6Loopback], address.Port);
        return IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) ? new ListenAddress(url, [ip], address.Port) : throw NoUrl(url);
    }

    private static SemanticOrderException NoUrl(string url) =>
        new("SO8002", $"'{url}' is no address to listen on. Write it as http://127.0.0.1:5080, or http://*:5080 for every address of this machine; TLS belongs to a proxy in front.");
}
