namespace SemanticOrder.Orders.Interpretations;

/// <summary>One canonical statement of an order.</summary>
/// <param name="Node">Index of the subject node.</param>
/// <param name="Property">Term number of the property.</param>
/// <param name="Value">The object.</param>
/// <param name="Origin">Where it comes from.</param>
public readonly record struct DocumentStatement(int Node, int Property, DocumentValue Value, StatementOrigin Origin)
{
    // Milliseconds counted from the least number, so that 0 is no end: an order has many statements, and they are moved about.
    private readonly long _until;

    /// <summary>The first moment at which it no longer holds, to the millisecond; null when it always will.</summary>
    public DateTimeOffset? Until
    {
        get => _until == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(_until + long.MinValue);
        init => _until = value is { } until ? until.ToUnixTimeMilliseconds() - long.MinValue : 0;
    }

    /// <summary>Whether it is over by a time, as facts of it are: to the millisecond, the end not included.</summary>
    public bool HasEnded(DateTimeOffset time) => _until != 0 && time.ToUnixTimeMilliseconds() >= _until + long.MinValue;
}
