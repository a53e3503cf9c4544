using System.Collections.Immutable;
using System.Globalization;

namespace SemanticOrder.Mapping.Values;

/// <summary>One row of the table: its checks and its meaning.</summary>
public sealed partial class ValueMapReader
{
    private const string LiteralType = "rdfs literal";

    private ValueMapRow? Row(int line, Dictionary<string, string> slots)
    {
        var faultsBefore = _diagnostics.Count;
        var isLiteral = slots.GetValueOrDefault("subject_type") == LiteralType;
        var isObjectLiteral = slots.GetValueOrDefault("object_type") == LiteralType;
        Require(line, slots, isLiteral ? "subject_label" : "subject_id");
        Require(line, slots, isObjectLiteral ? "object_label" : "object_id");
        Require(line, slots, "predicate_id");
        Require(line, slots, "mapping_justification");
        var iris = Expand(line, slots);
        CheckValues(line, slots, iris);
        if (ContextCondition.Parse(slots.GetValueOrDefault(Condition, ""), out var condition) is { } problem)
            Fault("SO5107", $"'{Condition}' is wrong: {problem}.", line);
        var inverse = InverseOf(line, slots.GetValueOrDefault(Inverse, ""));
        if (_diagnostics.Count > faultsBefore)
            return null;
        var predicate = iris["predicate_id"];
        return new ValueMapRow
        {
            Line = line,
            IsLiteral = isLiteral,
            SubjectLabel = slots.GetValueOrDefault("subject_label", ""),
            SubjectId = isLiteral ? null : iris["subject_id"],
            SubjectSource = iris.GetValueOrDefault("subject_source"),
            Predicate = PredicateOf(predicate),
            PredicateId = predicate,
            IsNegated = slots.ContainsKey("predicate_modifier"),
            ObjectId = isObjectLiteral ? null : iris["object_id"],
            IsNoTermFound = IsNoTerm(iris, "subject_id") || IsNoTerm(iris, "object_id"),
            ObjectLabel = slots.GetValueOrDefault("object_label", ""),
            Justification = iris["mapping_justification"],
            Confidence = slots.TryGetValue("confidence", out var confidence) ? double.Parse(confidence, CultureInfo.InvariantCulture) : null,
            Condition = condition,
            ConditionText = slots.GetValueOrDefault(Condition, ""),
            Loss = slots.GetValueOrDefault(Loss, "") is var loss && loss == "none" ? "" : loss,
            Inverse = inverse,
            Slots = slots.ToImmutableDictionary(StringComparer.Ordinal),
        };
    }

    private void Require(int line, Dictionary<string, string> slots, string slot)
    {
        if (!slots.ContainsKey(slot))
            Fault("SO5103", $"The row has no '{slot}'.", line);
    }

    private Dictionary<string, string> Expand(int line, Dictionary<string, string> slots)
    {
        var iris = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var slot in SssomSlots.EntityReferences)
        {
            if (!slots.TryGetValue(slot, out var text))
                continue;
            foreach (var value in SssomSlots.MultiValued.Contains(slot) ? SssomSlots.Split(text) : [text])
            {
                if (TryExpand(value, out var iri, out var problem))
                    iris[slot] = iri;
                else
                    Fault("SO5104", $"'{slot}' {problem}", line);
            }
        }

