namespace SemanticOrder.Storage.Encryption;

/// <summary>What some sealed bytes are. It enters the authenticated data together with a number, so that bytes moved to another place do not open.</summary>
internal enum SealedPart : byte
{
    /// <summary>The constant that proves the installation key; number 0.</summary>
    KeyCheck = 1,

    /// <summary>An order key under the installation key; the order's number.</summary>
    OrderKey = 2,

    /// <summary>A record key under the installation key or an order key; the record's number.</summary>
    RecordKey = 3,

    /// <summary>A payload under its record key; the version's arrival.</summary>
    Payload = 4,

    /// <summary>Evidence under its order key; the interpretation's number.</summary>
    Evidence = 5,

    /// <summary>A rejected payload under the installation key; 0, because its number is not yet known when it is sealed.</summary>
    Rejection = 6,
}
