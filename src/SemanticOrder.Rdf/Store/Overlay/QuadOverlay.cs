namespace SemanticOrder.Rdf;

/// <summary>
/// A small graph, such as one order, laid over a large snapshot without copying it: as an <see cref="IQuadSource"/> it is the union of both, its own
/// statements being in the default graph. Statements are numbered from 0 as they come and keep their number until <see cref="Clear()"/>, which keeps all
/// room, so that an overlay used for one order after another does not allocate. Not thread-safe.
/// </summary>
public sealed partial class QuadOverlay : IQuadSource
{
    private readonly LocalTerms _terms;

    /// <summary>An empty overlay.</summary>
    public QuadOverlay(QuadSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        Base = snapshot;
        _terms = new LocalTerms(snapshot.Terms);
        Grow(InitialStatements);
    }

    /// <summary>The snapshot below.</summary>
    public QuadSnapshot Base { get; private set; }

    /// <summary>The terms of the snapshot and the local ones.</summary>
    public ITermSource Terms => _terms;

    /// <summary>Blank nodes made by <see cref="AddNode"/>.</summary>
    public int NodeCount => _terms.BlankNodeCount;

    /// <summary>Forgets the overlay's statements and local terms; their ids and numbers will be given again.</summary>
    public void Clear()
    {
        _terms.Clear();
        ClearStatements();
    }

    /// <summary>Clears and lays the overlay over another snapshot.</summary>
    public void Clear(QuadSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        Clear();
        Base = snapshot;
        _terms.Source = snapshot.Terms;
    }

    /// <summary>A new local blank node.</summary>
    public TermId AddNode() => _terms.AddBlankNode();

    /// <summary>The id of an IRI: the snapshot dictionary's, else a local one.</summary>
    /// <param name="iri">UTF-8.</param>
    public TermId AddIri(ReadOnlySpan<byte> iri) => _terms.AddIri(iri);

    /// <summary>The id of an <c>xsd:string</c>: inline, the snapshot dictionary's, or a local one.</summary>
    /// <param name="text">UTF-8.</param>
    public TermId AddString(ReadOnlySpan<byte> text) => _terms.AddLiteral(text, WellKnownTerms.XsdString);

    /// <summary>The id of a literal: inline, the snapshot dictionary's, or a local one.</summary>
    /// <param name="lexical">Lexical form, UTF-8.</param>
    /// <param name="datatype">Datatype IRI, of the dictionary or local; not <c>rdf:langString</c>.</param>
    public TermId AddLiteral(ReadOnlySpan<byte> lexical, TermId datatype) => _terms.AddLiteral(lexical, datatype);

    /// <summary>The id of a language-tagged string: the snapshot dictionary's, else a local one.</summary>
    /// <param name="lexical">Lexical form, UTF-8.</param>
    /// <param name="languageTag">BCP 47 tag in any case.</param>
    public TermId AddLanguageString(ReadOnlySpan<byte> lexical, ReadOnlySpan<byte> languageTag) => _terms.AddLanguageString(lexical, languageTag);

    /// <summary>The term of an id of the snapshot or of this overlay.</summary>
    public Term Decode(TermId id) => _terms.Decode(id);
}
