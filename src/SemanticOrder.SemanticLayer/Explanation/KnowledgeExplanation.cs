using SemanticOrder.Mapping.Explanation;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Explanation;

/// <summary>Why the knowledge says something of its own terms, or does not. Thread-safe.</summary>
public sealed class KnowledgeExplanation(KnowledgeSnapshot snapshot)
{
    /// <summary>
    /// Why a statement holds. Subclasses and the values that all members of a class have are proved by what follows for a member; the rest by the rules that orders are closed over, and
    /// what those do not give by all of OWL 2 RL.
    /// </summary>
    /// <param name="subject">The subject.</param>
    /// <param name="property">The property.</param>
    /// <param name="value">IRI of a term, or the lexical form of a literal.</param>
    /// <returns>Null when it does not hold.</returns>
    public WhyStep? Why(TermId subject, TermId property, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var @object = Find(subject, property, value);
        return @object.IsNone || KnowledgeProofs.Find(snapshot.Ontology, snapshot.Entailed, new Quad(subject, property, @object)) is not { } proof ? null : new WhyBuilder(snapshot.Catalog, snapshot.Ontology).Explain(proof);
    }

    /// <summary>Why a statement does not hold: the nearest missing premises.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="property">The property.</param>
    /// <param name="value">IRI of a term, or the lexical form of a literal.</param>
    public WhyNot WhyNot(TermId subject, TermId property, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var overlay = new QuadOverlay(snapshot.Graph);
        return new WhyNotBuilder(snapshot.Catalog, snapshot.Ontology).Explain(new Quad(subject, property, ExpectedValue.Read(value, snapshot, overlay)), overlay);
    }

    private TermId Find(TermId subject, TermId property, string value)
    {
        if (snapshot.Knowledge.View.Id(new Iri(value)) is { IsNone: false } term)
            return term;
        var said = snapshot.Graph.Match(new QuadPattern(subject, property, TermId.None), GraphSelection.All).Select(quad => quad.Object)
            .Concat(snapshot.Ontology.ValuesOf(subject).Where(stated => stated.Property == property).Select(stated => stated.Value));
        return said.FirstOrDefault(candidate => snapshot.Graph.Terms.Decode(candidate) is Literal literal && literal.LexicalForm == value);
    }
}
