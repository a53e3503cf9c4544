namespace SemanticOrder.Gateway.Access;

/// <summary>What a caller may be allowed to do; <see cref="AccessRules"/> says which roles are.</summary>
internal enum Permission
{
    /// <summary>Read concepts, translations between systems, sources, the knowledge in service.</summary>
    ReadKnowledge,

    /// <summary>Read orders, follow and search them.</summary>
    ReadOrders,

    /// <summary>Read the personal values of orders, and the raw values they were read from.</summary>
    ReadPersonal,

    /// <summary>Read what was rejected.</summary>
    ReadRejections,

    /// <summary>Send payloads, and have rejected ones tried again.</summary>
    Ingest,

    /// <summary>Decide about the tags of orders.</summary>
    AssignTags,

    /// <summary>Have it decided how the tags of an order are shown, and say what became of them; the answers tell of orders.</summary>
    DecideTags,

    /// <summary>Upload documents, judge what they propose, publish knowledge, and change the copy that SPARQL updates write to.</summary>
    ChangeKnowledge,

    /// <summary>Read uploaded documents and what they propose.</summary>
    ReadProposals,

    /// <summary>Erase orders.</summary>
    EraseOrders,

    /// <summary>Read who changed what.</summary>
    ReadAudit,

    /// <summary>Read the schema: by introspection and as a file. In development everyone may.</summary>
    Introspect,
}
