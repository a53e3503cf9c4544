using System.Collections.Frozen;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.Rdf;

namespace SemanticOrder.SemanticLayer.Knowledge;

/// <summary>
/// Between the ids of one snapshot and the term numbers that outlive it. Every IRI of the knowledge has its number before the snapshot serves,
/// so nothing is assigned while orders are written. Immutable and thread-safe.
/// </summary>
public sealed class TermNumbering
{
    private readonly FrozenDictionary<TermId, int> _numbers;
    private readonly FrozenDictionary<int, TermId> _ids;
    private readonly QuadSnapshot _knowledge;
    private readonly IKnowledgeStore _store;

    private TermNumbering(QuadSnapshot knowledge, IKnowledgeStore store, Dictionary<TermId, int> numbers)
    {
        _knowledge = knowledge;
        _store = store;
        _numbers = numbers.ToFrozenDictionary();
        _ids = numbers.ToFrozenDictionary(entry => entry.Value, entry => entry.Key);
    }

    /// <summary>Numbers every IRI of a snapshot, the datatypes that values can have, and the severities that shapes have unless they state one.</summary>
    public static async ValueTask<TermNumbering> CreateAsync(QuadSnapshot knowledge, IKnowledgeStore store, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(store);
        var ids = new HashSet<TermId> { WellKnownTerms.RdfType, WellKnownTerms.XsdString, WellKnownTerms.XsdDecimal };
        foreach (var quad in knowledge.Match(QuadPattern.Any, GraphSelection.All))
        {
            AddIri(ids, quad.Subject);
            AddIri(ids, quad.Predicate);
            AddIri(ids, quad.Object);
        }

        foreach (var severity in (Iri[])[Vocab.Sh.Violation, Vocab.Sh.Warning, Vocab.Sh.Info])
            AddIri(ids, knowledge.Terms.Find(severity));
        var sorted = ids.Select(id => (Id: id, Iri: ((Iri)knowledge.Terms.Decode(id)).Value)).OrderBy(entry => entry.Iri, StringComparer.Ordinal).ToList();
        var numbers = await store.AssignTermsAsync([.. sorted.Select(entry => entry.Iri)], cancellation).ConfigureAwait(false);
        return new TermNumbering(knowledge, store, sorted.Zip(numbers).ToDictionary(pair => pair.First.Id, pair => pair.Second.Value));
    }

    /// <summary>The number of a term of the knowledge; 0 for one that the knowledge does not have.</summary>
    public int NumberOf(TermId id) => _numbers.GetValueOrDefault(id);

    /// <summary>The number of a term as facts use it.</summary>
    public TermNumber FactTerm(TermId id) => new(NumberOf(id));

    /// <summary>The id of a numbered term; none when this knowledge version does not have it.</summary>
    public TermId IdOf(int number) => _ids.GetValueOrDefault(number);

    /// <summary>The IRI of a number, whether or not this knowledge version still has it.</summary>
    public string IriOf(int number) => _ids.TryGetValue(number, out var id) ? ((Iri)_knowledge.Terms.Decode(id)).Value : _store.GetTerm(new TermNumber(number));

    /// <summary>A literal or IRI of an order graph as documents hold it.</summary>
    /// <param name="id">Not a blank node.</param>
    /// <param name="terms">Reads the id.</param>
    public DocumentValue ToDocument(TermId id, ITermSource terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (id.IsInline)
            return DocumentValue.OfInline(id);
        if (NumberOf(id) is > 0 and var number)
            return DocumentValue.OfIri(number);
        return terms.Decode(id) switch
        {
            Literal { LanguageTag: { } tag } literal => new DocumentValue(DocumentValueKind.Tagged, 0, $"{tag}@{literal.LexicalForm}"),
            Literal literal => new DocumentValue(DocumentValueKind.Literal, NumberOf(_knowledge.Terms.Find(literal.Datatype)), literal.LexicalForm),
            Iri iri => new DocumentValue(DocumentValueKind.Literal, NumberOf(_knowledge.Terms.Find(Vocab.Xsd.AnyUri)), iri.Value),
            _ => throw new ArgumentException("A blank node has no value of its own.", nameof(id)),
        };
    }

    /// <summary>A value of a document as id in an overlay over this snapshot; none for an IRI that this knowledge version does not have.</summary>
    public TermId ToTerm(DocumentValue value, QuadOverlay overlay)
    {
        ArgumentNullException.ThrowIfNull(overlay);
        switch (value.Kind)
        {
            case DocumentValueKind.Inline:
                return value.Inline;
            case DocumentValueKind.Iri:
                return IdOf((int)value.Bits);
            case DocumentValueKind.Tagged:
                var at = value.Text!.IndexOf('@', StringComparison.Ordinal);
                return overlay.AddLanguageString(System.Text.Encoding.UTF8.GetBytes(value.Text[(at + 1)..]), System.Text.Encoding.UTF8.GetBytes(value.Text[..at]));
            case DocumentValueKind.Literal:
                var datatype = value.Bits == 0 ? WellKnownTerms.XsdString : IdOf((int)value.Bits);
                return overlay.AddLiteral(System.Text.Encoding.UTF8.GetBytes(value.Text!), datatype.IsNone ? WellKnownTerms.XsdString : datatype);
            default:
                return TermId.None;
        }
    }

    private static void AddIri(HashSet<TermId> ids, TermId id)
    {
        if (id.IsIri)
            ids.Add(id);
    }
}
