namespace SemanticOrder.Rdf;

/// <summary>A literal (RDF 1.1 Concepts §3.3). Equal when lexical form, datatype and language tag are; the value is not looked at.</summary>
public sealed record Literal : Term
{
    /// <summary>A plain literal, of <c>xsd:string</c>.</summary>
    /// <param name="lexicalForm">The text.</param>
    public Literal(string lexicalForm)
        : this(lexicalForm, Vocab.Xsd.String)
    {
    }

    /// <summary>A literal of a datatype other than <c>rdf:langString</c>, whose literals need a language tag.</summary>
    /// <param name="lexicalForm">The text; it need not be valid in the datatype.</param>
    /// <param name="datatype">The datatype IRI.</param>
    public Literal(string lexicalForm, Iri datatype)
    {
        ArgumentNullException.ThrowIfNull(lexicalForm);
        ArgumentNullException.ThrowIfNull(datatype);
        if (datatype == Vocab.Rdf.LangString)
            throw new ArgumentException("An rdf:langString literal needs a language tag.", nameof(datatype));
        LexicalForm = lexicalForm;
        Datatype = datatype;
    }

    /// <summary>A language-tagged string, of <c>rdf:langString</c>.</summary>
    /// <param name="lexicalForm">The text.</param>
    /// <param name="languageTag">A BCP 47 tag; it is kept in the spelling of RFC 5646 §2.1.1 (<c>zh-Hans</c>, <c>en-GB</c>), so tags that differ in case are equal.</param>
    public Literal(string lexicalForm, string languageTag)
    {
        ArgumentNullException.ThrowIfNull(lexicalForm);
        ArgumentException.ThrowIfNullOrEmpty(languageTag);
        LexicalForm = lexicalForm;
        Datatype = Vocab.Rdf.LangString;
        LanguageTag = Rdf.LanguageTag.Normalize(languageTag);
    }

    /// <summary>The text, kept exactly as given.</summary>
    public string LexicalForm { get; }

    /// <summary>The datatype IRI; <c>rdf:langString</c> when there is a language tag.</summary>
    public Iri Datatype { get; }

    /// <summary>The language tag, or null.</summary>
    public string? LanguageTag { get; }
}
