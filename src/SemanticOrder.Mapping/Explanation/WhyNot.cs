namespace SemanticOrder.Mapping.Explanation;

/// <summary>Why a statement does not hold: the nearest missing premises, whether a source, a policy or another statement would have to bring them.</summary>
/// <param name="Holds">True when it holds after all; nothing is missing then.</param>
/// <param name="Missing">The nearest missing premises, at most three, those that a source or policy lacks first; where no axiom concludes the statement, fields of sources that would say it.</param>
/// <param name="Ways">The ways by axioms, nearest first, at most three.</param>
/// <param name="TextZh">One Chinese sentence for each way or finding, joined.</param>
/// <param name="TextEn">One English sentence for each way or finding, joined.</param>
public sealed record WhyNot(bool Holds, IReadOnlyList<MissingItem> Missing, IReadOnlyList<WhyNotWay> Ways, string TextZh, string TextEn);
