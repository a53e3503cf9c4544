namespace SemanticOrder.Manuals.Clauses;

/// <summary>One requirement within a clause: who, whether and what.</summary>
/// <param name="Modality">Its modality; that of the marker before it when it has none of its own.</param>
/// <param name="HasMarker">Whether a marker stands right before its predicate.</param>
/// <param name="SubjectStart">Where the words before the predicate begin.</param>
/// <param name="Start">Where the predicate begins, behind the marker.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Target">Its subject when it has its own, else that of the clause.</param>
/// <param name="Attribute">The measured attribute, Y of X的Y; empty when there is none.</param>
/// <param name="When">Its condition; null when it always holds.</param>
internal sealed record ClauseStatement(Modality Modality, bool HasMarker, int SubjectStart, int Start, int End, string Target, string Attribute, string? When);
