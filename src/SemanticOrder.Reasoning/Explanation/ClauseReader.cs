using System.Text.RegularExpressions;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>
/// Reads which clauses of documents statements were made from: of an axiom by its annotation (OWL 2 Mapping to RDF §3.2.2), else by its subject. A clause is a specific resource with
/// selectors (Web Annotation §4): a fragment <c>page=12</c> (RFC 8118) and a text quote, one refining the other or side by side; or an IRI that ends in <c>#page=12</c>.
/// </summary>
internal sealed partial class ClauseReader(OntologyGraph graph)
{
    private const int MaxSelectors = 16;

    private static readonly Iri AnnotatedSource = new(Vocab.Owl.Namespace + "annotatedSource");
    private static readonly Iri AnnotatedProperty = new(Vocab.Owl.Namespace + "annotatedProperty");
    private static readonly Iri AnnotatedTarget = new(Vocab.Owl.Namespace + "annotatedTarget");

    /// <summary>The clauses of an axiom; empty when none is stated.</summary>
    public IReadOnlyList<SourceClause> Of(AxiomSource axiom)
    {
        if (graph.Id(Vocab.Prov.WasDerivedFrom).IsNone)
            return [];
        var annotated = graph.Id(AnnotatedSource).IsNone
            ? []
            : graph.Subjects(graph.Id(AnnotatedSource), axiom.Subject)
                .Where(node => graph.Object(node, AnnotatedProperty) == axiom.Predicate && graph.Object(node, AnnotatedTarget) == axiom.Object).SelectMany(Of).ToList();
        return annotated.Count > 0 ? annotated : Of(axiom.Subject);
    }

    /// <summary>The clauses that a term states for itself.</summary>
    public IReadOnlyList<SourceClause> Of(TermId term) => [.. graph.Objects(term, Vocab.Prov.WasDerivedFrom).Select(Read)];

    private SourceClause Read(TermId clause)
    {
        var iri = clause.IsIri ? graph.Text(clause) : null;
        if (clause.IsLiteral)
            return new SourceClause(null, null, null, graph.Text(clause));
        var source = graph.Object(clause, Vocab.Oa.HasSource);
        var (page, quote) = ((string?)null, (string?)null);
        foreach (var selector in Selectors(clause))
        {
            if (graph.Object(selector, Vocab.Rdf.Value) is { IsNone: false } fragment && PageOf(graph.Text(fragment)) is { } stated)
                page ??= stated;
            if (graph.Object(selector, Vocab.Oa.Exact) is { IsNone: false } exact)
                quote ??= graph.Text(exact);
        }
        if (source.IsNone && iri is not null && PageOf(iri) is { } ofIri)
            return new SourceClause(iri, iri[..iri.IndexOf('#', StringComparison.Ordinal)], ofIri, quote);
        return new SourceClause(iri, source.IsIri ? graph.Text(source) : null, page, quote);
    }

    private List<TermId> Selectors(TermId clause)
    {
        var found = new List<TermId>();
        var open = new Queue<TermId>(graph.Objects(clause, Vocab.Oa.HasSelector));
        while (found.Count < MaxSelectors && open.TryDequeue(out var selector))
        {
            if (found.Contains(selector))
                continue;
            found.Add(selector);
            foreach (var finer in graph.Objects(selector, Vocab.Oa.RefinedBy))
                open.Enqueue(finer);
        }
        return found;
    }

    private static string? PageOf(string fragment) => Page().Match(fragment) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("(?:^|#|&)page=([0-9]{1,6})(?:$|&)", RegexOptions.CultureInvariant)]
    private static partial Regex Page();
}
