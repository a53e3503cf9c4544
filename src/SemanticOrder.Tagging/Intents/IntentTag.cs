namespace SemanticOrder.Tagging.Intents;

/// <summary>What the tagger says of one tag in one text, and why.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Logit">
/// ln(p / (1 − p)) of the probability: <paramref name="Base"/> and the amounts of <paramref name="Contributions"/> together. Of a tag that is calibrated by steps (docs/tagging.md, Training) it is the logit before them.
/// </param>
/// <param name="Probability">How likely the tag is right, 0 to 1, calibrated on texts that the model had not seen.</param>
/// <param name="Zone">What to do, by the costs that were stated.</param>
/// <param name="IsGiven">True from the probability at which the tag is given when nobody can be asked.</param>
/// <param name="Base">What every text begins with.</param>
/// <param name="Contributions">What each stretch and rule adds to the logit, largest amounts first, up or down.</param>
/// <param name="Causes">The stretches that speak for the tag, in the order of the text; none overlap.</param>
/// <param name="Declined">Cues of the tag that were declined, with the words that declined them.</param>
/// <param name="Expires">When the tag ends by itself: after the time that it depends on; null when there is none, or none resolved.</param>
public sealed record IntentTag(
    string Tag, double Logit, double Probability, TagZone Zone, bool IsGiven, double Base, IReadOnlyList<Contribution> Contributions, IReadOnlyList<TextStretch> Causes, IReadOnlyList<DeclinedCue> Declined, DateTimeOffset? Expires);
