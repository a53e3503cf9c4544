namespace SemanticOrder.Rdf;

/// <summary>Walks a source from node to node by IRI, over all its graphs: for readers of settings and schemas, not for hot paths. As thread-safe as its source.</summary>
public sealed class GraphNavigator(IQuadSource source)
{
    /// <summary>The source it walks.</summary>
    public IQuadSource Source => source;

    /// <summary>The id of an IRI; none when no statement can have it.</summary>
    public TermId Id(Iri iri) => source.Terms.Find(iri);

    /// <summary>The objects of a node's property, in the order of the source.</summary>
    public IEnumerable<TermId> Objects(TermId subject, Iri property) => Id(property) is { IsNone: false } predicate && !subject.IsNone
        ? source.Match(new QuadPattern(subject, predicate, TermId.None), GraphSelection.All).Select(quad => quad.Object).Distinct()
        : [];

    /// <summary>The subjects that have an object for a property, in the order of the source.</summary>
    public IEnumerable<TermId> Subjects(Iri property, TermId @object) => Id(property) is { IsNone: false } predicate && !@object.IsNone
        ? source.Match(new QuadPattern(TermId.None, predicate, @object), GraphSelection.All).Select(quad => quad.Subject).Distinct()
        : [];

    /// <summary>The subjects that have a property, in the order of the source.</summary>
    public IEnumerable<TermId> Subjects(Iri property) => Id(property) is { IsNone: false } predicate
        ? source.Match(new QuadPattern(TermId.None, predicate, TermId.None), GraphSelection.All).Select(quad => quad.Subject).Distinct()
        : [];

    /// <summary>The instances of a class that are stated as such, in the order of the source.</summary>
    public IEnumerable<TermId> Instances(Iri @class) => Subjects(Vocab.Rdf.Type, Id(@class));

    /// <summary>The first object of a node's property; none when it has none.</summary>
    public TermId Object(TermId subject, Iri property) => Objects(subject, property).FirstOrDefault();

    /// <summary>The lexical form or IRI of the first object; null when there is none.</summary>
    public string? Text(TermId subject, Iri property) => Object(subject, property) is { IsNone: false } id ? TextOf(id) : null;

    /// <summary>The lexical forms or IRIs of all objects, sorted by code unit.</summary>
    public IEnumerable<string> Texts(TermId subject, Iri property) => Objects(subject, property).Select(TextOf).Order(StringComparer.Ordinal);

    /// <summary>The number that the first object is; null when there is none or it is no decimal.</summary>
    public decimal? Number(TermId subject, Iri property) =>
        decimal.TryParse(Text(subject, property), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The text of a property in a language; when there is none in it, any text of the property; null when there is none at all.</summary>
    /// <param name="subject">The node.</param>
    /// <param name="property">For example <c>rdfs:label</c>.</param>
    /// <param name="language">Primary language subtag, for example <c>zh</c>.</param>
    public string? Text(TermId subject, Iri property, string language)
    {
        string? any = null;
        foreach (var id in Objects(subject, property))
        {
            if (source.Terms.Decode(id) is not Literal literal)
                continue;
            if (literal.LanguageTag is { } tag && (tag == language || tag.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase)))
                return literal.LexicalForm;
            any ??= literal.LexicalForm;
        }

        return any;
    }

    /// <summary>The members of an RDF collection, in order; stops where the list is malformed or turns on itself.</summary>
    public IEnumerable<TermId> List(TermId head)
    {
        var seen = new HashSet<TermId>();
        while (!head.IsNone && seen.Add(head) && Object(head, Vocab.Rdf.First) is { IsNone: false } first)
        {
            yield return first;
            head = Object(head, Vocab.Rdf.Rest);
        }
    }

    /// <summary>The IRI of an id; null when it is a literal or blank node.</summary>
    public string? IriOf(TermId id) => source.Terms.Decode(id) is Iri iri ? iri.Value : null;

    /// <summary>The lexical form of a literal, the IRI, or the blank node's label.</summary>
    public string TextOf(TermId id) => source.Terms.Decode(id) switch
    {
        Iri iri => iri.Value,
        Literal literal => literal.LexicalForm,
        var other => other.ToString()!,
    };
}
