using System.Runtime.InteropServices;

namespace SemanticOrder.Rdf;

/// <summary>Keeps the statements of one or more texts in the order they came, with their lines and prefixes, for loading and citing. Not thread-safe.</summary>
public sealed class QuadBuffer : IQuadSink
{
    private readonly List<Quad> _quads = [];
    private readonly List<int> _lines = [];
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);

    /// <summary>The statements, repeated ones included. Valid until the next is added.</summary>
    public ReadOnlySpan<Quad> Quads => CollectionsMarshal.AsSpan(_quads);

    /// <summary>Zero-based lines of the statements, in the same order.</summary>
    public ReadOnlySpan<int> Lines => CollectionsMarshal.AsSpan(_lines);

    /// <summary>Prefix names without colon and the IRIs they stand for; the last declaration of a name counts.</summary>
    public IReadOnlyDictionary<string, string> Prefixes => _prefixes;

    /// <inheritdoc/>
    public void Add(in Quad quad, int line)
    {
        _quads.Add(quad);
        _lines.Add(line);
    }

    /// <inheritdoc/>
    public void AddPrefix(string name, string iri) => _prefixes[name] = iri;
}
