using System.Globalization;
using System.Xml;

namespace SemanticOrder.Rdf;

/// <summary>Cuts IRIs into a namespace and a name that XML accepts, and gives each namespace a prefix (Namespaces in XML 1.0 §2.1, §3 and §4).</summary>
internal sealed class XmlNamespaces
{
    private readonly SortedDictionary<string, string> _byPrefix = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byNamespace = new(StringComparer.Ordinal);
    private readonly List<string> _longestFirst;
    private int _made;

    /// <param name="prefixes">Prefixes to use; those that XML does not allow are left out.</param>
    public XmlNamespaces(IReadOnlyDictionary<string, string> prefixes)
    {
        foreach (var (prefix, space) in prefixes.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (IsAllowed(prefix, space))
                _byPrefix.Add(prefix, space);
        }
        foreach (var (prefix, space) in _byPrefix)
            _byNamespace[space] = prefix;
        // Attributes are never in the default namespace, and rdf:about is one.
        RdfPrefix = _byPrefix.FirstOrDefault(p => p.Key.Length > 0 && p.Value == Vocab.Rdf.Namespace).Key ?? Declare(Vocab.Rdf.Namespace, "rdf");
        _byNamespace[Vocab.Rdf.Namespace] = RdfPrefix;
        _longestFirst = [.. _byNamespace.Keys.OrderByDescending(space => space.Length)];
    }

    /// <summary>The prefix of the RDF vocabulary.</summary>
    public string RdfPrefix { get; }

    /// <summary>Prefixes and namespaces, sorted by prefix.</summary>
    public IEnumerable<KeyValuePair<string, string>> Declarations => _byPrefix;

    /// <summary>The qualified name of an IRI, whose namespace gets a prefix if it has none; null when no end of the IRI is a name.</summary>
    public string? TryName(string iri)
    {
        foreach (var space in _longestFirst)
        {
            if (iri.StartsWith(space, StringComparison.Ordinal) && IsNCName(iri.AsSpan(space.Length)))
                return Qualify(_byNamespace[space], iri[space.Length..]);
        }
        var cut = NameStart(iri);
        // A namespace that is empty, or one of the two that XML binds itself, cannot be declared.
        if (cut == iri.Length || cut == 0 || iri.AsSpan(0, cut) is RdfXmlNames.Xml or RdfXmlNames.Xmlns)
            return null;
        var made = iri[..cut];
        if (!_byNamespace.TryGetValue(made, out var prefix))
            _byNamespace[made] = prefix = Declare(made, null);
        return Qualify(prefix, iri[cut..]);
    }

    private static string Qualify(string prefix, string local) => prefix.Length == 0 ? local : prefix + ":" + local;

    private string Declare(string space, string? wanted)
    {
        var prefix = wanted;
        while (prefix is null || _byPrefix.ContainsKey(prefix))
            prefix = string.Create(CultureInfo.InvariantCulture, $"ns{++_made}");
        _byPrefix.Add(prefix, space);
        return prefix;
    }

    private static bool IsAllowed(string prefix, string space) =>
        (prefix.Length == 0 || (IsNCName(prefix) && !prefix.StartsWith("xml", StringComparison.OrdinalIgnoreCase)))
        && space is not ("" or RdfXmlNames.Xml or RdfXmlNames.Xmlns) && !XmlOutput.HasForbidden(space);

    private static bool IsNCName(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !XmlConvert.IsStartNCNameChar(text[0]))
            return false;
        foreach (var c in text)
        {
            if (!XmlConvert.IsNCNameChar(c))
                return false;
        }
        return true;
    }

    /// <summary>Where the longest name at the end of an IRI begins.</summary>
    private static int NameStart(string iri)
    {
        var start = iri.Length;
        for (var at = iri.Length - 1; at >= 0 && XmlConvert.IsNCNameChar(iri[at]); at--)
        {
            if (XmlConvert.IsStartNCNameChar(iri[at]))
                start = at;
        }
        return start;
    }
}
