using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>
/// Gives every RDF term one <see cref="TermId"/> and gives it back. Append-only: ids stay valid as long as the dictionary lives.
/// Thread-safe: writers take a lock, readers never do. Literals that fit into an id are not stored at all.
/// </summary>
public sealed partial class TermDictionary : ITermSource
{
    private readonly TermTable _iris;
    private readonly TermTable _literals;
    private readonly BlankNodeTable _blankNodes;
    private readonly Lock _writer = new();

    /// <summary>A dictionary that holds <see cref="WellKnownTerms"/> only.</summary>
    /// <param name="capacity">Terms to have room for at once; it grows anyway.</param>
    public TermDictionary(int capacity = 0)
    {
        _blankNodes = new BlankNodeTable();
        _iris = new TermTable(HashSeed.Value, Math.Max(capacity, WellKnownTerms.All.Length));
        _literals = new TermTable(HashSeed.Value, capacity);
        foreach (var iri in WellKnownTerms.All)
            Add(iri);
    }

    private TermDictionary(SnapshotFileReader file)
    {
        _blankNodes = BlankNodeTable.Read(file);
        _iris = TermTable.Read(file, HashSeed.Value);
        _literals = TermTable.Read(file, HashSeed.Value);
    }

    /// <summary>Distinct IRIs held, well-known ones included.</summary>
    public int IriCount => _iris.Count;

    /// <summary>Distinct literals held; inline ones are not.</summary>
    public int LiteralCount => _literals.Count;

    /// <summary>Blank nodes made.</summary>
    public int BlankNodeCount => _blankNodes.Count;

    /// <summary>Bytes of memory held for IRIs and literals, unused room included.</summary>
    public long AllocatedBytes => _iris.AllocatedBytes + _literals.AllocatedBytes;

    /// <summary>The id of a term, which is added when it is new.</summary>
    public TermId Add(Term term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return term switch
        {
            Iri iri => AddIri(Encoding.UTF8.GetBytes(iri.Value)),
            BlankNode node => AddBlankNode(node.Label),
            Literal { LanguageTag: { } tag } literal => AddLanguageString(Encoding.UTF8.GetBytes(literal.LexicalForm), Encoding.UTF8.GetBytes(tag)),
            Literal literal => AddLiteral(Encoding.UTF8.GetBytes(literal.LexicalForm), Add(literal.Datatype)),
            _ => throw new ArgumentException("Not a kind of term this dictionary holds.", nameof(term)),
        };
    }

    /// <summary>The id of an IRI, which is added when it is new.</summary>
    /// <param name="iri">UTF-8; not checked against RFC 3987.</param>
    public TermId AddIri(ReadOnlySpan<byte> iri) => TermId.Create(TermKind.Iri, (uint)Add(_iris, iri, TermId.None));

    /// <summary>The id of a literal: inline when its form allows, else of the dictionary, to which it is added when new.</summary>
    /// <param name="lexical">Lexical form, UTF-8, kept exactly.</param>
    /// <param name="datatype">Datatype IRI of this dictionary; not <c>rdf:langString</c>.</param>
    public TermId AddLiteral(ReadOnlySpan<byte> lexical, TermId datatype)
    {
        ThrowIfNotDatatype(datatype);
        return InlineTerm.TryParse(lexical, datatype, out var inline)
            ? inline
            : TermId.Create(TermKind.Literal, (uint)Add(_literals, lexical, datatype));
    }

    /// <summary>The id of a language-tagged string, which is added when it is new.</summary>
    /// <param name="lexical">Lexical form, UTF-8.</param>
    /// <param name="languageTag">BCP 47 tag in any case; kept in the spelling of RFC 5646 §2.1.1.</param>
    public TermId AddLanguageString(ReadOnlySpan<byte> lexical, ReadOnlySpan<byte> languageTag)
    {
        Span<byte> normal = languageTag.Length <= LanguageTag.MaxStackLength ? stackalloc byte[languageTag.Length] : new byte[languageTag.Length];
        LanguageTag.Normalize(languageTag, normal);
        return TermId.Create(TermKind.Literal, (uint)Add(_literals, lexical, AddLiteral(normal, WellKnownTerms.XsdString)));
    }

    /// <summary>A blank node that no other statement has yet.</summary>
    public TermId AddBlankNode()
    {
        lock (_writer)
            return TermId.Create(TermKind.BlankNode, (uint)_blankNodes.Add());
    }

