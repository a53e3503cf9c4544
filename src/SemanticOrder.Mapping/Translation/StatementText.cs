using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Mapping.Translation;

/// <summary>Statements of an order as sentences, from the labels of the ontology.</summary>
internal sealed class StatementText(MappingCatalog catalog, CompiledOntology ontology)
{
    /// <summary>One sentence without a full stop: "temperature statement: maximum temperature = −18 CEL".</summary>
    /// <param name="graph">The order.</param>
    /// <param name="statement">Number of the statement.</param>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    /// <param name="instead">What is said in the place of the value; null to say it.</param>
    public string Of(OrderGraph graph, int statement, string language, string? instead = null)
    {
        var (subject, predicate, @object, _) = graph.Statements[statement];
        var who = Term(graph, subject, language);
        var what = instead ?? Term(graph, @object, language);
        if (predicate == WellKnownTerms.RdfType)
            return language == "zh" ? $"{who}属于“{what}”" : $"{who} is a {what}";
        var unit = instead is null && catalog.Properties.Find(predicate)?.UnitCode is { } code && @object.IsLiteral ? " " + code : "";
        return language == "zh" ? $"{who}的{Term(graph, predicate, language)}为 {what}{unit}" : $"{Term(graph, predicate, language)} of the {who} is {what}{unit}";
    }

    /// <summary>Sentences of proofs about a graph, in which nodes are called as they are in statements.</summary>
    public ProofSentences Sentences(OrderGraph graph)
    {
        var nodes = graph.Nodes.ToDictionary(node => ((BlankNode)graph.Statements.Decode(node.Id)).Label, node => node.Id, StringComparer.Ordinal);
        return new ProofSentences(ontology, (term, language) => nodes.TryGetValue(term.Value, out var node) ? Term(graph, node, language) : null);
    }

    /// <summary>A term as people say it: a designation's notation, a label, a literal's text, a node's class and key.</summary>
    public string Term(OrderGraph graph, TermId term, string language)
    {
        if (graph.NodeOf(term) is var node && node >= 0)
        {
            var key = graph.KeyText(node);
            var label = ontology.Label(graph.Nodes[node].Class, language);
            return key.Length == 0 ? label : $"{label} {key}";
        }

        if (catalog.Designations.Find(term) is { } designation)
            return designation.Notation;
        if (term.IsIri && !term.IsLocal)
            return ontology.Label(term, language);
        return graph.Statements.Decode(term) switch
        {
            Literal literal => literal.LexicalForm,
            Iri iri => iri.Value,
            var other => other.ToString()!,
        };
    }
}
