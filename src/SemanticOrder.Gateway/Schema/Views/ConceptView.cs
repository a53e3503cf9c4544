using SemanticOrder.Rdf;

namespace SemanticOrder.Gateway.Schema.Views;

/// <summary>A concept of the knowledge that answers; one view per concept and schema (<see cref="ServedSchema.Concept"/>), whose texts are read once. Thread-safe.</summary>
internal sealed class ConceptView(ServedSchema served, TermId id)
{
    private static readonly Iri[] LabelProperties = [Vocab.Skos.PrefLabel, Vocab.Rdfs.Label];
    private (string Tag, string Text)[]? _labels;
    private string? _iri;
    private string? _curie;

    /// <summary>The schema that answers.</summary>
    public ServedSchema Served { get; } = served;

    /// <summary>The concept in the snapshot.</summary>
    public TermId Id { get; } = id;

    /// <summary>Its IRI.</summary>
    public string Iri => _iri ??= Served.Snapshot.Knowledge.View.IriOf(Id) ?? "";

    /// <summary>Its IRI with a prefix; the IRI where none fits.</summary>
    public string Curie => _curie ??= Served.Curie(Iri);

    /// <summary>As its standard writes it; null when none does.</summary>
    public string? Notation => Served.Snapshot.Knowledge.Designations.Find(Id)?.Notation ?? Served.Snapshot.Knowledge.View.Text(Id, Vocab.Skos.Notation);

    /// <summary>The nearest concepts above, classes that are no concepts left out.</summary>
    public IEnumerable<ConceptView> Broader => Concepts(Served.Snapshot.Ontology.Parents(Id));

    /// <summary>The nearest concepts under it.</summary>
    public IEnumerable<ConceptView> Narrower => Concepts(Served.Snapshot.Ontology.Children(Id));

    /// <summary>The label in the first language that has one of its own; else the English one, any, its notation, and as the knowledge falls back.</summary>
    /// <param name="languages">BCP 47 tags in order of preference.</param>
    public string Label(IReadOnlyList<string> languages)
    {
        var labels = _labels ??= [.. LabelProperties.SelectMany(property => Texts(property))];
        foreach (var language in languages.Append("en"))
        {
            foreach (var (tag, text) in labels)
            {
                if (Fits(tag, language))
                    return text;
            }
        }

        return labels.Length > 0 ? labels[0].Text : Notation ?? Served.Snapshot.Ontology.Label(Id, languages[0]);
    }

    /// <summary>A text of the concept in the first language that has one; else in English; null when there is none.</summary>
    public string? Text(Iri property, IReadOnlyList<string> languages)
    {
        var texts = Texts(property);
        foreach (var language in languages)
        {
            if (texts.FirstOrDefault(text => Fits(text.Tag, language)).Text is { } own)
                return own;
        }

        return Served.Snapshot.Knowledge.View.Text(Id, property, "en");
    }

    /// <summary>The texts of a property with their language tags.</summary>
    public List<(string Tag, string Text)> Texts(Iri property)
    {
        var view = Served.Snapshot.Knowledge.View;
        var texts = new List<(string, string)>();
        foreach (var value in view.Objects(Id, property))
        {
            if (view.Source.Terms.Decode(value) is Literal { LanguageTag: { } tag } literal)
                texts.Add((tag, literal.LexicalForm));
        }

        return texts;
    }

    /// <summary>A tag fits a language range that is equal to it, wider or narrower: <c>zh</c> and <c>zh-Hans</c> fit each other.</summary>
    private static bool Fits(string tag, string language) =>
        tag.Equals(language, StringComparison.OrdinalIgnoreCase)
        || (language.Length > tag.Length && language[tag.Length] == '-' && language.StartsWith(tag, StringComparison.OrdinalIgnoreCase))
        || (tag.Length > language.Length && tag[language.Length] == '-' && tag.StartsWith(language, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<ConceptView> Concepts(IEnumerable<TermId> ids) =>
        ids.Where(id => id != Id && Served.Snapshot.Knowledge.IsConcept(id)).Select(Served.Concept).OrderBy(concept => concept.Iri, StringComparer.Ordinal);
}
