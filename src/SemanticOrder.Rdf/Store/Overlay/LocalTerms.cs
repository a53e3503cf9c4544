using System.Globalization;
using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>
/// Terms of one overlay or one evaluation laid over another source of terms: those of the source, and local ones that only this object knows. A term
/// that is local once stays so until <see cref="Clear"/>, even when the source learns it meanwhile. Sources may lie on each other; the ids of each
/// layer are its own. Not thread-safe.
/// </summary>
public class LocalTerms : ITermSource
{
    private const int InitialTerms = 64;

    /// <summary>Where an id holds its layer: above the 32 bits of its number.</summary>
    private const int LayerShift = 32;
    private const int MaxLayer = 255;

    private readonly TermTable _iris = new(HashSeed.Value, InitialTerms);
    private readonly TermTable _literals = new(HashSeed.Value, InitialTerms);
    private readonly ulong _layer;
    private int _nodes;

    /// <summary>No local terms yet.</summary>
    /// <param name="source">The terms below: a dictionary, local terms, or any other source, which is then taken to lie on dictionary and overlay.</param>
    public LocalTerms(ITermSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Source = source;
        _layer = source switch { TermDictionary => 0, LocalTerms below => below._layer + 1, _ => 2 };
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_layer, (ulong)MaxLayer, nameof(source));
    }

    /// <summary>The terms below. It can be exchanged for another of the same depth.</summary>
    internal ITermSource Source { get; set; }

    /// <summary>Local blank nodes made.</summary>
    public int BlankNodeCount => _nodes;

    /// <summary>Bytes held for local IRIs and literals, unused room included.</summary>
    public long AllocatedBytes => _iris.AllocatedBytes + _literals.AllocatedBytes;

    /// <summary>Forgets all local terms and keeps the room; their ids will be given again.</summary>
    public void Clear()
    {
        _iris.Clear();
        _literals.Clear();
        _nodes = 0;
    }

    /// <summary>The id of a term: that of the source, else a local one. A blank node that neither knows gives a new one.</summary>
    public TermId Add(Term term)
    {
        ArgumentNullException.ThrowIfNull(term);
        var found = Find(term);
        if (!found.IsNone)
            return found;
        return term switch
        {
            Iri iri => AddIri(Encoding.UTF8.GetBytes(iri.Value)),
            Literal { LanguageTag: { } tag } literal => AddLanguageString(Encoding.UTF8.GetBytes(literal.LexicalForm), Encoding.UTF8.GetBytes(tag)),
            Literal literal => AddLiteral(Encoding.UTF8.GetBytes(literal.LexicalForm), Add(literal.Datatype)),
            _ => AddBlankNode(),
        };
    }

    /// <summary>A new local blank node.</summary>
    public TermId AddBlankNode() => Local(TermKind.BlankNode, _nodes++);

    /// <summary>The id of an IRI: that of the source, else a local one.</summary>
    /// <param name="iri">UTF-8; not checked against RFC 3987.</param>
    public TermId AddIri(ReadOnlySpan<byte> iri)
    {
        var found = FindIri(iri);
        return found.IsNone ? Add(_iris, TermKind.Iri, iri, TermId.None) : found;
    }

    /// <summary>The id of a literal: inline, that of the source, or a local one.</summary>
    /// <param name="lexical">Lexical form, UTF-8, kept exactly.</param>
    /// <param name="datatype">Datatype IRI, of the source or local; not <c>rdf:langString</c>.</param>
    public TermId AddLiteral(ReadOnlySpan<byte> lexical, TermId datatype)
    {
        TermDictionary.ThrowIfNotDatatype(datatype);
        var found = FindLiteral(lexical, datatype);
        return found.IsNone ? Add(_literals, TermKind.Literal, lexical, datatype) : found;
    }

    /// <summary>The id of a language-tagged string: that of the source, else a local one.</summary>
    /// <param name="lexical">Lexical form, UTF-8.</param>
    /// <param name="languageTag">BCP 47 tag in any case.</param>
    public TermId AddLanguageString(ReadOnlySpan<byte> lexical, ReadOnlySpan<byte> languageTag)
    {
        Span<byte> normal = languageTag.Length <= LanguageTag.MaxStackLength ? stackalloc byte[languageTag.Length] : new byte[languageTag.Length];
        LanguageTag.Normalize(languageTag, normal);
        var language = AddLiteral(normal, WellKnownTerms.XsdString);
        var found = FindQualified(lexical, language);
        if (found.IsNone && !IsMine(language))
            found = Source.FindLanguageString(lexical, normal);
        return found.IsNone ? Add(_literals, TermKind.Literal, lexical, language) : found;
    }

    /// <inheritdoc/>
    public TermId FindIri(ReadOnlySpan<byte> iri)
    {
        var local = _iris.Find(iri, TermId.None, _iris.Hash(iri, TermId.None));
        return local >= 0 ? Local(TermKind.Iri, local) : Source.FindIri(iri);
    }

    /// <inheritdoc/>
    public TermId FindLiteral(ReadOnlySpan<byte> lexical, TermId datatype)
    {
        if (InlineTerm.TryParse(lexical, datatype, out var inline))
            return inline;
        var local = FindQualified(lexical, datatype);
        return local.IsNone && !IsMine(datatype) ? Source.FindLiteral(lexical, datatype) : local;
    }

    /// <inheritdoc/>
    public TermId FindLanguageString(ReadOnlySpan<byte> lexical, ReadOnlySpan<byte> languageTag)
    {
        Span<byte> normal = languageTag.Length <= LanguageTag.MaxStackLength ? stackalloc byte[languageTag.Length] : new byte[languageTag.Length];
        LanguageTag.Normalize(languageTag, normal);
        var language = FindLiteral(normal, WellKnownTerms.XsdString);
        if (language.IsNone)
            return TermId.None;
        var local = FindQualified(lexical, language);
        return local.IsNone && !IsMine(language) ? Source.FindLanguageString(lexical, normal) : local;
    }

    /// <inheritdoc/>
    public TermId Find(Term term)
    {
        ArgumentNullException.ThrowIfNull(term);
        switch (term)
        {
            case Iri iri:
                return FindIri(Encoding.UTF8.GetBytes(iri.Value));
            case BlankNode node when TryReadLabel(node.Label, out var number):
                return Local(TermKind.BlankNode, number);
            case Literal { LanguageTag: { } tag } literal:
                return FindLanguageString(Encoding.UTF8.GetBytes(literal.LexicalForm), Encoding.UTF8.GetBytes(tag));
            case Literal literal:
                var datatype = Find(literal.Datatype);
                return datatype.IsNone ? TermId.None : FindLiteral(Encoding.UTF8.GetBytes(literal.LexicalForm), datatype);
            default:
                return Source.Find(term);
        }
    }

    /// <inheritdoc/>
    public Term Decode(TermId id)
    {
        if (!IsMine(id))
            return Source.Decode(id);
        ThrowIfUnknown(id);
        return id.IsBlankNode ? new BlankNode(LabelOf(id)) : TermDecoding.Decode(this, id);
    }

    /// <inheritdoc/>
    public bool TryGetLexicalUtf8(TermId id, out ReadOnlySpan<byte> utf8)
    {
        if (!IsMine(id))
            return Source.TryGetLexicalUtf8(id, out utf8);
        utf8 = id.Kind switch
        {
            TermKind.Iri => _iris.Text(id.Index, out _),
            TermKind.Literal => _literals.Text(id.Index, out _),
            _ => [],
        };
        return !id.IsBlankNode;
    }

    /// <inheritdoc/>
    public bool TryWriteLexical(TermId id, Span<byte> destination, out int written)
    {
        if (!IsMine(id))
            return Source.TryWriteLexical(id, destination, out written);
        ThrowIfUnknown(id);
        return id.IsBlankNode
            ? Encoding.UTF8.TryGetBytes(LabelOf(id), destination, out written)
            : TermDecoding.TryWriteLexical(this, id, destination, out written);
    }

    /// <inheritdoc/>
    public TermId DatatypeOf(TermId id)
    {
        if (!IsMine(id) || id.Kind != TermKind.Literal)
            return Source.DatatypeOf(id);
        _literals.Text(id.Index, out var qualifier);
        return qualifier.IsIri ? qualifier : WellKnownTerms.RdfLangString;
    }

    /// <inheritdoc/>
    public TermId LanguageOf(TermId id)
    {
        if (!IsMine(id) || id.Kind != TermKind.Literal)
            return Source.LanguageOf(id);
        _literals.Text(id.Index, out var qualifier);
        return qualifier.IsIri ? TermId.None : qualifier;
    }

    /// <summary>Local nodes are <c>o0</c>, <c>o1</c> … of an overlay, <c>o1-0</c> … of the next layer, so that they differ from the labels of a dictionary and of each other.</summary>
    private string LabelOf(TermId id) => string.Create(CultureInfo.InvariantCulture, $"{LabelPrefix}{id.Index}");

    private string LabelPrefix => _layer == 0 ? "o" : string.Create(CultureInfo.InvariantCulture, $"o{_layer}-");

    private bool TryReadLabel(string label, out int number)
    {
        number = 0;
        return _nodes > 0 && label.StartsWith('o') && label.StartsWith(LabelPrefix, StringComparison.Ordinal)
            && int.TryParse(label.AsSpan(LabelPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < _nodes;
    }

    private bool IsMine(TermId id) => id.IsLocal && id.Payload >> LayerShift == _layer;

    private TermId Local(TermKind kind, int index) => new(TermId.LocalBit | TermId.Create(kind, (_layer << LayerShift) | (uint)index).Value);

    private TermId Add(TermTable table, TermKind kind, ReadOnlySpan<byte> text, TermId qualifier) =>
        Local(kind, table.Add(text, qualifier, table.Hash(text, qualifier)));

    private TermId FindQualified(ReadOnlySpan<byte> lexical, TermId qualifier)
    {
        var local = _literals.Find(lexical, qualifier, _literals.Hash(lexical, qualifier));
        return local < 0 ? TermId.None : Local(TermKind.Literal, local);
    }

    private void ThrowIfUnknown(TermId id)
    {
        var count = id.Kind switch { TermKind.Iri => _iris.Count, TermKind.Literal => _literals.Count, _ => _nodes };
        if (id.Index >= count)
            throw new ArgumentException($"{id} is not a term of this layer.", nameof(id));
    }
}
