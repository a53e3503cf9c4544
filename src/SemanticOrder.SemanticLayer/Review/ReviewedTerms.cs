using System.Globalization;
using System.Text;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Review.Binding;
using SemanticOrder.SemanticLayer.Review.Shapes;

namespace SemanticOrder.SemanticLayer.Review;

/// <summary>
/// Terms and relations of a document as SKOS. A term that has the label of something in the knowledge gives that its further names; any other becomes a concept of the document's scheme, with a place in the tree.
/// </summary>
internal sealed class ReviewedTerms
{
    private readonly ReviewContext _context;
    private readonly Dictionary<string, (Proposal Term, LabelHit? Bound)> _terms = new(StringComparer.Ordinal);

    private readonly ILookup<string, string> _genera;

    /// <param name="context">The document and what its words are bound to.</param>
    /// <param name="proposals">The terms that relations may speak of.</param>
    public ReviewedTerms(ReviewContext context, IEnumerable<Proposal> proposals)
    {
        _context = context;
        var all = proposals.ToList();
        _genera = all.Where(proposal => proposal.Kind == ProposalKind.Relation && proposal["type"] != "part-of").OrderBy(relation => relation.Id, StringComparer.Ordinal).ToLookup(relation => LabelText.Key(relation["source"]), relation => relation["target"]);
        foreach (var term in all.Where(proposal => proposal.Kind == ProposalKind.Term).OrderBy(term => term.Id, StringComparer.Ordinal))
            _terms.TryAdd(LabelText.Key(term["label"]), (term, Bound(term)));
        foreach (var (term, bound) in _terms.Values.ToList())
        {
            foreach (var name in Names(term).Skip(1))
                _terms.TryAdd(LabelText.Key(name), (term, bound));
        }
    }

    /// <summary>What a term is bound to: what has its label; else what has its English name, then another name.</summary>
    public LabelHit? Bound(Proposal term) =>
        Names(term).Select(name => _context.Labels.Search(name).Where(hit => hit.Match != LabelMatchKind.Search).OrderBy(Rank).FirstOrDefault()).FirstOrDefault(hit => hit is not null);

    /// <summary>Names of a term, the preferred one first.</summary>
    public static IReadOnlyList<string> Names(Proposal term) =>
        [.. ((string[])[term["label"], term["english"], term["abbreviation"], .. RuleSlots.Split(term["synonyms"])]).Where(name => name.Trim().Length > 0).Distinct()];

    /// <summary>The concept of the knowledge that the genus of a term is, or is most like.</summary>
    public (string Genus, LabelHit Place)? Genus(Proposal term) => _genera[LabelText.Key(term["label"])]
        .Select(genus => (Genus: genus, Place: _context.Labels.Search(genus).Where(hit => IsConcept(hit.Iri)).OrderBy(hit => hit.Match).ThenByDescending(hit => hit.Score).FirstOrDefault()))
        .Where(found => found.Place is not null).Select(found => ((string, LabelHit)?)(found.Genus, found.Place!)).FirstOrDefault();

    /// <summary>What of the knowledge is most like a term that is not bound: perhaps its place in the tree.</summary>
    public LabelHit? Alike(Proposal term) => Names(term).Take(2).SelectMany(name => _context.Labels.Search(name)).Where(hit => hit.Match == LabelMatchKind.Search && IsConcept(hit.Iri)).OrderByDescending(hit => hit.Score).FirstOrDefault();

    public string Write(Proposal proposal) => proposal.Kind == ProposalKind.Term ? WriteTerm(proposal) : WriteRelation(proposal);

    /// <summary>The scheme that new concepts are in.</summary>
    public string WriteScheme(ReviewedDocument document)
    {
        var turtle = _context.Names.Turtle;
        return $"{turtle.Iri(_context.Names.Scheme)} a skos:ConceptScheme ;\n    rdfs:label {Turtle.Text(document.Title, ReviewedNames.Language(document.Title))} ;\n    prov:wasDerivedFrom {turtle.Iri(_context.Names.Document)} .\n";
    }

