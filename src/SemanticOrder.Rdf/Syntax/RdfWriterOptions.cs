using System.Collections.Frozen;

namespace SemanticOrder.Rdf;

/// <summary>How Turtle, TriG and RDF/XML are written. Immutable.</summary>
public sealed record RdfWriterOptions
{
    /// <summary>The defaults.</summary>
    public static RdfWriterOptions Default { get; } = new();

    /// <summary>Prefix names without colon, and the IRIs they stand for. All are declared (in RDF/XML, those that XML allows); an IRI is shortened by the longest that fits.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyDictionary<string, string> Prefixes { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>How deep blank nodes are written inside each other, before they get a label and a place of their own.</summary>
    /// <value>Default 32.</value>
    public int MaxNesting { get; init; } = 32;
}
