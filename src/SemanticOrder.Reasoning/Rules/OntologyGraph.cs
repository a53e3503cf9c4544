using System.Collections.Concurrent;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>Reads the schema out of a set of statements, all graphs together: by vocabulary IRI, whether or not the dictionary knows it.</summary>
internal sealed class OntologyGraph(IQuadSource source)
{
    private readonly ConcurrentDictionary<Iri, TermId> _vocabulary = new();

    public ITermSource Terms => source.Terms;

    /// <summary>The id of a vocabulary term; None when no statement can have it.</summary>
    public TermId Id(Iri iri)
    {
        if (!_vocabulary.TryGetValue(iri, out var id))
            _vocabulary.TryAdd(iri, id = source.Terms.Find(iri));
        return id;
    }

    public bool Is(TermId term, Iri iri) => !term.IsNone && term == Id(iri);

    /// <summary>Statements of one predicate; a statement in several graphs comes once.</summary>
    public IEnumerable<Quad> With(TermId predicate) => Match(TermId.None, predicate, TermId.None);

    /// <summary>Statements of one predicate; a statement in several graphs comes once.</summary>
    public IEnumerable<Quad> With(Iri predicate) => Match(TermId.None, Id(predicate), TermId.None);

    /// <summary>Subjects of an <c>rdf:type</c> statement with this class.</summary>
    public IEnumerable<TermId> Instances(Iri @class) => Subjects(WellKnownTerms.RdfType, Id(@class));

    public IEnumerable<TermId> Objects(TermId subject, Iri predicate) => Match(subject, Id(predicate), TermId.None).Select(quad => quad.Object);

    public IEnumerable<TermId> Subjects(TermId predicate, TermId @object) =>
        @object.IsNone ? [] : Match(TermId.None, predicate, @object).Select(quad => quad.Subject);

    /// <summary>The object of the only, or first, statement; None when there is none.</summary>
    public TermId Object(TermId subject, Iri predicate) => Objects(subject, predicate).FirstOrDefault();

    public bool Has(TermId subject, Iri predicate) => !Object(subject, predicate).IsNone;

    public bool HasType(TermId subject, Iri @class) => Id(@class) is { IsNone: false } type && Match(subject, WellKnownTerms.RdfType, type).Any();

    /// <summary>The lexical form of an IRI or literal, the label of a blank node.</summary>
    public string Text(TermId term) => source.Terms.Decode(term) switch
    {
        Iri iri => iri.Value,
        Literal literal => literal.LexicalForm,
        BlankNode node => "_:" + node.Label,
        var other => other.ToString(),
    };

    private IEnumerable<Quad> Match(TermId subject, TermId predicate, TermId @object)
    {
        if (predicate.IsNone)
            return [];
        return source.Match(new QuadPattern(subject, predicate, @object), GraphSelection.All)
            .Select(quad => quad with { Graph = TermId.None })
            .Distinct();
    }
}