    private string WriteTerm(Proposal term)
    {
        var (turtle, bound) = (_context.Names.Turtle, Bound(term));
        var lines = new List<string>();
        var known = bound is null ? [] : _context.Labels.All.Where(label => label.Iri == bound.Iri).Select(label => label.Text).ToHashSet(StringComparer.Ordinal);
        if (bound is null)
        {
            lines.Add($"skos:prefLabel {Turtle.Text(term["label"], ReviewedNames.Language(term["label"]))}{(term["english"].Length > 0 && ReviewedNames.Language(term["label"]) != "en" ? " , " + Turtle.Text(term["english"], "en") : "")}");
            known.UnionWith([term["label"], term["english"]]);
        }

        Add(lines, "skos:altLabel", Names(term).Where(name => !known.Contains(name)));
        Add(lines, "skos:hiddenLabel", RuleSlots.Split(term["deprecated"]).Where(name => !known.Contains(name)));
        if (term["definition"].Length > 0 && bound is null)
            lines.Add($"skos:definition {Turtle.Text(term["definition"], ReviewedNames.Language(term["definition"]))}");
        else if (term["definition"].Length > 0)
            lines.Add($"skos:scopeNote {Turtle.Text(term["definition"], ReviewedNames.Language(term["definition"]))}");
        if (bound is null && term["broader"] is { Length: > 0 } broader)
            lines.Add($"skos:broader {turtle.Iri(Concept(broader, out _))}");
        if (bound is not null)
            return lines.Count == 0 ? "" : Statement(turtle.Iri(bound.Iri), lines);
        return Statement(turtle.Iri(_context.Names.Of(term)), [$"a skos:Concept", $"skos:inScheme {turtle.Iri(_context.Names.Scheme)}", .. lines, $"prov:wasDerivedFrom {turtle.Iri(_context.Names.Quotation(term))}"]) + Unlabelled(term["broader"]);
    }

    private string WriteRelation(Proposal relation)
    {
        var turtle = _context.Names.Turtle;
        var (source, target) = (Concept(relation["source"], out _), Concept(relation["target"], out _));
        if (source == target)
            return "";
        var property = relation["type"] == "part-of" ? "dct:isPartOf" : "skos:broader";
        return Statement(turtle.Iri(source), [$"{property} {turtle.Iri(target)}"]) + Unlabelled(relation["source"]) + Unlabelled(relation["target"]);
    }

    /// <summary>The concept of a word: of a term of the document, of the knowledge, or one of its own.</summary>
    public string Concept(string word, out LabelHit? bound)
    {
        bound = null;
        if (_terms.TryGetValue(LabelText.Key(word), out var own))
        {
            bound = own.Bound;
            return own.Bound?.Iri ?? _context.Names.Of(own.Term);
        }

        bound = _context.Labels.Search(word).Where(hit => hit.Match != LabelMatchKind.Search && IsConcept(hit.Iri)).OrderBy(Rank).FirstOrDefault();
        return bound?.Iri ?? _context.Names.Concept(LabelText.Key(word));
    }

    /// <summary>The label of a word that is neither a term nor of the knowledge.</summary>
    private string Unlabelled(string word)
    {
        if (word.Length == 0 || Concept(word, out var bound) is not { } concept || bound is not null || _terms.ContainsKey(LabelText.Key(word)))
            return "";
        var turtle = _context.Names.Turtle;
        return "\n" + Statement(turtle.Iri(concept), ["a skos:Concept", $"skos:inScheme {turtle.Iri(_context.Names.Scheme)}", $"skos:prefLabel {Turtle.Text(word, ReviewedNames.Language(word))}"]);
    }

    private static void Add(List<string> lines, string property, IEnumerable<string> names)
    {
        var written = names.Select(name => Turtle.Text(name, ReviewedNames.Language(name))).Distinct().ToList();
        if (written.Count > 0)
            lines.Add($"{property} {string.Join(" , ", written)}");
    }

    /// <summary>What orders speak of goes before what they do not, concepts and properties before tags.</summary>
    private int Rank(LabelHit hit) => ((int)hit.Match * 10) + (_context.Vocabulary.MeaningOf(_context.Vocabulary.Knowledge.View.Id(new Iri(hit.Iri)))?.Kind is { } kind ? (int)kind : 9);

    private bool IsConcept(string iri) => _context.Vocabulary.Knowledge.View.Id(new Iri(iri)) is { IsNone: false } id && _context.Vocabulary.Knowledge.IsConcept(id);

    private static string Statement(string subject, IReadOnlyList<string> lines) => new StringBuilder(subject).Append(CultureInfo.InvariantCulture, $" {string.Join(" ;\n    ", lines)} .\n").ToString();
}
