using System.Globalization;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>
/// Writes a proof as sentences in Chinese or English: one for each named step, the conclusion first. Terms are written by their labels, axioms by their
/// readings (<c>os:reading</c>) where they have one, steps inside class expressions are left out. Thread-safe.
/// </summary>
/// <param name="ontology">Gives labels and readings.</param>
/// <param name="nameOf">Names a node of the order, for example "line 2", in the language given; null where it has no name, which is then its blank node label.</param>
public sealed partial class ProofSentences(CompiledOntology ontology, Func<ProofTerm, string, string?>? nameOf = null)
{
    private const string TypeIri = Vocab.Rdf.Namespace + "type";

    /// <summary>The sentences of a proof.</summary>
    /// <param name="proof">Any proof of the ontology.</param>
    /// <param name="language"><c>zh</c> or a variety of it for Chinese; anything else is English.</param>
    /// <returns>One sentence for the conclusion, then one for each inferred statement it rests on, each once, nearest first; at least one.</returns>
    public IReadOnlyList<string> Write(Proof proof, string language)
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(language);
        var templates = SentenceTemplates.Of(language);
        var sentences = new List<string>();
        var seen = new HashSet<ProofStatement>();
        var open = new Queue<Proof>([proof]);
        while (open.TryDequeue(out var step))
        {
            if (step.Statement is { } statement && !seen.Add(statement))
                continue;
            var reasons = new Reasons();
            Collect(step, reasons, templates);
            sentences.Add(Sentence(step, reasons, templates));
            foreach (var premise in reasons.Premises.Where(premise => premise.Premises.Count > 0))
                open.Enqueue(premise);
        }
        return sentences;
    }

    /// <summary>A statement in words, without its reasons.</summary>
    public string Phrase(ProofStatement statement, string language)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return Phrase(statement, SentenceTemplates.Of(language));
    }

    /// <summary>A clause in words: document, page and exact words.</summary>
    public string Phrase(SourceClause clause, string language)
    {
        ArgumentNullException.ThrowIfNull(clause);
        return Phrase(clause, SentenceTemplates.Of(language));
    }

    private void Collect(Proof step, Reasons reasons, SentenceTemplates templates)
    {
        if (step.Comparison is { } comparison)
            reasons.Comparisons.Add(comparison);
        if (step.Axiom is { } axiom)
            reasons.Add(axiom, RuleText(step, axiom, templates));
        foreach (var premise in step.Premises.Where(premise => !IsPartOfExpression(premise)))
        {
            if (premise.Statement is { Object.Kind: ProofTermKind.Expression } && premise.Premises.Count > 0)
                Collect(premise, reasons, templates);
            else if (!reasons.Premises.Contains(premise))
                reasons.Premises.Add(premise);
        }
    }

    /// <summary>True for what an anonymous class is made of, which its expression shows: <c>owl:onProperty</c>, <c>owl:someValuesFrom</c>.</summary>
    private static bool IsPartOfExpression(Proof premise) => premise is { Premises.Count: 0, Statement: { Subject.Kind: ProofTermKind.Expression } statement }
        && statement.Predicate.Value.StartsWith(Vocab.Owl.Namespace, StringComparison.Ordinal) && statement.Predicate.Value != Vocab.Owl.EquivalentClass.Value;

    private string Sentence(Proof step, Reasons reasons, SentenceTemplates templates)
    {
        if (step.Premises.Count == 0 && step.Kind != ProofKind.Inferred)
            return Format(templates.Given, Leaf(step, templates));
        var phrases = reasons.Premises.Select(premise => premise.Kind == ProofKind.Knowledge ? Leaf(premise, templates) : Phrase(premise.Statement!, templates))
            .Concat(reasons.Comparisons.Select(comparison => Compare(comparison, templates)));
        var joined = string.Join(templates.And, phrases);
        var rules = string.Join(templates.RuleSeparator, reasons.Rules);
        var because = rules.Length == 0 ? joined : joined.Length == 0 ? rules : Format(templates.Rule, joined, rules);
        return step.Statement is { } statement
            ? Format(templates.Because, Phrase(statement, templates), because)
            : Format(templates.Contradiction, because);
    }

    private string Leaf(Proof leaf, SentenceTemplates templates)
    {
        var phrase = Phrase(leaf.Statement!, templates);
        return leaf.Axiom is { } axiom ? WithPlace(phrase, axiom, templates) : phrase;
    }

    private string Phrase(ProofStatement statement, SentenceTemplates templates)
    {
        if (statement.Predicate.Value == TypeIri)
        {
            return templates.Characteristics.TryGetValue(statement.Object.Value, out var characteristic)
                ? Format(characteristic, Name(statement.Subject, templates))
                : Format(templates.IsA, Name(statement.Subject, templates), Name(statement.Object, templates));
        }
        return templates.Schema.TryGetValue(statement.Predicate.Value, out var schema)
            ? Format(schema, Name(statement.Subject, templates), Name(statement.Object, templates))
            : Format(templates.HasValue, Name(statement.Subject, templates), Name(statement.Predicate, templates), Value(statement, templates));
    }

    private string Value(ProofStatement statement, SentenceTemplates templates)
    {
        var value = Name(statement.Object, templates);
        return statement.Object.Kind == ProofTermKind.Literal && Unit(statement.Predicate.Value) is { } unit ? Format(templates.Quantity, value, unit) : value;
    }

    private string? Unit(string property)
    {
        var id = ontology.Knowledge.Terms.Find(new Iri(property));
        return id.IsNone ? null : ontology.UnitOf(id);
    }

    private string Name(ProofTerm term, SentenceTemplates templates) => term.Kind switch
    {
        ProofTermKind.Iri => ontology.Label(term.Value, templates.Language),
        ProofTermKind.Node => nameOf?.Invoke(term, templates.Language) ?? "_:" + term.Value,
        ProofTermKind.Literal when term.Datatype == Vocab.Xsd.Boolean.Value => term.Value is "true" or "1" ? templates.True : templates.False,
        ProofTermKind.Unknown => term.Value.Length == 0 ? templates.Something : Format(templates.SomethingOf, ontology.Label(term.Value, templates.Language)),
        _ => term.Value,
    };

    private static string Compare(ProofComparison comparison, SentenceTemplates templates)
    {
        var quantity = comparison.Unit is { } unit ? Format(templates.Quantity, comparison.Value, unit) : comparison.Value;
        return Format(comparison.IsInside ? templates.Inside : templates.Outside, quantity, comparison.Bounds);
    }

    /// <summary>An axiom by which one name follows from another by their labels.</summary>
    private string RuleText(Proof step, Axiom axiom, SentenceTemplates templates)
    {
        if (step is not { Statement: { Object.Kind: ProofTermKind.Iri, Predicate.Value: TypeIri }, Premises: [{ Statement: { Object.Kind: ProofTermKind.Iri, Predicate.Value: TypeIri } }] })
            return RuleText(axiom, templates);
        var text = Format(templates.Every, Name(step.Premises[0].Statement!.Object, templates), Name(step.Statement!.Object, templates));
        return WithPlace(text, axiom, templates);
    }

    /// <summary>A text with file and line of its axiom, and with the words of the document that the axiom was made from.</summary>
    private string WithPlace(string text, Axiom axiom, SentenceTemplates templates)
    {
        var places = axiom.Clauses.Select(clause => Phrase(clause, templates));
        if (axiom.File is not null)
            places = places.Prepend(axiom.Line is { } line ? Format(templates.Place, axiom.File, line) : axiom.File);
        var joined = string.Join(templates.PlaceSeparator, places);
        return joined.Length == 0 ? text : Format(templates.WithPlace, text, joined);
    }

    private string Phrase(SourceClause clause, SentenceTemplates templates)
    {
        var named = clause.Document ?? clause.Iri;
        return (named is null ? templates.Clause : Format(templates.Document, ontology.Label(named, templates.Language)))
            + (clause.Page is null ? "" : Format(templates.Page, clause.Page)) + (clause.Quote is null ? "" : Format(templates.Quote, clause.Quote));
    }

    private static string Format(string template, params object[] parts) => string.Format(CultureInfo.InvariantCulture, template, parts);

    /// <summary>What a named step rests on, with the steps inside class expressions taken together.</summary>
    private sealed class Reasons
    {
        private readonly List<(Axiom Axiom, string Text)> _axioms = [];

        public List<Proof> Premises { get; } = [];

        public List<ProofComparison> Comparisons { get; } = [];

        /// <summary>The axioms about something named, each once; where there are none, those about class expressions.</summary>
        public IEnumerable<string> Rules
        {
            get
            {
                var hasNamed = _axioms.Exists(entry => entry.Axiom.About is not null);
                return _axioms.Where(entry => !hasNamed || entry.Axiom.About is not null).Select(entry => entry.Text).Distinct();
            }
        }

        public void Add(Axiom axiom, string text) => _axioms.Add((axiom, text));
    }
}
