namespace SemanticOrder.Manuals.Clauses;

/// <summary>What takes something out of a requirement: 除客户另有约定外, 特殊商品除外, unless otherwise agreed.</summary>
/// <param name="Start">Offset.</param>
/// <param name="End">Offset behind it.</param>
/// <param name="Words">As printed, without the brackets or the 但 that join it.</param>
/// <param name="Reach">Which requirements it is an exception to.</param>
/// <param name="IsRequirement">Whether it is a requirement of its own besides, so that the grammar has to read it: 偏远地区可延长至72小时.</param>
internal readonly record struct ClauseException(int Start, int End, string Words, ExceptionReach Reach, bool IsRequirement = false);
