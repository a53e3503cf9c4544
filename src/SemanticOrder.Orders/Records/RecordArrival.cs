namespace SemanticOrder.Orders.Records;

/// <summary>What an arriving record version turned out to be.</summary>
public enum RecordArrival
{
    /// <summary>Equal to the newest version with the same version ordinal: nothing was stored.</summary>
    Unchanged,

    /// <summary>Stored, and now the record's current version.</summary>
    Current,

    /// <summary>Stored, but a later version was already known: nothing current changed.</summary>
    Late,

    /// <summary>Not stored: the record was erased with the last order it belonged to. The caller keeps a rejection without payload.</summary>
    Refused,
}
