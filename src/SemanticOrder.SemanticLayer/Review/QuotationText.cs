using System.Globalization;
using System.Text;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.SemanticLayer.Review.Shapes;

namespace SemanticOrder.SemanticLayer.Review;

/// <summary>Writes what accepted proposals were made from: the document, its clauses, the exact words with page and box (Web Annotation §4.2), and who accepted them (PROV-O).</summary>
internal static class QuotationText
{
    private const string PdfFragments = "http://tools.ietf.org/rfc/rfc3778";

    public static string Write(ReviewedDocument document, ReviewedNames names, IReadOnlyList<Proposal> proposals)
    {
        var turtle = names.Turtle;
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"""
            {turtle.Iri(names.Namespace.TrimEnd('#'))} a owl:Ontology ;
                rdfs:label {Turtle.Text(document.Title, ReviewedNames.Language(document.Title))} ;
                prov:wasDerivedFrom {turtle.Iri(names.Document)} .

            {turtle.Iri(names.Document)} a prov:Entity ;
                rdfs:label {Turtle.Text(document.Title, ReviewedNames.Language(document.Title))} ;
                dct:title {Turtle.Text(document.Title, ReviewedNames.Language(document.Title))} ;
                dct:identifier {Turtle.Text("sha256:" + document.Sha256)} ;
                dct:extent {Turtle.Text(string.Create(CultureInfo.InvariantCulture, $"{document.Length} bytes"))} .

            """);
        foreach (var section in proposals.Select(proposal => proposal.Section).Where(section => section.Length > 0).Distinct().Order(StringComparer.Ordinal))
            body.Append(CultureInfo.InvariantCulture, $"\n{turtle.Iri(names.Section(section))} a prov:Entity ;\n    rdfs:label {Turtle.Text($"{document.Title} {section}", "zh")} ,\n        {Turtle.Text($"{document.Title}, {section}", "en")} ;\n    dct:isPartOf {turtle.Iri(names.Document)} .\n");
        foreach (var proposal in proposals)
            body.Append('\n').Append(Quotation(names, proposal)).Append(Review(names, proposal));
        foreach (var reviewer in proposals.Select(proposal => proposal.Reviewer).Where(reviewer => reviewer.Length > 0).Distinct().Order(StringComparer.Ordinal))
            body.Append(CultureInfo.InvariantCulture, $"\n{turtle.Iri(names.Reviewer(reviewer))} a prov:Agent ;\n    rdfs:label {Turtle.Text(reviewer)} .\n");
        return turtle.Header(body.ToString()) + body;
    }

    private static string Quotation(ReviewedNames names, Proposal proposal)
    {
        var (turtle, quotation) = (names.Turtle, proposal.Quotation);
        List<string> selectors = [];
        var context = (quotation.Prefix.Length > 0 ? $" ; oa:prefix {Turtle.Text(quotation.Prefix)}" : "") + (quotation.Suffix.Length > 0 ? $" ; oa:suffix {Turtle.Text(quotation.Suffix)}" : "");
        selectors.Add($"[ a oa:TextQuoteSelector ; oa:exact {Turtle.Text(quotation.Exact)}{context} ]");
        var places = quotation.Regions.Select(ReviewedNames.Fragment).ToList();
        if (places.Count == 0 && quotation.Page > 0)
            places.Add(string.Create(CultureInfo.InvariantCulture, $"page={quotation.Page}"));
        selectors.AddRange(places.Select(place => $"[ a oa:FragmentSelector ; dct:conformsTo <{PdfFragments}> ; rdf:value {Turtle.Text(place)} ]"));
        var source = proposal.Section.Length > 0 ? names.Section(proposal.Section) : names.Document;
        return $"{turtle.Iri(names.Quotation(proposal))} a oa:SpecificResource ;\n    oa:hasSource {turtle.Iri(source)} ;\n    oa:hasSelector {string.Join(" ,\n        ", selectors)} .\n";
    }

    /// <summary>The decision as an entity: what was accepted, by whom, in which words.</summary>
    private static string Review(ReviewedNames names, Proposal proposal)
    {
        var turtle = names.Turtle;
        var agent = proposal.Reviewer.Length > 0 ? $" ;\n    prov:wasAttributedTo {turtle.Iri(names.Reviewer(proposal.Reviewer))}" : "";
        var reason = proposal.Reason.Length > 0 ? $" ;\n    rdfs:comment {Turtle.Text(proposal.Reason)}" : "";
        return $"\n{turtle.Iri(names.Namespace + "decision-" + proposal.Id)} a prov:Entity ;\n    rdfs:label {Turtle.Text(proposal.ChineseSentence, "zh")} ,\n        {Turtle.Text(proposal.EnglishSentence, "en")} ;\n    prov:wasDerivedFrom {turtle.Iri(names.Quotation(proposal))}{agent}{reason} .\n";
    }
}
