namespace SemanticOrder.Manuals.Proposals;

/// <summary>One change of the review: decisions, decisions taken back, or a publication of what stands.</summary>
/// <param name="Sequence">Grows by one with each change; 1 for the first.</param>
/// <param name="At">When.</param>
/// <param name="By">Who made it.</param>
/// <param name="Version">The knowledge version that it published, 64 hexadecimal digits; null when it published none.</param>
public sealed record ReviewChange(long Sequence, DateTimeOffset At, string By, string? Version);
