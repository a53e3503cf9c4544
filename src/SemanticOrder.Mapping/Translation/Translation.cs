using SemanticOrder.Mapping.Designations;

namespace SemanticOrder.Mapping.Translation;

/// <summary>The answer to a <see cref="TranslationRequest"/>. It promises nothing that is not entailed; what is missing is named.</summary>
public sealed record Translation
{
    /// <summary>What the value means, canonically; empty when it means nothing under this context.</summary>
    public required IReadOnlyList<Meaning> Meanings { get; init; }

    /// <summary>The body intervals that the value denotes, when it is a size designation; empty otherwise.</summary>
    public IReadOnlyList<DesignationInterval> Intervals { get; init; } = [];

    /// <summary>Values of the target that follow; most specific only. Empty when nothing follows.</summary>
    public required IReadOnlyList<TranslatedValue> Entailed { get; init; }

    /// <summary>Values of the target that could be meant, each with its reason; a person decides.</summary>
    public required IReadOnlyList<TranslationCandidate> Candidates { get; init; }

    /// <summary>What is lost.</summary>
    public required TranslationLoss Loss { get; init; }

    /// <summary>Context keys and bounds that would decide more, for example <c>sex</c> or <c>pick-to-dispatch bound</c>; no duplicates.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Sentences about what could not be read or written; empty when nothing went wrong.</summary>
    public IReadOnlyList<TranslationProblem> Problems { get; init; } = [];

    /// <summary>Why; null unless asked for.</summary>
    public WhyStep? Why { get; init; }
}

/// <summary>One canonical statement that a value makes.</summary>
/// <param name="PropertyIri">The property, for example <c>os:concept</c> or <c>os:maxTemperature</c>.</param>
/// <param name="ConceptIri">The concept; null for a literal value.</param>
/// <param name="Value">The notation or label of the concept, or the literal's lexical form.</param>
/// <param name="Unit">Unit code of a number; null otherwise.</param>
public sealed record Meaning(string PropertyIri, string? ConceptIri, string Value, string? Unit);

/// <summary>A value of the target system.</summary>
/// <param name="System">The system.</param>
/// <param name="Field">The field.</param>
/// <param name="Value">The value as the system writes it.</param>
/// <param name="ConceptIri">The concept it stands for; null for a literal value.</param>
/// <param name="Loss">What this value loses.</param>
public sealed record TranslatedValue(string System, string Field, string Value, string? ConceptIri, LossKind Loss);

/// <summary>A value of the target system that could be meant.</summary>
/// <param name="System">The system.</param>
/// <param name="Field">The field.</param>
/// <param name="Value">The value as the system writes it.</param>
/// <param name="ConceptIri">The concept it stands for; null for a literal value.</param>
/// <param name="ReasonZh">Why it could be meant, one Chinese sentence.</param>
/// <param name="ReasonEn">Why it could be meant, one English sentence.</param>
public sealed record TranslationCandidate(string System, string Field, string Value, string? ConceptIri, string ReasonZh, string ReasonEn);

/// <summary>What a translation loses, typed and in words.</summary>
/// <param name="Kind">The type.</param>
/// <param name="TextZh">One Chinese sentence; empty for lossless.</param>
/// <param name="TextEn">One English sentence; empty for lossless.</param>
public sealed record TranslationLoss(LossKind Kind, string TextZh, string TextEn);

/// <summary>What could not be read or written.</summary>
/// <param name="Code">Stable error code; empty when there is none.</param>
/// <param name="TextZh">One Chinese sentence.</param>
/// <param name="TextEn">One English sentence.</param>
public sealed record TranslationProblem(string Code, string TextZh, string TextEn);
