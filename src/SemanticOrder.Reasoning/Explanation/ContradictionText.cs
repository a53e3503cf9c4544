using SemanticOrder.Diagnostics;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>
/// What is wrong with the knowledge as a finding: one line with the rule and its axiom, then the proof in English and in Chinese sentences, at the place of the axiom.
/// </summary>
internal sealed class ContradictionText(CompiledOntology ontology)
{
    private const int MaxSentences = 12;
    private const int MaxNamed = 5;

    private readonly ProofSentences _members = new(ontology, (_, language) => SentenceTemplates.Of(language).Member);
    private readonly ProofSentences _things = new(ontology);

    /// <summary>SO3012: statements of the knowledge contradict each other.</summary>
    public Diagnostic Contradiction(Proof proof) => Report("SO3012", "The knowledge contradicts itself", "Take one of the statements back.", proof, _things);

    /// <summary>SO3011: nothing can be a member of a class.</summary>
    /// <param name="class">The class.</param>
    /// <param name="under">Classes under it, which are impossible with it and are named beside it.</param>
    /// <param name="proof">The contradiction of a member of which nothing else is known.</param>
    public Diagnostic Unsatisfiable(TermId @class, IReadOnlyList<TermId> under, Proof proof)
    {
        var more = under.Count > MaxNamed ? $" and {under.Count - MaxNamed} more" : "";
        var also = under.Count == 0 ? "" : $", nor anything under it ({string.Join(", ", under.Take(MaxNamed).Select(ontology.ExpressionOf))}{more})";
        return Report("SO3011", $"Nothing can be a {ontology.ExpressionOf(@class)}{also}", "Change one of the axioms.", proof, _members);
    }

    /// <summary>SO3013: a plain string stands where the axioms ask for a value of another datatype. A warning, for those who read the value often take its text.</summary>
    public Diagnostic Untyped(Proof proof)
    {
        var (literal, datatype) = (proof.Premises[0].Statement!.Subject.Value, proof.Premises[0].Statement!.Object.Value);
        var found = Report("SO3013", "A text is no value of the datatype that is asked for", $"Write \"{literal}\"^^<{datatype}>.", proof, _things);
        return found with { Severity = Severity.Warning };
    }

    /// <summary>The same for contradictions that are the same, whichever engine met them and whichever way round.</summary>
    public static string KeyOf(Proof proof) => string.Join(' ', proof.Premises.Select(premise => premise.Statement).OfType<ProofStatement>()
        .SelectMany(statement => (string[])[statement.Subject.Value, statement.Predicate.Value, statement.Object.Value]).Distinct().Order(StringComparer.Ordinal).Prepend(proof.Rule));

    private static Diagnostic Report(string code, string what, string advice, Proof proof, ProofSentences sentences)
    {
        var statements = proof.Premises.Select(premise => premise.Statement?.Text).OfType<string>();
        var rule = proof.Axiom is { } axiom ? $"{proof.Rule}: {axiom.Text}" : proof.Rule;
        IEnumerable<string> lines = ["en", "zh"];
        var explained = lines.SelectMany(language => sentences.Write(proof, language).Take(MaxSentences)).Select(sentence => "\n  " + sentence);
        var place = (proof.Axiom ?? proof.Leaves.Select(leaf => leaf.Axiom).FirstOrDefault(leaf => leaf?.File is not null));
        return Diagnostic.Error(
            code, $"{what}: {string.Join("; ", statements)} ({rule}). {advice}{string.Concat(explained)}", place?.File, place?.Line is { } line ? TextSpan.At(line - 1, 0) : null);
    }
}
