namespace SemanticOrder.Mapping.Translation;

/// <summary>One step of an explanation, with the steps it rests on below it. A leaf is a raw value of a record, a row of a map, or an axiom.</summary>
/// <param name="Kind">What the step is.</param>
/// <param name="TextZh">One Chinese sentence.</param>
/// <param name="TextEn">One English sentence.</param>
public sealed record WhyStep(WhyKind Kind, string TextZh, string TextEn)
{
    /// <summary>Rule id as OWL 2 Profiles §4.3 spells it (<c>cax-sco</c>), or an own id (<c>dt-facet</c>); null for other steps.</summary>
    public string? Rule { get; init; }

    /// <summary>The axiom or statement, one line; null for other steps.</summary>
    public string? Axiom { get; init; }

    /// <summary>The file of the axiom, row or profile; null when unknown.</summary>
    public string? File { get; init; }

    /// <summary>One-based line in the file; null when unknown.</summary>
    public int? Line { get; init; }

    /// <summary>The record a value was read from; null for other steps.</summary>
    public string? Record { get; init; }

    /// <summary>The source field, as <c>system.field</c>; null for other steps.</summary>
    public string? Field { get; init; }

    /// <summary>The way to the value in its record, for example <c>$.orders.order[0].sku_properties_name</c>; null when unknown.</summary>
    public string? Path { get; init; }

    /// <summary>The raw value; null for other steps, and where it is personal and may not be shown.</summary>
    public string? Raw { get; init; }

    /// <summary>The numbers put in, as text with units; null when there are none.</summary>
    public string? Numbers { get; init; }

    /// <summary>The title of the document that is quoted, in Chinese where it has one; null for other steps.</summary>
    public string? DocumentZh { get; init; }

    /// <summary>The title of the document that is quoted, in English where it has one; null for other steps.</summary>
    public string? DocumentEn { get; init; }

    /// <summary>The page of the document, numbered from 1 in the file; null when unknown.</summary>
    public string? Page { get; init; }

    /// <summary>The exact words of the document; null when they are not stated.</summary>
    public string? Quote { get; init; }

    /// <summary>What the step rests on.</summary>
    public IReadOnlyList<WhyStep> Because { get; init; } = [];
}

/// <summary>What an explanation step is.</summary>
public enum WhyKind
{
    /// <summary>A statement that is explained.</summary>
    Statement,

    /// <summary>A raw value in a record.</summary>
    Source,

    /// <summary>A row of a value map.</summary>
    Lookup,

    /// <summary>A notation read in a standard's form, or a number in an interval.</summary>
    Interval,

    /// <summary>A conversion of units, or arithmetic.</summary>
    Unit,

    /// <summary>A policy: deadlines, bounds, calendars.</summary>
    Policy,

    /// <summary>A context value, stated or assumed.</summary>
    Context,

    /// <summary>A rule applied to an axiom.</summary>
    Inference,

    /// <summary>A statement of the ontology.</summary>
    Axiom,

    /// <summary>Something that is missing, so that nothing follows.</summary>
    Missing,

    /// <summary>A passage of a manual or standard that an axiom, a shape or a policy was made from.</summary>
    Quote,
}
