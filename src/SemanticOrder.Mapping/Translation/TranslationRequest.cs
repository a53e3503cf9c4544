namespace SemanticOrder.Mapping.Translation;

/// <summary>A value of one system to be said in the words of another, or, without a target, to be said what it means.</summary>
/// <param name="FromSystem">The system the value comes from, as its profile names it.</param>
/// <param name="FromField">The field, as the profile names it (its path, <c>field</c> name or alias).</param>
/// <param name="Value">The raw value.</param>
public sealed record TranslationRequest(string FromSystem, string FromField, string Value)
{
    /// <summary>The system to translate into; null to be told the canonical meaning only.</summary>
    public string? ToSystem { get; init; }

    /// <summary>The field to translate into; null for every field of the system that speaks of the same kind of thing.</summary>
    public string? ToField { get; init; }

    /// <summary>When the value was said: the start of a promise without its own, and the day that chooses editions.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Named context: keys of conditions (brand, sex, garment) and other fields of the same record (cut-off, SLA), by name.</summary>
    /// <value>Empty.</value>
    public IReadOnlyDictionary<string, string> Context { get; init; } = new Dictionary<string, string>();
}
