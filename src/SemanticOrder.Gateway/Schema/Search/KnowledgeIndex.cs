using SemanticOrder.Gateway.Schema.Views;
using SemanticOrder.Rdf;
using SemanticOrder.Text.Search;

namespace SemanticOrder.Gateway.Schema.Search;

/// <summary>The texts of a knowledge version, for full-text search: labels, synonyms, notations and definitions of concepts; labels, readings and messages of rules; the passages of manuals that either was made from. Built once, then read by many threads.</summary>
internal sealed class KnowledgeIndex
{
    private static readonly Iri Reading = new(Vocab.Os.Namespace + "reading");
    private static readonly Iri[] ConceptTexts = [Vocab.Skos.PrefLabel, Vocab.Rdfs.Label, Vocab.Skos.AltLabel, Vocab.Skos.Notation, Vocab.Skos.Definition];
    private static readonly Iri[] RuleTexts = [Vocab.Rdfs.Label, Reading, Vocab.Sh.Message, Vocab.Skos.Definition];

    private readonly ServedSchema _served;
    private readonly TextIndex _index = new();
    private readonly List<Entry> _entries = [];

    public KnowledgeIndex(ServedSchema served)
    {
        _served = served;
        var view = served.Snapshot.Knowledge.View;
        var subjects = new HashSet<TermId>();
        foreach (var property in ConceptTexts.Concat(RuleTexts))
        {
            var predicate = view.Id(property);
            if (!predicate.IsNone)
                subjects.UnionWith(served.Snapshot.Graph.Match(new QuadPattern(TermId.None, predicate, TermId.None), GraphSelection.All).Select(quad => quad.Subject));
        }

        foreach (var subject in subjects.Where(subject => subject.IsIri).Order())
        {
            if (served.Snapshot.Knowledge.IsConcept(subject))
                Add(subject, ConceptTexts, SearchKind.Concepts);
            if (view.Objects(subject, Reading).Any() || view.Objects(subject, Vocab.Sh.Message).Any())
                Add(subject, RuleTexts, SearchKind.Rules);
        }
    }

    /// <summary>What a query finds of one kind, the best first, each subject once.</summary>
    public IEnumerable<SearchHit> Search(SearchQuery query, SearchKind kind) =>
        from found in _index.Search(query)
        let entry = _entries[found.Text]
        where entry.Kind == kind
        group (found, entry) by entry.Subject into subject
        let best = subject.First()
        select new SearchHit(kind, best.found.Score, _served.Curie(best.entry.Property.Value), query.Highlight(best.entry.Text, (40, 160)))
        {
            Concept = kind == SearchKind.Concepts ? _served.Concept(subject.Key) : null,
            Rule = kind == SearchKind.Rules ? new RuleView(_served, subject.Key) : null,
        };

    private void Add(TermId subject, Iri[] properties, SearchKind kind)
    {
        var view = _served.Snapshot.Knowledge.View;
        foreach (var property in properties)
        {
            foreach (var value in view.Objects(subject, property))
            {
                if (view.Source.Terms.Decode(value) is not Literal literal)
                    continue;
                Add(new Entry(subject, property, literal.LexicalForm, kind));
            }
        }

        foreach (var clause in _served.Snapshot.Ontology.ClausesOf(subject))
        {
            if (clause.Quote is { } quote)
                Add(new Entry(subject, Vocab.Oa.Exact, quote, kind));
        }
    }

    private void Add(Entry entry)
    {
        _index.Add(entry.Text);
        _entries.Add(entry);
    }

    /// <summary>A text that was indexed.</summary>
    private sealed record Entry(TermId Subject, Iri Property, string Text, SearchKind Kind);
}
