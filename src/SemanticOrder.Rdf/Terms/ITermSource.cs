namespace SemanticOrder.Rdf;

/// <summary>Reads ids back into terms: a <see cref="TermDictionary"/>, or the local terms of a <see cref="QuadOverlay"/> over one.</summary>
public interface ITermSource
{
    /// <summary>The id of a term; <see cref="TermId.None"/> when it is not known here, hence in no statement.</summary>
    TermId Find(Term term);

    /// <summary>The id of an IRI given as UTF-8; <see cref="TermId.None"/> when unknown.</summary>
    TermId FindIri(ReadOnlySpan<byte> iri);

    /// <summary>The id of a literal; <see cref="TermId.None"/> when unknown.</summary>
    /// <param name="lexical">Lexical form, UTF-8.</param>
    /// <param name="datatype">Datatype IRI; not <c>rdf:langString</c>.</param>
    TermId FindLiteral(ReadOnlySpan<byte> lexical, TermId datatype);

    /// <summary>The id of a language-tagged string; <see cref="TermId.None"/> when unknown.</summary>
    /// <param name="lexical">Lexical form, UTF-8.</param>
    /// <param name="languageTag">BCP 47 tag in any case.</param>
    TermId FindLanguageString(ReadOnlySpan<byte> lexical, ReadOnlySpan<byte> languageTag);

    /// <summary>The term of an id that was made here.</summary>
    /// <exception cref="ArgumentException">The id is <see cref="TermId.None"/> or belongs elsewhere.</exception>
    Term Decode(TermId id);

    /// <summary>The UTF-8 text of an IRI or of a dictionary literal's lexical form, without copying.</summary>
    /// <param name="id">The id to read.</param>
    /// <param name="utf8">The text; lives as long as the source does (for an overlay, until it is cleared).</param>
    /// <returns>False for inline literals (see <see cref="TermId.WriteInlineLexical"/>) and blank nodes, which have no stored text.</returns>
    bool TryGetLexicalUtf8(TermId id, out ReadOnlySpan<byte> utf8);

    /// <summary>Writes the UTF-8 text of an IRI, of a literal's lexical form or of a blank node's label.</summary>
    /// <param name="id">The id to read.</param>
    /// <param name="destination">Where to write.</param>
    /// <param name="written">Bytes written; 0 when the text does not fit.</param>
    /// <returns>False when <paramref name="destination"/> is too small.</returns>
    bool TryWriteLexical(TermId id, Span<byte> destination, out int written);

    /// <summary>The datatype IRI of a literal; <see cref="TermId.None"/> for IRIs and blank nodes.</summary>
    TermId DatatypeOf(TermId id);

    /// <summary>The language tag of a literal, as the id of an <c>xsd:string</c>; <see cref="TermId.None"/> when it has none.</summary>
    TermId LanguageOf(TermId id);
}
