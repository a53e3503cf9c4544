using System.Collections.Frozen;
using SemanticOrder.Diagnostics;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Gateway.Endpoints.Sparql;

/// <summary>How a client names an entailment regime: by a short word, or by the IRI that SPARQL 1.1 Entailment Regimes gives it.</summary>
internal static class EntailmentParameter
{
    /// <summary>What the IRIs of regimes begin with (Entailment Regimes §1).</summary>
    public const string Namespace = "http://www.w3.org/ns/entailment/";

    /// <summary>The profile of OWL whose rules are used.</summary>
    public const string Profile = "http://www.w3.org/ns/owl-profile/RL";

    private static readonly FrozenDictionary<string, EntailmentRegime> Regimes = new Dictionary<string, EntailmentRegime>(StringComparer.Ordinal)
    {
        ["simple"] = EntailmentRegime.Simple,
        ["rdfs"] = EntailmentRegime.Rdfs,
        ["owl-rl"] = EntailmentRegime.OwlRl,
        [Namespace + "Simple"] = EntailmentRegime.Simple,
        [Namespace + "RDFS"] = EntailmentRegime.Rdfs,
        [Namespace + "OWL-RDF-Based"] = EntailmentRegime.OwlRl,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The short words.</summary>
    public static IReadOnlyList<string> Words { get; } = ["simple", "rdfs", "owl-rl"];

    /// <summary>The regime of a name; null when there is none.</summary>
    public static EntailmentRegime? Find(string name) => Regimes.TryGetValue(name, out var regime) ? regime : null;

    /// <summary>The regime of a name that was checked to be one.</summary>
    /// <exception cref="SemanticOrderException">SO2062.</exception>
    public static EntailmentRegime Parse(string name) => Find(name) ?? throw new SemanticOrderException("SO2062", Unknown(name));

    /// <summary>Says that a name is no regime.</summary>
    public static string Unknown(string name) => $"There is no entailment regime '{name}'. There are {string.Join(", ", Words)}.";
}
