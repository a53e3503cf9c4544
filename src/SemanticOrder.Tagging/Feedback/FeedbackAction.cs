namespace SemanticOrder.Tagging.Feedback;

/// <summary>What was done about a tag of an order.</summary>
public enum FeedbackAction
{
    /// <summary>It was shown.</summary>
    Show,

    /// <summary>It was hidden.</summary>
    Hide,

    /// <summary>A person was asked.</summary>
    Ask,
}
