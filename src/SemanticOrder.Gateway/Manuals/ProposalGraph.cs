using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.Rdf;

namespace SemanticOrder.Gateway.Manuals;

/// <summary>
/// Proposals as RDF: terms as SKOS concepts, relations as <c>skos:broader</c> and <c>dct:isPartOf</c>, rules and clauses by their sentences, and for each the quotation it was derived from (PROV-O, Web Annotation
/// selectors: exact words, page and box).
/// </summary>
internal sealed class ProposalGraph
{
    private const string Terms = "http://purl.org/dc/terms/";
    private static readonly Iri PdfFragments = new("http://tools.ietf.org/rfc/rfc3778");

    private readonly TermDictionary _terms = new();
    private readonly List<Quad> _quads = [];
    private readonly Dictionary<string, Iri> _concepts = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _base;
    private readonly string _language;
    private readonly Iri _document;
    private readonly Iri _scheme;

    private ProposalGraph(string document, string language)
    {
        _base = $"https://w3id.org/semanticorder/manuals/{Hash(document)}#";
        _language = language;
        (_document, _scheme) = (new Iri(_base + "document"), new Iri(_base + "terms"));
        Add(_document, Vocab.Rdf.Type, Vocab.Prov.Entity);
        Add(_document, new Iri(Terms + "title"), new Literal(document));
        Add(_scheme, Vocab.Rdf.Type, Vocab.Skos.ConceptScheme);
        Add(_scheme, Vocab.Prov.WasDerivedFrom, _document);
    }

    /// <summary>Writes proposals as Turtle.</summary>
    /// <param name="proposals">Those to write.</param>
    /// <param name="document">Name of the manual.</param>
    /// <param name="language">Of its terms, BCP 47.</param>
    public static string Turtle(IReadOnlyList<Proposal> proposals, string document, string language)
    {
        var graph = new ProposalGraph(document, language);
        foreach (var proposal in proposals.Where(proposal => proposal.Kind == ProposalKind.Term))
            graph._concepts.TryAdd(proposal["label"], new Iri(graph._base + "term-" + proposal.Id));
        foreach (var proposal in proposals)
            graph.Add(proposal);
        var prefixes = new Dictionary<string, string>
        {
            ["skos"] = Vocab.Skos.Namespace, ["prov"] = Vocab.Prov.Namespace, ["oa"] = Vocab.Oa.Namespace, ["dct"] = Terms, ["rdfs"] = Vocab.Rdfs.Namespace, ["rdf"] = Vocab.Rdf.Namespace, ["m"] = graph._base,
        };
        return new RdfWriter(graph._terms, new RdfWriterOptions { Prefixes = prefixes }).Write(graph._quads.Distinct(), RdfSyntax.Turtle);
    }

    private void Add(Proposal proposal)
    {
        var subject = proposal.Kind switch
        {
            ProposalKind.Term => AddTerm(proposal),
            ProposalKind.Relation => AddRelation(proposal),
            _ => AddSentence(proposal),
        };
        var quotation = AddQuotation(proposal);
        Add(subject, Vocab.Prov.WasDerivedFrom, quotation);
        if (proposal.Reviewer.Length == 0)
            return;
        var agent = new Iri(_base + "reviewer-" + Hash(proposal.Reviewer));
        Add(agent, Vocab.Rdf.Type, Vocab.Prov.Agent);
        Add(agent, Vocab.Rdfs.Label, new Literal(proposal.Reviewer));
        Add(subject, Vocab.Prov.WasAttributedTo, agent);
    }

    private Iri AddTerm(Proposal term)
    {
        var concept = Concept(term["label"]);
        AddText(concept, Vocab.Skos.PrefLabel, term["english"], "en");
        AddText(concept, Vocab.Skos.AltLabel, term["abbreviation"], _language);
        foreach (var synonym in term["synonyms"].Split(" | "))
            AddText(concept, Vocab.Skos.AltLabel, synonym, _language);
        foreach (var deprecated in term["deprecated"].Split(" | "))
            AddText(concept, Vocab.Skos.HiddenLabel, deprecated, _language);
        AddText(concept, Vocab.Skos.Definition, term["definition"], _language);
        return concept;
    }

    private Iri AddRelation(Proposal relation)
    {
        var source = Concept(relation["source"]);
        Add(source, relation["type"] == "part-of" ? new Iri(Terms + "isPartOf") : Vocab.Skos.Broader, Concept(relation["target"]));
        return source;
    }

    private Iri AddSentence(Proposal proposal)
    {
        var subject = new Iri(_base + proposal.Kind.ToString().ToLowerInvariant() + "-" + proposal.Id);
        Add(subject, Vocab.Rdf.Type, Vocab.Prov.Entity);
        AddText(subject, Vocab.Rdfs.Label, proposal.ChineseSentence, "zh");
        AddText(subject, Vocab.Rdfs.Label, proposal.EnglishSentence, "en");
        return subject;
    }

    /// <summary>The concept of a word: that of a term with this label, else one of its own.</summary>
    private Iri Concept(string label)
    {
        if (!_concepts.TryGetValue(label, out var concept))
            _concepts[label] = concept = new Iri(_base + "concept-" + Hash(label));
        Add(concept, Vocab.Rdf.Type, Vocab.Skos.Concept);
        Add(concept, Vocab.Skos.InScheme, _scheme);
        AddText(concept, Vocab.Skos.PrefLabel, label, _language);
        return concept;
    }

    private Iri AddQuotation(Proposal proposal)
    {
        var quotation = proposal.Quotation;
        var resource = new Iri(_base + "quotation-" + proposal.Id);
        Add(resource, Vocab.Rdf.Type, Vocab.Oa.SpecificResource);
        Add(resource, Vocab.Oa.HasSource, _document);
        var words = new Iri(_base + "words-" + proposal.Id);
        Add(resource, Vocab.Oa.HasSelector, words);
        Add(words, Vocab.Rdf.Type, Vocab.Oa.TextQuoteSelector);
        AddPlain(words, Vocab.Oa.Exact, quotation.Exact);
        AddPlain(words, Vocab.Oa.Prefix, quotation.Prefix);
        AddPlain(words, Vocab.Oa.Suffix, quotation.Suffix);
        for (var i = 0; i < quotation.Regions.Count; i++)
        {
            var place = new Iri(string.Create(CultureInfo.InvariantCulture, $"{_base}place-{proposal.Id}-{i + 1}"));
            Add(resource, Vocab.Oa.HasSelector, place);
            Add(place, Vocab.Rdf.Type, Vocab.Oa.FragmentSelector);
            Add(place, new Iri(Terms + "conformsTo"), PdfFragments);
            Add(place, new Iri(Vocab.Rdf.Namespace + "value"), new Literal(Fragment(quotation.Regions[i])));
        }

        return resource;
    }

    /// <summary>A PDF open parameter: page and rectangle, in points from the upper left corner.</summary>
    private static string Fragment(PageRegion region) =>
        string.Create(CultureInfo.InvariantCulture, $"page={region.Page}&viewrect={region.Box.Left:0.#},{region.Box.Top:0.#},{region.Box.Width:0.#},{region.Box.Height:0.#}");

    private void AddPlain(Iri subject, Iri property, string text)
    {
        if (text.Length > 0)
            Add(subject, property, new Literal(text));
    }

    private void AddText(Iri subject, Iri property, string text, string language)
    {
        if (text.Length > 0)
            Add(subject, property, new Literal(text, language));
    }

    private void Add(Iri subject, Iri property, Term value) => _quads.Add(new Quad(_terms.Add(subject), _terms.Add(property), _terms.Add(value), TermId.None));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
