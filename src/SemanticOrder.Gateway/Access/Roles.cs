namespace SemanticOrder.Gateway.Access;

/// <summary>What a caller is to the gateway. A caller may be several.</summary>
[Flags]
internal enum Roles
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Reads orders and knowledge.</summary>
    Reader = 1,

    /// <summary>Sends the payloads of source systems and follows what was rejected.</summary>
    Integrator = 2,

    /// <summary>Keeps the knowledge: publishes it, and reads orders whole to do so.</summary>
    Curator = 4,

    /// <summary>Everything, erasing and the audit included.</summary>
    Admin = 8,

    /// <summary>All roles.</summary>
    All = Reader | Integrator | Curator | Admin,
}
