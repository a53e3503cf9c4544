namespace SemanticOrder.Mapping.Lifting;

/// <summary>One reason for a statement: the field it was read from, or the statements it was computed from. A statement can have several.</summary>
/// <param name="Statement">Number of the statement in the graph.</param>
/// <param name="Next">Number of the next entry about the same statement; −1 after the last.</param>
/// <param name="Record">Index of the record in the interpretation's list; −1 for a computed statement.</param>
/// <param name="Field">Number of the field in the mapping catalog; −1 when the mapping itself states it (a node's class) or it is computed.</param>
/// <param name="PayloadNode">Index of the payload node the value came from; −1 when there is none.</param>
/// <param name="RawStart">Where the raw value starts in the graph's text.</param>
/// <param name="RawLength">Length of the raw value in bytes.</param>
/// <param name="FirstStep">Number of the first step.</param>
/// <param name="StepCount">How many steps follow each other from there.</param>
/// <param name="FirstPremise">Number of the first premise, for a computed statement.</param>
/// <param name="PremiseCount">How many premises follow each other from there; premises are statement numbers.</param>
/// <param name="IsPersonal">True when the profile marks the field as personal.</param>
public readonly record struct EvidenceEntry(
    int Statement, int Next, int Record, int Field, int PayloadNode, int RawStart, int RawLength,
    int FirstStep, int StepCount, int FirstPremise, int PremiseCount, bool IsPersonal);
