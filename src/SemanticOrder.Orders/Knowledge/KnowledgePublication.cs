namespace SemanticOrder.Orders.Knowledge;

/// <summary>One moment at which a knowledge version became the current one; the same version may be published again.</summary>
/// <param name="Sequence">Position in the history, growing.</param>
/// <param name="Version">The version.</param>
/// <param name="PublishedAt">When.</param>
/// <param name="Mode">Which orders it interprets anew.</param>
/// <param name="By">Who published it; null when it was the program itself.</param>
public sealed record KnowledgePublication(long Sequence, KnowledgeVersion Version, DateTimeOffset PublishedAt, ReinterpretMode Mode, string? By);
