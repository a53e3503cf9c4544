namespace SemanticOrder.Orders.Access;

/// <summary>Who changed what. Records are added before a change begins and completed when it ends; none is ever deleted. Safe for use from many threads.</summary>
public interface IAuditStore
{
    /// <summary>Writes that something begins.</summary>
    /// <param name="record">What; its sequence is not looked at.</param>
    /// <param name="cancellation">Stops waiting for other writers.</param>
    /// <returns>Its sequence.</returns>
    ValueTask<long> BeginAuditAsync(AuditRecord record, CancellationToken cancellation = default);

    /// <summary>Writes how it ended.</summary>
    ValueTask EndAuditAsync(long sequence, string outcome, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>Records, newest first.</summary>
    ValueTask<IReadOnlyList<AuditRecord>> ReadAuditAsync(AuditQuery query, CancellationToken cancellation = default);
}
