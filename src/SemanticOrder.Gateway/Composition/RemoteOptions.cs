using System.Collections.Frozen;
using SemanticOrder.Diagnostics;
using SemanticOrder.Rdf;

namespace SemanticOrder.Gateway.Composition;

/// <summary>The SPARQL endpoints elsewhere that queries may reach, and what bounds each call. None is reached unless it is named here.</summary>
internal sealed record RemoteOptions
{
    /// <summary>Endpoints that SERVICE may name.</summary>
    /// <value>Default none: SERVICE is off.</value>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>Endpoints that are read as named graphs, by the IRI of the graph; SERVICE may name them too.</summary>
    /// <value>Default none.</value>
    public IReadOnlyDictionary<string, string> Sources { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The time that one call may take, reading of its answer included.</summary>
    /// <value>Default 10 seconds.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes that one answer may have, decompressed.</summary>
    /// <value>Default 16 MiB.</value>
    public int MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Solutions that one answer may have.</summary>
    /// <value>Default 100,000.</value>
    public int MaxRows { get; init; } = 100_000;

    /// <summary>True when no endpoint may be reached.</summary>
    public bool IsOff => Services.Count == 0 && Sources.Count == 0;

    /// <summary>Every endpoint that may be reached, by its IRI.</summary>
    /// <exception cref="SemanticOrderException">SO8005.</exception>
    public FrozenDictionary<Iri, Uri> Endpoints() =>
        Services.Concat(Sources.Values).Distinct(StringComparer.Ordinal).ToFrozenDictionary(iri => new Iri(iri), AddressOf);

    /// <summary>The endpoint of each named graph.</summary>
    /// <exception cref="SemanticOrderException">SO8005.</exception>
    public FrozenDictionary<Iri, Iri> Graphs()
    {
        foreach (var name in Sources.Keys)
        {
            if (!Uri.TryCreate(name, UriKind.Absolute, out _))
                throw new SemanticOrderException("SO8005", $"'{name}' is no absolute IRI to name a source by. Write urn:source:places, or another IRI of your own.");
        }

        return Sources.ToFrozenDictionary(source => new Iri(source.Key), source => new Iri(source.Value));
    }

    /// <summary>Looks at every address and name, so that a mistake is found at the start.</summary>
    /// <exception cref="SemanticOrderException">SO8005.</exception>
    public void Check() => _ = (Endpoints(), Graphs());

    private static Uri AddressOf(string iri) =>
        Uri.TryCreate(iri, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address is { UserInfo: "", Fragment: "" }
            ? address
            : throw new SemanticOrderException("SO8005", $"'{iri}' is no SPARQL endpoint. Write its http or https address, without user name, password or fragment.");
}
