using System.Collections.Concurrent;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>Labels of the knowledge's terms by language. Thread-safe; what was read once is kept.</summary>
internal sealed class TermLabels(QuadSnapshot knowledge)
{
    private static readonly Iri[] LabelProperties = [Vocab.Skos.PrefLabel, Vocab.Rdfs.Label];
    private static readonly Iri[] ReadingProperties = [new(Vocab.Os.Namespace + "reading")];
    private readonly ConcurrentDictionary<(TermId Term, string Language), string> _known = new();
    private readonly OntologyGraph _graph = new(knowledge);

    /// <summary>
    /// The label in a language: the very tag, else one that it is a part of or that is a part of it (<c>zh-CN</c> finds <c>zh</c>), else English,
    /// else one without language, else any; else the end of the IRI.
    /// </summary>
    public string Label(TermId term, string language) =>
        _known.GetOrAdd((term, language), static (key, labels) => labels.Read(key.Term, key.Language), this);

    /// <summary>The label of an IRI, which need not be a term of the knowledge.</summary>
    public string Label(string iri, string language)
    {
        var term = _graph.Terms.Find(new Iri(iri));
        return term.IsNone ? LocalName(iri) : Label(term, language);
    }

    /// <summary>The one-line reading of the axioms of a class or property (<c>os:reading</c>) in a language or one close to it; null when there is none.</summary>
    public string? Reading(string iri, string language)
    {
        var term = _graph.Terms.Find(new Iri(iri));
        return term.IsNone ? null : Text(term, language, ReadingProperties, maxDistance: 1);
    }

    private string Read(TermId term, string language) =>
        Text(term, language, LabelProperties) ?? (_graph.Terms.Decode(term) is Iri iri ? LocalName(iri.Value) : _graph.Text(term));

    private string? Text(TermId term, string language, Iri[] properties, int maxDistance = int.MaxValue) =>
        properties.SelectMany(property => _graph.Objects(term, property))
            .Select(_graph.Terms.Decode)
            .OfType<Literal>()
            .Select((literal, place) => (literal, place))
            .Where(entry => Distance(entry.literal.LanguageTag, language) <= maxDistance)
            .OrderBy(entry => Distance(entry.literal.LanguageTag, language))
            .ThenBy(entry => entry.place)
            .Select(entry => entry.literal.LexicalForm)
            .FirstOrDefault();

    private static int Distance(string? tag, string language)
    {
        if (string.Equals(tag, language, StringComparison.OrdinalIgnoreCase))
            return 0;
        if (tag is null)
            return 4;
        if (IsPart(tag, language) || IsPart(language, tag))
            return 1;
        return tag.Equals("en", StringComparison.OrdinalIgnoreCase) ? 2 : IsPart("en", tag) ? 3 : 5;
    }

    private static bool IsPart(string range, string tag) =>
        tag.Length > range.Length && tag[range.Length] == '-' && tag.StartsWith(range, StringComparison.OrdinalIgnoreCase);

    private static string LocalName(string iri)
    {
        var end = iri.LastIndexOfAny(['#', '/', ':']);
        return end >= 0 && end + 1 < iri.Length ? iri[(end + 1)..] : iri;
    }
}
