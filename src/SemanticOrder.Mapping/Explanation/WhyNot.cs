using SemanticOrder.Mapping.Translation;

namespace SemanticOrder.Mapping.Explanation;

/// <summary>Why a statement does not hold: the nearest missing premises, whether a source, a policy or another statement would have to bring them.</summary>
/// <param name="Holds">True when it holds after all; nothing is missing then.</param>
/// <param name="Missing">The nearest missing premises, at most three, those that a source or policy lacks first; where no axiom concludes the statement, fields of sources that would say it.</param>
/// <param name="Ways">The ways by axioms, nearest first, at most three.</param>
/// <param name="TextZh">One Chinese sentence for each reason, finding or way, joined.</param>
/// <param name="TextEn">One English sentence for each reason, finding or way, joined.</param>
public sealed record WhyNot(bool Holds, IReadOnlyList<MissingItem> Missing, IReadOnlyList<WhyNotWay> Ways, string TextZh, string TextEn)
{
    /// <summary>What became of a tag: that it ended, that a person or a text declined it, what score it has; empty for other statements.</summary>
    public IReadOnlyList<WhyStep> Because { get; init; } = [];
}
