using SemanticOrder.Diagnostics;

namespace SemanticOrder.Orders;

/// <summary>A store refused what was asked of it, or cannot be opened. Codes SO6001 to SO6099.</summary>
public sealed class OrderStoreException : SemanticOrderException
{
    /// <summary>An exception from its code and message.</summary>
    /// <param name="code">Stable code.</param>
    /// <param name="message">What is wrong and what to do about it.</param>
    /// <param name="file">The database or key file, where one is meant.</param>
    /// <param name="innerException">The database's own exception, if any.</param>
    public OrderStoreException(string code, string message, string? file = null, Exception? innerException = null)
        : base(code, message, file: file, innerException: innerException)
    {
    }
}
