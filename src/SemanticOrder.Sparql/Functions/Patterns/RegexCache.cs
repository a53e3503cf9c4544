using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Functions;

/// <summary>The patterns of one request, read once each. One thread at a time.</summary>
internal sealed class RegexCache
{
    /// <summary>Patterns held; a query that makes a pattern for every solution starts over.</summary>
    private const int MaxPatterns = 256;

    private readonly Dictionary<(TermId Pattern, TermId Flags), XPathRegex?> _patterns = [];
    private (TermId Pattern, TermId Flags) _lastKey;
    private XPathRegex? _last;

    /// <summary>How long one match may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The pattern of two strings.</summary>
    /// <param name="pattern">An <c>xsd:string</c>.</param>
    /// <param name="flags">An <c>xsd:string</c>, or <see cref="TermId.None"/>.</param>
    /// <param name="scope">The request.</param>
    /// <returns>Null when one is not of its kind.</returns>
    public XPathRegex? Find(TermId pattern, TermId flags, EvaluationScope scope)
    {
        var key = (pattern, flags);
        if (key == _lastKey)
            return _last;
        if (!_patterns.TryGetValue(key, out var regex))
        {
            if (_patterns.Count == MaxPatterns)
                _patterns.Clear();
            _patterns.Add(key, regex = Read(pattern, flags, scope));
        }
        (_lastKey, _last) = (key, regex);
        return regex;
    }

    private XPathRegex? Read(TermId pattern, TermId flags, EvaluationScope scope)
    {
        Span<byte> room = stackalloc byte[TermId.MaxInlineLexicalLength];
        Span<byte> flagRoom = stackalloc byte[TermId.MaxInlineLexicalLength];
        var text = StringArgument.Read(pattern, scope, room);
        var flagText = StringArgument.Read(flags, scope, flagRoom);
        return text.IsSimple && (flags.IsNone || flagText.IsSimple) ? XPathRegex.Create(text.Characters, flagText.Characters, Timeout, scope.Cancellation) : null;
    }
}
