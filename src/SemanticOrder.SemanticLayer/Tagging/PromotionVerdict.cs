using SemanticOrder.Tagging.Feedback;

namespace SemanticOrder.SemanticLayer.Tagging;

/// <summary>Whether a model may take the place of the one in use.</summary>
/// <param name="Refusals">What speaks against it, one sentence each; empty when nothing does.</param>
/// <param name="Decisions">How many logged decisions were scored anew.</param>
/// <param name="Uplift">How much more a decision would have been worth, doubly robust, in the units of <see cref="RewardRules"/>.</param>
/// <param name="F1Before">Micro-F1 of the model in use on the suite.</param>
/// <param name="F1After">The same of the candidate.</param>
/// <param name="CalibrationError">Of the candidate on the suite, 0 to 1.</param>
public sealed record PromotionVerdict(IReadOnlyList<string> Refusals, int Decisions, ValueEstimate Uplift, double F1Before, double F1After, double CalibrationError)
{
    /// <summary>True when nothing speaks against it.</summary>
    public bool IsPromoted => Refusals.Count == 0;
}
