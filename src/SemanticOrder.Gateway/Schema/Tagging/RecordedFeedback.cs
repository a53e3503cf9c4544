using SemanticOrder.Tagging.Feedback;

namespace SemanticOrder.Gateway.Schema.Tagging;

/// <summary>What was recorded about a tag.</summary>
/// <param name="Decision">The decision that it was joined to; null when none was logged.</param>
internal sealed record RecordedFeedback(FeedbackEvent? Decision);
