using System.Collections.Immutable;

namespace SemanticOrder.Mapping.Values;

/// <summary>One mapping of an SSSOM set, with the slots of the set propagated into it. IRIs are full. Immutable.</summary>
public sealed record ValueMapRow
{
    /// <summary>One-based line of the row in its file, for explanations.</summary>
    public required int Line { get; init; }

    /// <summary>True when the subject is a text of a source (<c>subject_type</c> is <c>rdfs literal</c>) and not a term.</summary>
    public required bool IsLiteral { get; init; }

    /// <summary>The source's text of a literal row; of others, the subject's label, empty when there is none.</summary>
    public required string SubjectLabel { get; init; }

    /// <summary>Full IRI of the subject; null for literal rows.</summary>
    public string? SubjectId { get; init; }

    /// <summary>Full IRI of where the subject comes from; null when not stated.</summary>
    public string? SubjectSource { get; init; }

    /// <summary>How the subject relates to the object.</summary>
    public required MappingPredicate Predicate { get; init; }

    /// <summary>Full IRI of the predicate.</summary>
    public required string PredicateId { get; init; }

    /// <summary>True for <c>predicate_modifier</c> <c>Not</c>: the relation does not hold, and the row suppresses others that say it does.</summary>
    public required bool IsNegated { get; init; }

    /// <summary>Full IRI of the object; null when the object is a literal.</summary>
    public string? ObjectId { get; init; }

    /// <summary>True when a side of the row is <c>sssom:NoTermFound</c>: it states that there is no mapping.</summary>
    public required bool IsNoTermFound { get; init; }

    /// <summary>Label of the object, or its text when it is a literal; empty when not stated.</summary>
    public required string ObjectLabel { get; init; }

    /// <summary>Full IRI of the justification, a <c>semapv</c> term.</summary>
    public required string Justification { get; init; }

    /// <summary>In [0, 1]; null when not stated.</summary>
    public double? Confidence { get; init; }

    /// <summary>Confidence as it counts: 1 when not stated.</summary>
    public double EffectiveConfidence => Confidence ?? 1;

    /// <summary><c>ext_condition</c>: all must hold for the row to count; empty for none. In the order written.</summary>
    public required ImmutableArray<ContextRequirement> Condition { get; init; }

    /// <summary><c>ext_condition</c> as written; empty for none.</summary>
    public required string ConditionText { get; init; }

    /// <summary><c>ext_loss</c>: what a translation by this row loses, for people; empty when not stated or <c>none</c>.</summary>
    public required string Loss { get; init; }

    /// <summary><c>ext_inverse</c>.</summary>
    public required InverseUse Inverse { get; init; }

    /// <summary>All slots of the row as written, the propagated ones included; empty slots are left out. Slot name to text.</summary>
    public required ImmutableDictionary<string, string> Slots { get; init; }
}
