using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Mapping.Translation;

/// <content>Contradictions of an order, statements of the knowledge, and the documents that axioms were made from.</content>
public sealed partial class WhyBuilder
{
    /// <summary>Why statements of an order contradict each other.</summary>
    /// <param name="graph">A closed graph.</param>
    /// <param name="inconsistency">A finding of the closure of the graph.</param>
    /// <param name="records">Printed record keys by record number.</param>
    /// <param name="pathOf">The way to a payload node in its record; null when the payload is gone.</param>
    /// <param name="isHidden">Says of a statement's number whether its value, and what it was read from, is not to be told; null when all may be told.</param>
    public WhyStep Explain(OrderGraph graph, Inconsistency inconsistency, IReadOnlyList<string> records, Func<int, int, string?>? pathOf = null, Func<int, bool>? isHidden = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(records);
        return new Walk(this, graph, records, pathOf, isHidden).Proof(ontology.Explain(graph.Statements, inconsistency));
    }

    /// <summary>A proof about the knowledge alone, in words; a node of which only its class is known is called "it".</summary>
    public WhyStep Explain(Proof proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        var because = proof.Premises.Select(Explain).ToList();
        if (proof.Premises.Count > 0 && proof.Axiom is { } axiom)
            because.Add(Axiom(axiom));
        else if (proof.Axiom is { } stated)
            because.AddRange(Quotes(stated.Clauses));
        var numbers = proof.Comparison is { } compared ? $"{compared.Value} ∈ {compared.Bounds}{(compared.Unit is null ? "" : " " + compared.Unit)}" : null;
        var (zh, en) = proof.Statement is { } statement
            ? (_sentences.Phrase(statement, "zh") + "。", _sentences.Phrase(statement, "en") + ".")
            : (_sentences.Write(proof, "zh")[0], _sentences.Write(proof, "en")[0]);
        var kind = proof.Kind is ProofKind.Inferred or ProofKind.Contradiction ? proof.Comparison is null ? WhyKind.Inference : WhyKind.Interval : proof.Kind == ProofKind.Asserted ? WhyKind.Statement : WhyKind.Axiom;
        return new WhyStep(kind, zh, en)
        {
            Rule = proof.Rule,
            Axiom = kind == WhyKind.Axiom ? proof.Axiom?.Text : null,
            File = kind == WhyKind.Axiom ? proof.Axiom?.File : null,
            Line = kind == WhyKind.Axiom ? proof.Axiom?.Line : null,
            Numbers = numbers,
            Because = because,
        };
    }

    /// <summary>The passages of documents, one step each.</summary>
    public IReadOnlyList<WhyStep> Quotes(IReadOnlyList<SourceClause> clauses)
    {
        ArgumentNullException.ThrowIfNull(clauses);
        return [.. clauses.Select(Quote)];
    }

    private WhyStep Quote(SourceClause clause)
    {
        var named = clause.Document ?? clause.Iri;
        return new WhyStep(WhyKind.Quote, $"依据{_sentences.Phrase(clause, "zh")}", $"It was made from {_sentences.Phrase(clause, "en")}")
        {
            Axiom = clause.Iri,
            DocumentZh = named is null ? null : ontology.Label(named, "zh"),
            DocumentEn = named is null ? null : ontology.Label(named, "en"),
            Page = clause.Page,
            Quote = clause.Quote,
        };
    }

    private WhyStep Axiom(Axiom axiom) =>
        new(WhyKind.Axiom, $"公理：{axiom.Text}", $"Axiom: {axiom.Text}") { Axiom = axiom.Text, File = axiom.File, Line = axiom.Line, Because = Quotes(axiom.Clauses) };
}
