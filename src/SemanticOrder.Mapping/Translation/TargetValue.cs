using SemanticOrder.Mapping.Lifting;

namespace SemanticOrder.Mapping.Translation;

/// <summary>One thing that can be said of a node in a target field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value as the target writes it.</param>
/// <param name="Concept">The concept it stands for; none for a literal.</param>
/// <param name="Loss">What it loses.</param>
/// <param name="LossText">The row's own words for the loss; empty when it has none.</param>
/// <param name="Row">The row it comes from; null when it was written by an operator.</param>
/// <param name="Map">The map of the row; null without one.</param>
/// <param name="ReasonZh">Why it is a candidate only, in Chinese; empty when it is entailed.</param>
/// <param name="ReasonEn">Why it is a candidate only, in English; empty when it is entailed.</param>
/// <param name="Statement">Number of the graph's statement it says; −1 when none.</param>
internal sealed record TargetValue(
    CompiledField Field, string Value, Rdf.TermId Concept, LossKind Loss, string LossText, CompiledRow? Row, CompiledValueMap? Map, string ReasonZh, string ReasonEn, int Statement);