    /// <inheritdoc/>
    public TermId Find(Term term)
    {
        ArgumentNullException.ThrowIfNull(term);
        switch (term)
        {
            case Iri iri:
                return FindIri(Encoding.UTF8.GetBytes(iri.Value));
            case BlankNode node:
                var number = _blankNodes.Find(node.Label);
                return number < 0 ? TermId.None : TermId.Create(TermKind.BlankNode, (uint)number);
            case Literal { LanguageTag: { } tag } literal:
                return FindLanguageString(Encoding.UTF8.GetBytes(literal.LexicalForm), Encoding.UTF8.GetBytes(tag));
            case Literal literal:
                var datatype = Find(literal.Datatype);
                return datatype.IsNone ? TermId.None : FindLiteral(Encoding.UTF8.GetBytes(literal.LexicalForm), datatype);
            default:
                return TermId.None;
        }
    }

    /// <inheritdoc/>
    public TermId FindIri(ReadOnlySpan<byte> iri) => Find(_iris, TermKind.Iri, iri, TermId.None);

    /// <inheritdoc/>
    public TermId FindLiteral(ReadOnlySpan<byte> lexical, TermId datatype) =>
        InlineTerm.TryParse(lexical, datatype, out var inline) ? inline : Find(_literals, TermKind.Literal, lexical, datatype);

    /// <inheritdoc/>
    public TermId FindLanguageString(ReadOnlySpan<byte> lexical, ReadOnlySpan<byte> languageTag)
    {
        Span<byte> normal = languageTag.Length <= LanguageTag.MaxStackLength ? stackalloc byte[languageTag.Length] : new byte[languageTag.Length];
        LanguageTag.Normalize(languageTag, normal);
        var language = FindLiteral(normal, WellKnownTerms.XsdString);
        return language.IsNone ? TermId.None : Find(_literals, TermKind.Literal, lexical, language);
    }

    /// <inheritdoc/>
    public Term Decode(TermId id)
    {
        ThrowIfUnknown(id);
        return id.IsBlankNode ? new BlankNode(_blankNodes.LabelOf(id.Index)) : TermDecoding.Decode(this, id);
    }

    /// <inheritdoc/>
    public bool TryGetLexicalUtf8(TermId id, out ReadOnlySpan<byte> utf8)
    {
        utf8 = id.IsLocal
            ? []
            : id.Kind switch
            {
                TermKind.Iri => _iris.Text(id.Index, out _),
                TermKind.Literal => _literals.Text(id.Index, out _),
                _ => [],
            };
        return id.Kind is TermKind.Iri or TermKind.Literal && !id.IsLocal;
    }

    /// <inheritdoc/>
    public bool TryWriteLexical(TermId id, Span<byte> destination, out int written)
    {
        ThrowIfUnknown(id);
        return id.IsBlankNode
            ? Encoding.UTF8.TryGetBytes(_blankNodes.LabelOf(id.Index), destination, out written)
            : TermDecoding.TryWriteLexical(this, id, destination, out written);
    }

    /// <inheritdoc/>
    public TermId DatatypeOf(TermId id)
    {
        if (id.Kind != TermKind.Literal)
            return WellKnownTerms.DatatypeOf(id.Kind);
        _literals.Text(id.Index, out var qualifier);
        return qualifier.IsIri ? qualifier : WellKnownTerms.RdfLangString;
    }

    /// <inheritdoc/>
    public TermId LanguageOf(TermId id)
    {
        if (id.Kind != TermKind.Literal)
            return TermId.None;
        _literals.Text(id.Index, out var qualifier);
        return qualifier.IsIri ? TermId.None : qualifier;
    }

    internal static void ThrowIfNotDatatype(TermId datatype)
    {
        if (!datatype.IsIri || datatype == WellKnownTerms.RdfLangString)
            throw new ArgumentException("A datatype is an IRI other than rdf:langString, whose literals need a language tag.", nameof(datatype));
    }

    private TermId AddBlankNode(string label)
    {
        lock (_writer)
            return TermId.Create(TermKind.BlankNode, (uint)_blankNodes.Add(label));
    }

    private int Add(TermTable table, ReadOnlySpan<byte> text, TermId qualifier)
    {
        var hash = table.Hash(text, qualifier);
        var index = table.Find(text, qualifier, hash);
        if (index >= 0)
            return index;
        lock (_writer)
        {
            index = table.Find(text, qualifier, hash);
            return index >= 0 ? index : table.Add(text, qualifier, hash);
        }
    }

    private static TermId Find(TermTable table, TermKind kind, ReadOnlySpan<byte> text, TermId qualifier)
    {
        var index = table.Find(text, qualifier, table.Hash(text, qualifier));
        return index < 0 ? TermId.None : TermId.Create(kind, (uint)index);
    }

    private void ThrowIfUnknown(TermId id)
    {
        var count = id.Kind switch
        {
            TermKind.Iri => _iris.Count,
            TermKind.Literal => _literals.Count,
            TermKind.BlankNode => _blankNodes.Count,
            TermKind.None => 0,
            _ => int.MaxValue,
        };
        if (id.IsLocal || (!id.IsInline && id.Payload >= (ulong)count))
            throw new ArgumentException($"{id} is not a term of this dictionary.", nameof(id));
    }
}
