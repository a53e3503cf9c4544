using System.Buffers;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>Writes terms as Turtle does: prefixed names, plain numbers and booleans, quoted strings.</summary>
internal sealed class TermWriter
{
    private static readonly SearchValues<char> LocalNameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    private readonly (string Prefix, string Namespace)[] _prefixes;

    /// <param name="prefixes">Prefix to namespace; the longest namespace that fits is used.</param>
    public TermWriter(IReadOnlyDictionary<string, string> prefixes)
    {
        _prefixes = [.. prefixes.OrderByDescending(entry => entry.Value.Length).ThenBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, entry.Value))];
    }

    public string Write(Term term) => term switch
    {
        Iri iri => Write(iri),
        Literal literal => Write(literal),
        BlankNode node => "_:" + node.Label,
        _ => term.ToString(),
    };

    private string Write(Iri iri)
    {
        foreach (var (prefix, @namespace) in _prefixes)
        {
            if (iri.Value.StartsWith(@namespace, StringComparison.Ordinal) && !iri.Value.AsSpan(@namespace.Length).ContainsAnyExcept(LocalNameCharacters))
                return $"{prefix}:{iri.Value[@namespace.Length..]}";
        }
        return iri.ToString();
    }

    private string Write(Literal literal)
    {
        if (literal.Datatype == Vocab.Xsd.Integer || literal.Datatype == Vocab.Xsd.Decimal || literal.Datatype == Vocab.Xsd.Double || literal.Datatype == Vocab.Xsd.Boolean)
            return literal.LexicalForm;
        if (literal.LanguageTag is not null || literal.Datatype == Vocab.Xsd.String)
            return literal.ToString();
        return $"{new Literal(literal.LexicalForm)}^^{Write(literal.Datatype)}";
    }
}
