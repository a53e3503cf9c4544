namespace SemanticOrder.Mapping.Translation;

/// <summary>What a translation loses. The names in brackets are what queries and mapping tests write.</summary>
public enum LossKind
{
    /// <summary>Nothing: it translates back to the same (<c>lossless</c>).</summary>
    Lossless,

    /// <summary>The target's value is true but says less (<c>coarser</c>).</summary>
    Coarser,

    /// <summary>The target distinguishes what the source leaves open; a person decides (<c>finer-needs-decision</c>).</summary>
    FinerNeedsDecision,

    /// <summary>The target speaks of another dimension: a queue is no clock (<c>other-dimension</c>).</summary>
    OtherDimension,

    /// <summary>A number was rounded to what the target can write (<c>rounded</c>).</summary>
    Rounded,

    /// <summary>The value means nothing here, or the target has no word for it (<c>unmapped</c>).</summary>
    Unmapped,
}
