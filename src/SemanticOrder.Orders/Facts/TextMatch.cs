namespace SemanticOrder.Orders.Facts;

/// <summary>How a text is compared with a part of it, character by character; case and width count.</summary>
public enum TextMatch : byte
{
    /// <summary>The part stands somewhere in it.</summary>
    Contains,

    /// <summary>It begins with the part.</summary>
    StartsWith,

    /// <summary>It ends with the part.</summary>
    EndsWith,
}
