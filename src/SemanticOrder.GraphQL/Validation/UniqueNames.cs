using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Remembers the names of one scope and where each stood first.</summary>
internal sealed class UniqueNames
{
    private readonly Dictionary<string, SourceSpan> _first = new(StringComparer.Ordinal);

    /// <summary>Where the same name stood before; null, and remembered, when it is new.</summary>
    public SourceSpan? FindEarlier(Name name)
    {
        if (_first.TryAdd(name.Value, name.Span))
            return null;
        return _first[name.Value];
    }
}
