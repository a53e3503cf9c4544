using SemanticOrder.Mapping.Translation;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.SemanticLayer.Knowledge;

/// <summary>What a knowledge version infers between names, so that it can be compared with another version. Immutable and thread-safe.</summary>
public sealed class InferredKnowledge
{
    private static readonly string[] Languages = [Vocab.Rdf.Namespace, Vocab.Rdfs.Namespace, Vocab.Owl.Namespace, Vocab.Xsd.Namespace];

    private readonly CompiledKnowledge _knowledge;
    private readonly EntailedGraph _entailed;
    private readonly ProofSentences _sentences;
    private readonly HashSet<InferredStatement> _statements = [];
    private readonly TermId _subClassOf;

    /// <summary>Infers what a version infers.</summary>
    /// <param name="knowledge">The version.</param>
    /// <param name="entailed">Its graph under entailment regimes.</param>
    /// <exception cref="ReasoningLimitException">SO3020: the closure passed its limit.</exception>
    public InferredKnowledge(CompiledKnowledge knowledge, EntailedGraph entailed)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(entailed);
        (_knowledge, _entailed) = (knowledge, entailed);
        _sentences = new ProofSentences(knowledge.Ontology);
        _subClassOf = knowledge.View.Id(Vocab.Rdfs.SubClassOf);
        foreach (var quad in knowledge.Ontology.Inferred)
            Add(quad);
        foreach (var quad in OfClasses().Concat(entailed.Closed.Match(QuadPattern.Any, GraphSelection.Default)).Where(quad => !knowledge.Graph.Contains(quad)))
            Add(quad);
    }

    /// <summary>The statements, each once.</summary>
    public IReadOnlyCollection<InferredStatement> Statements => _statements;

    /// <summary>True when a statement of this or another version follows or is stated here.</summary>
    public bool Holds(InferredStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        if (_statements.Contains(statement))
            return true;
        var (subject, property) = (_knowledge.View.Id(new Iri(statement.Subject)), _knowledge.View.Id(new Iri(statement.Property)));
        return !subject.IsNone && !property.IsNone
            && _knowledge.Graph.Match(new QuadPattern(subject, property, TermId.None), GraphSelection.All).Any(quad => Text(quad.Object) == statement.Value);
    }

    /// <summary>The label of a term in a language.</summary>
    public string Label(string iri, string language) => _knowledge.Ontology.Label(iri, language);

    internal string Phrase(in Quad quad, string language) => _sentences.Phrase(_knowledge.Ontology.StatementOf(quad), language);

    internal WhyStep? Explain(in Quad quad) => KnowledgeProofs.Find(_knowledge.Ontology, _entailed, quad) is { } proof ? new WhyBuilder(_knowledge.Catalog, _knowledge.Ontology).Explain(proof) : null;

    /// <summary>What follows for every member of a class: the classes above, and values.</summary>
    private IEnumerable<Quad> OfClasses()
    {
        foreach (var @class in _knowledge.View.Instances(Vocab.Owl.Class).Where(id => id.IsIri && !IsDesignation(id)))
        {
            foreach (var above in _knowledge.Ontology.Ancestors(@class))
                yield return new Quad(@class, _subClassOf, above);
            foreach (var value in _knowledge.Ontology.ValuesOf(@class))
                yield return new Quad(@class, value.Property, value.Value);
        }
    }

    /// <summary>What OWL says of itself and of every class and property is no news.</summary>
    private void Add(in Quad quad)
    {
        if (!quad.Subject.IsIri || quad.Object.IsBlankNode || quad.Object == quad.Subject || IsDesignation(quad.Subject))
            return;
        var (subject, property, value) = (Text(quad.Subject), Text(quad.Predicate), Text(quad.Object));
        if (!IsOfLanguage(subject) && (quad.Object.IsLiteral || !IsOfLanguage(value)))
            _statements.Add(new InferredStatement(this, quad with { Graph = TermId.None }, subject, property, value));
    }

    private bool IsDesignation(TermId id) => _knowledge.Designations.Find(id) is not null;

    private static bool IsOfLanguage(string iri) => Array.Exists(Languages, space => iri.StartsWith(space, StringComparison.Ordinal));

    private string Text(TermId term) => _knowledge.Graph.Terms.Decode(term) switch
    {
        Iri iri => iri.Value,
        Literal literal => literal.LexicalForm,
        var node => node.ToString()!,
    };
}
