using System.Buffers;
using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>Shortens IRIs by the longest prefix whose rest is a local name that needs no escape.</summary>
internal sealed class PrefixedNames(IReadOnlyDictionary<string, string> prefixes)
{
    private readonly (byte[] Name, byte[] Iri)[] _longestFirst =
    [
        .. prefixes.OrderByDescending(p => p.Value.Length).ThenBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => (Encoding.UTF8.GetBytes(p.Key + ":"), Encoding.UTF8.GetBytes(p.Value))),
    ];

    /// <param name="iri">The IRI.</param>
    /// <param name="name">The prefix name with its colon.</param>
    /// <param name="local">The local name.</param>
    public bool TryShorten(ReadOnlySpan<byte> iri, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> local)
    {
        foreach (var (prefix, start) in _longestFirst)
        {
            if (!iri.StartsWith(start) || !IsLocalName(iri[start.Length..]))
                continue;
            name = prefix;
            local = iri[start.Length..];
            return true;
        }
        name = local = [];
        return false;
    }

    /// <summary><c>PN_LOCAL</c> without escapes, percent signs and colons.</summary>
    private static bool IsLocalName(ReadOnlySpan<byte> text)
    {
        if (text.EndsWith("."u8))
            return false;
        var rest = text;
        while (!rest.IsEmpty)
        {
            Rune.DecodeFromUtf8(rest, out var rune, out var length);
            var isFirst = rest.Length == text.Length;
            if (!(NameCharacters.IsBase(rune) || rune.Value is '_' or >= '0' and <= '9' || (!isFirst && (rune.Value == '.' || NameCharacters.IsName(rune)))))
                return false;
            rest = rest[length..];
        }
        return true;
    }
}
