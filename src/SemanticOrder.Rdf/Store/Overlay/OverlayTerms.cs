using System.Globalization;
using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>
/// The terms of one overlay: those of the shared dictionary, and local ones that only this overlay knows. A term that is local once stays so until
/// <see cref="Clear"/>, even when the shared dictionary learns it meanwhile. Not thread-safe.
/// </summary>
internal sealed class OverlayTerms(TermDictionary shared) : ITermSource
{
    private const int InitialTerms = 64;
    private readonly TermTable _iris = new(HashSeed.Value, InitialTerms);
    private readonly TermTable _literals = new(HashSeed.Value, InitialTerms);
    private int _nodes;

    public TermDictionary Shared { get; set; } = shared;

    public int NodeCount => _nodes;

    public void Clear()
    {
        _iris.Clear();
        _literals.Clear();
        _nodes = 0;
    }

    public TermId AddNode() => TermId.CreateLocal(TermKind.BlankNode, _nodes++);

    public TermId AddIri(ReadOnlySpan<byte> iri)
    {
        var found = FindIri(iri);
        return found.IsNone ? Add(_iris, TermKind.Iri, iri, TermId.None) : found;
    }

    public TermId AddLiteral(ReadOnlySpan<byte> lexical, TermId datatype)
    {
        TermDictionary.ThrowIfNotDatatype(datatype);
        var found = FindLiteral(lexical, datatype);
        return found.IsNone ? Add(_literals, TermKind.Literal, lexical, datatype) : found;
    }

    public TermId AddLanguageString(ReadOnlySpan<byte> lexical, ReadOnlySpan<byte> languageTag)
    {
        Span<byte> normal = languageTag.Length <= LanguageTag.MaxStackLength ? stackalloc byte[languageTag.Length] : new byte[languageTag.Length];
        LanguageTag.Normalize(languageTag, normal);
        var language = AddLiteral(normal, WellKnownTerms.XsdString);
        var found = FindQualified(lexical, language);
        if (found.IsNone && !language.IsLocal)
            found = Shared.FindLanguageString(lexical, normal);
        return found.IsNone ? Add(_literals, TermKind.Literal, lexical, language) : found;
    }

    public TermId FindIri(ReadOnlySpan<byte> iri)
    {
        var local = _iris.Find(iri, TermId.None, _iris.Hash(iri, TermId.None));
        return local >= 0 ? TermId.CreateLocal(TermKind.Iri, local) : Shared.FindIri(iri);
    }

    public TermId FindLiteral(ReadOnlySpan<byte> lexical, TermId datatype)
    {
        if (InlineTerm.TryParse(lexical, datatype, out var inline))
            return inline;
        var local = FindQualified(lexical, datatype);
        return local.IsNone && !datatype.IsLocal ? Shared.FindLiteral(lexical, datatype) : local;
    }

    public TermId FindLanguageString(ReadOnlySpan<byte> lexical, ReadOnlySpan<byte> languageTag)
    {
        Span<byte> normal = languageTag.Length <= LanguageTag.MaxStackLength ? stackalloc byte[languageTag.Length] : new byte[languageTag.Length];
        LanguageTag.Normalize(languageTag, normal);
        var language = FindLiteral(normal, WellKnownTerms.XsdString);
        if (language.IsNone)
            return TermId.None;
        var local = FindQualified(lexical, language);
        return local.IsNone && !language.IsLocal ? Shared.FindLanguageString(lexical, normal) : local;
    }

    public TermId Find(Term term)
    {
        switch (term)
        {
            case Iri iri:
                return FindIri(Encoding.UTF8.GetBytes(iri.Value));
            case BlankNode { Label: ['o', .. var digits] } when IsNodeNumber(digits, out var number):
                return TermId.CreateLocal(TermKind.BlankNode, number);
            case Literal { LanguageTag: { } tag } literal:
                return FindLanguageString(Encoding.UTF8.GetBytes(literal.LexicalForm), Encoding.UTF8.GetBytes(tag));
            case Literal literal:
                var datatype = Find(literal.Datatype);
                return datatype.IsNone ? TermId.None : FindLiteral(Encoding.UTF8.GetBytes(literal.LexicalForm), datatype);
            default:
                return Shared.Find(term);
        }
    }

    public Term Decode(TermId id)
    {
        if (!id.IsLocal)
            return id.Kind == TermKind.Literal ? TermDecoding.Decode(Shared, id) : Shared.Decode(id);
        ThrowIfUnknown(id);
        return id.IsBlankNode ? new BlankNode(LabelOf(id)) : TermDecoding.Decode(this, id);
    }

    public bool TryGetLexicalUtf8(TermId id, out ReadOnlySpan<byte> utf8)
    {
        if (!id.IsLocal)
            return Shared.TryGetLexicalUtf8(id, out utf8);
        utf8 = id.Kind switch
        {
            TermKind.Iri => _iris.Text(id.Index, out _),
            TermKind.Literal => _literals.Text(id.Index, out _),
            _ => [],
        };
        return !id.IsBlankNode;
    }

    public bool TryWriteLexical(TermId id, Span<byte> destination, out int written)
    {
        if (!id.IsLocal)
            return Shared.TryWriteLexical(id, destination, out written);
        ThrowIfUnknown(id);
        return id.IsBlankNode
            ? Encoding.UTF8.TryGetBytes(LabelOf(id), destination, out written)
            : TermDecoding.TryWriteLexical(this, id, destination, out written);
    }

    public TermId DatatypeOf(TermId id)
    {
        if (!id.IsLocal || id.Kind != TermKind.Literal)
            return Shared.DatatypeOf(id);
        _literals.Text(id.Index, out var qualifier);
        return qualifier.IsIri ? qualifier : WellKnownTerms.RdfLangString;
    }

    public TermId LanguageOf(TermId id)
    {
        if (!id.IsLocal || id.Kind != TermKind.Literal)
            return Shared.LanguageOf(id);
        _literals.Text(id.Index, out var qualifier);
        return qualifier.IsIri ? TermId.None : qualifier;
    }

    /// <summary>Local nodes are <c>o0</c>, <c>o1</c> …, so that they differ from the shared dictionary's generated labels.</summary>
    private static string LabelOf(TermId id) => string.Create(CultureInfo.InvariantCulture, $"o{id.Index}");

    private static TermId Add(TermTable table, TermKind kind, ReadOnlySpan<byte> text, TermId qualifier) =>
        TermId.CreateLocal(kind, table.Add(text, qualifier, table.Hash(text, qualifier)));

    private TermId FindQualified(ReadOnlySpan<byte> lexical, TermId qualifier)
    {
        var local = _literals.Find(lexical, qualifier, _literals.Hash(lexical, qualifier));
        return local < 0 ? TermId.None : TermId.CreateLocal(TermKind.Literal, local);
    }

    private bool IsNodeNumber(string digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < _nodes;

    private void ThrowIfUnknown(TermId id)
    {
        var count = id.Kind switch { TermKind.Iri => _iris.Count, TermKind.Literal => _literals.Count, _ => _nodes };
        if (id.Payload >= (ulong)count)
            throw new ArgumentException($"{id} is not a term of this overlay.", nameof(id));
    }
}
