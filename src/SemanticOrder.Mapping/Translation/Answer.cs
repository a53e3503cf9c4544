using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Mapping.Values;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Mapping.Translation;

/// <summary>The answer made of what could be said: the most specific that follows, the rest as candidates, and the loss.</summary>
internal sealed record Answer(
    IReadOnlyList<TranslatedValue> Entailed, IReadOnlyList<TranslationCandidate> Candidates, TranslationLoss Loss, IReadOnlyList<string> Missing, IReadOnlyList<TargetValue> Chosen)
{
    public static Answer Of(Saying saying, bool hasMeaning, TranslationRequest request, CompiledOntology ontology)
    {
        var chosen = MostSpecific(saying.Entailed, ontology);
        var ambiguous = Ambiguous(chosen);
        chosen.RemoveAll(ambiguous.Contains);
        var candidates = chosen.Exists(value => value.Loss is LossKind.Lossless or LossKind.Rounded)
            ? []
            : saying.Candidates.Concat(ambiguous.Select(value => value with
            {
                ReasonZh = "目标系统有多个代码表示同一含义。",
                ReasonEn = "The target has several codes for the same meaning.",
            })).Where(value => !chosen.Exists(entailed => entailed.Field == value.Field && entailed.Value == value.Value)).DistinctBy(value => (value.Field, value.Value)).ToList();
        return new Answer(
            [.. chosen.Select(value => new TranslatedValue(value.Field.Mapping.Profile.System, value.Field.Name, value.Value, Iri(value, ontology), value.Loss == LossKind.Lossless && saying.ReadingLoss is { } lost ? lost.Kind : value.Loss))],
            saying.IsMeaningOnly && !hasMeaning
                ? Undecided(saying, request, ontology)
                : [.. candidates.Select(value => new TranslationCandidate(value.Field.Mapping.Profile.System, value.Field.Name, value.Value, Iri(value, ontology), value.ReasonZh, value.ReasonEn))],
            LossOf(saying, chosen, candidates, hasMeaning, request, ontology),
            [.. saying.Graph.Notes.SelectMany(note => note.Problem.Missing).Concat(saying.Missing).Distinct(StringComparer.Ordinal)],
            chosen);
    }

    private static string? Iri(TargetValue value, CompiledOntology ontology) =>
        value.Concept.IsIri && !value.Concept.IsLocal ? ((Iri)ontology.Knowledge.Terms.Decode(value.Concept)).Value : null;

    /// <summary>Concepts that a value could stand for when none is sure and no context would decide.</summary>
    private static List<TranslationCandidate> Undecided(Saying saying, TranslationRequest request, CompiledOntology ontology) =>
    [
        .. from note in saying.Graph.Notes
           where note.Problem.Missing.Count == 0
           from iri in note.Problem.Candidates.Distinct(StringComparer.Ordinal)
           let concept = ontology.Knowledge.Terms.FindIri(System.Text.Encoding.UTF8.GetBytes(iri))
           select new TranslationCandidate(request.FromSystem, request.FromField, ontology.Label(concept, "zh"), iri, note.Problem.Zh, note.Problem.En),
    ];

    /// <summary>Of two codes that both follow, the one for the broader concept says nothing more.</summary>
    private static List<TargetValue> MostSpecific(List<TargetValue> entailed, CompiledOntology ontology) =>
    [
        .. entailed.DistinctBy(value => (value.Field, value.Value)).Where(value => value.Concept.IsNone || !entailed.Exists(other =>
            other.Field == value.Field && !other.Concept.IsNone && other.Concept != value.Concept
            && ontology.IsUnder(other.Concept, value.Concept) && !ontology.IsUnder(value.Concept, other.Concept))),
    ];

    /// <summary>Several codes of one field for one concept: the preferred one is written; without one a person decides.</summary>
    private static HashSet<TargetValue> Ambiguous(List<TargetValue> chosen)
    {
        var ambiguous = new HashSet<TargetValue>();
        foreach (var group in chosen.Where(value => value.Row is not null).GroupBy(value => (value.Field, value.Concept)).Where(group => group.Count() > 1).ToList())
        {
            var preferred = group.Where(value => value.Row!.Model.Inverse is InverseUse.Preferred or InverseUse.Unique).ToList();
            if (preferred.Count == 1)
                chosen.RemoveAll(value => group.Contains(value) && value != preferred[0]);
            else
                ambiguous.UnionWith(group);
        }

        return ambiguous;
    }

    private static TranslationLoss LossOf(
        Saying saying, List<TargetValue> chosen, List<TargetValue> candidates, bool hasMeaning, TranslationRequest request, CompiledOntology ontology)
    {
        if (chosen.Count > 0 && chosen.MinBy(value => value.Loss) is { } best)
        {
            return best.Loss switch
            {
                LossKind.Lossless => saying.ReadingLoss ?? new TranslationLoss(LossKind.Lossless, "", ""),
                LossKind.Rounded => new TranslationLoss(LossKind.Rounded, $"数值按 {best.Field.FullName} 的精度取舍。", $"The number was rounded to what {best.Field.FullName} can write."),
                LossKind.OtherDimension when saying.Gap is { } bridged => bridged,
                _ => new TranslationLoss(
                    best.Loss, best.LossText.Length > 0 ? best.LossText : $"“{best.Value}”成立，但说得更粗。", best.LossText.Length > 0 ? best.LossText : $"'{best.Value}' is true but says less."),
            };
        }

        if (saying.Gap is { } gap)
            return gap;
        if (saying.Dispute is { } dispute)
            return dispute;
        if (candidates.Count > 0)
        {
            var values = string.Join("、", candidates.Select(value => value.Value));
            return new TranslationLoss(
                LossKind.FinerNeedsDecision, $"{Subject(saying, ontology, "zh")}没有说明是 {values} 中的哪一个，须由人决定。",
                $"{Subject(saying, ontology, "en")} alone does not say which of {string.Join(", ", candidates.Select(value => value.Value))} is meant; a person decides.");
        }

        if (!hasMeaning)
        {
            var isUndecided = saying.IsMeaningOnly && saying.Graph.Notes.Any(note => note.Problem is { Missing.Count: 0, Candidates.Count: > 0 });
            return saying.Graph.Notes.Count > 0
                ? new TranslationLoss(isUndecided ? LossKind.FinerNeedsDecision : LossKind.Unmapped, saying.Graph.Notes[0].Problem.Zh, saying.Graph.Notes[0].Problem.En)
                : new TranslationLoss(LossKind.Unmapped, "此值在该字段没有含义。", "The value says nothing in this field.");
        }

        var target = request.ToField is null ? request.ToSystem : $"{request.ToSystem}.{request.ToField}";
        return target is null
            ? saying.ReadingLoss ?? new TranslationLoss(LossKind.Lossless, "", "")
            : new TranslationLoss(LossKind.Unmapped, $"{target} 没有表示此含义的取值。", $"{target} has no value for this meaning.");
    }

    private static string Subject(Saying saying, CompiledOntology ontology, string language)
    {
        foreach (var candidate in saying.Candidates)
        {
            if (candidate.Statement >= 0 && saying.Graph.Statements[candidate.Statement].Object is { IsIri: true, IsLocal: false } concept)
                return language == "zh" ? $"“{ontology.Label(concept, language)}”" : $"'{ontology.Label(concept, language)}'";
        }

        return language == "zh" ? "此值" : "The value";
    }
}
