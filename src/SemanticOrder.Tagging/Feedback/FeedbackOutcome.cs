namespace SemanticOrder.Tagging.Feedback;

/// <summary>What became of a decision.</summary>
public enum FeedbackOutcome
{
    /// <summary>A person accepted the tag.</summary>
    Accepted,

    /// <summary>A person rejected it.</summary>
    Rejected,

    /// <summary>A person changed it.</summary>
    Edited,

    /// <summary>The order came on time.</summary>
    OnTime,

    /// <summary>The customer complained.</summary>
    Complaint,
}
