namespace SemanticOrder.Orders.Access;

/// <summary>That somebody changed something, or was refused it.</summary>
/// <param name="Sequence">Grows with time.</param>
/// <param name="At">When it began.</param>
/// <param name="Client">Who asked: the name of a key, the subject of a token, <c>local</c>.</param>
/// <param name="Roles">The roles of the client, by name.</param>
/// <param name="Operation">What was asked: mutation fields, or the operation of another door.</param>
/// <param name="Arguments">What about, a JSON object; no payload and no personal value is in it.</param>
/// <param name="Outcome"><c>done</c>, or the code of the error; null when the process ended before it was known.</param>
/// <param name="EndedAt">When it ended; null as for <paramref name="Outcome"/>.</param>
public sealed record AuditRecord(long Sequence, DateTimeOffset At, string Client, string Roles, string Operation, string Arguments, string? Outcome, DateTimeOffset? EndedAt);