        return iris;
    }

    private bool TryExpand(string curie, out string iri, out string problem)
    {
        iri = problem = "";
        var colon = curie.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            problem = $"is a CURIE (prefix:name), but '{curie}' has no prefix.";
        else if (colon + 2 < curie.Length && curie.AsSpan(colon + 1).StartsWith("//"))
            problem = $"is a CURIE (prefix:name), not the IRI {curie}; declare a prefix for it in curie_map.";
        else if (!_prefixes.TryGetValue(curie[..colon], out var space))
            problem = $"uses the prefix '{curie[..colon]}', which curie_map does not declare.";
        else
            iri = space + curie[(colon + 1)..];
        return problem.Length == 0;
    }

    private void CheckValues(int line, Dictionary<string, string> slots, Dictionary<string, string> iris)
    {
        foreach (var (slot, least, most) in SssomSlots.Numbers)
        {
            if (slots.TryGetValue(slot, out var text) && !IsNumberBetween(text, least, most))
                Fault("SO5105", string.Create(CultureInfo.InvariantCulture, $"'{slot}' is a number from {least} to {most}, not '{text}'."), line);
        }

        foreach (var slot in SssomSlots.Dates)
        {
            if (slots.TryGetValue(slot, out var text) && !IsDate(text))
                Fault("SO5109", $"'{slot}' is a date, yyyy-MM-dd, not '{text}'.", line);
        }

        foreach (var slot in (ReadOnlySpan<string>)["subject_type", "object_type", "predicate_type"])
            CheckChoice(line, slots, slot, SssomSlots.EntityTypes);
        CheckChoice(line, slots, "mapping_cardinality", SssomSlots.Cardinalities);
        CheckChoice(line, slots, "predicate_modifier", ["Not"]);
        if (iris.TryGetValue("mapping_justification", out var justification) && !SssomSlots.Justifications.Any(term => justification == SssomSlots.Semapv + term))
            Fault("SO5106", $"'mapping_justification' is a term of SEMAPV, for example semapv:ManualMappingCuration, not '{slots["mapping_justification"]}'.", line);
        if (iris.TryGetValue("record_id", out var record) && !_recordIds.Add(record))
            Fault("SO5110", $"The 'record_id' {slots["record_id"]} stands on two rows.", line);
        if ((slots.ContainsKey("review_date") || slots.ContainsKey("reviewer_agreement")) && !slots.ContainsKey("reviewer_id") && !slots.ContainsKey("reviewer_label"))
            Fault("SO5103", "The row states a review but no 'reviewer_id' or 'reviewer_label'.", line);
    }

    private void CheckChoice(int line, Dictionary<string, string> slots, string slot, string[] choices)
    {
        if (slots.TryGetValue(slot, out var text) && !choices.Contains(text))
            Fault("SO5106", $"'{slot}' cannot be '{text}'; it is {(choices.Length == 1 ? $"empty or {choices[0]}" : "one of " + string.Join(", ", choices))}.", line);
    }

    private InverseUse InverseOf(int line, string text)
    {
        switch (text)
        {
            case "":
                return InverseUse.Unstated;
            case "unique":
                return InverseUse.Unique;
            case "preferred":
                return InverseUse.Preferred;
            case "ambiguous":
                return InverseUse.Ambiguous;
            case "never":
                return InverseUse.Never;
            default:
                Fault("SO5106", $"'{Inverse}' cannot be '{text}'; it is empty or one of unique, preferred, ambiguous, never.", line);
                return InverseUse.Unstated;
        }
    }

    private static MappingPredicate PredicateOf(string iri) => iri switch
    {
        SssomSlots.Skos + "exactMatch" or SssomSlots.Owl + "equivalentClass" or SssomSlots.Owl + "equivalentProperty" or SssomSlots.Owl + "sameAs" => MappingPredicate.Exact,
        SssomSlots.Skos + "closeMatch" => MappingPredicate.Close,
        SssomSlots.Skos + "broadMatch" or SssomSlots.Rdfs + "subClassOf" => MappingPredicate.Broad,
        SssomSlots.Skos + "narrowMatch" => MappingPredicate.Narrow,
        SssomSlots.Skos + "relatedMatch" => MappingPredicate.Related,
        _ => MappingPredicate.Other,
    };

    /// <summary><c>sssom:NoTermFound</c>, and <c>sssom:NoMapping</c> as it was called before.</summary>
    private static bool IsNoTerm(Dictionary<string, string> iris, string slot) =>
        iris.GetValueOrDefault(slot) is SssomSlots.Sssom + "NoTermFound" or SssomSlots.Sssom + "NoMapping";
}
