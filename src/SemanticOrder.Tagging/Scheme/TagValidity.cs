namespace SemanticOrder.Tagging.Scheme;

/// <summary>When a tag ends (<c>os:validity</c>).</summary>
public enum TagValidity
{
    /// <summary>When the order is done.</summary>
    Order,

    /// <summary>After the time that the text speaks of, where it can be resolved.</summary>
    MentionedTime,
}
