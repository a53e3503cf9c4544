using SemanticOrder.Orders.Records;
using SemanticOrder.Storage.Encryption;

namespace SemanticOrder.Storage.Sqlite;

/// <summary>A row of <c>record</c>; inside a write transaction also what that transaction knows of it.</summary>
internal sealed class RecordRow(long number, RecordKey key, long? current)
{
    public long Number { get; } = number;

    public RecordKey Key { get; } = key;

    /// <summary>Arrival of the current version; null when the record is erased.</summary>
    public long? Current { get; set; } = current;

    /// <summary>The record key under the installation key; null while an order holds it.</summary>
    public byte[]? InstallationWrapped { get; set; }

    /// <summary>True when this transaction created the row.</summary>
    public bool IsNew { get; init; }

    /// <summary>True once this transaction put the record into an order.</summary>
    public bool WasJoined { get; set; }

    /// <summary>True once this transaction took the record out of an order, or erased one that holds it.</summary>
    public bool WasParted { get; set; }

    /// <summary>The opened record key, once this transaction needed it.</summary>
    public DataKey? DataKey { get; set; }

    /// <summary>The current version without payload, once this transaction read or wrote it.</summary>
    public RecordVersion? CurrentVersion { get; set; }
}
