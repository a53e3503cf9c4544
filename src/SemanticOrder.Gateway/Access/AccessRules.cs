using System.Collections.Frozen;

namespace SemanticOrder.Gateway.Access;

/// <summary>
/// The one table of who may do what, for every door. What it does not name is for admins alone: a field or an endpoint that is added is closed until it has a row here, and a test asks for
/// the row.
/// </summary>
internal static class AccessRules
{
    /// <summary>SPARQL queries.</summary>
    public const string SparqlQuery = "sparql query";

    /// <summary>SPARQL updates.</summary>
    public const string SparqlUpdate = "sparql update";

    /// <summary>Reading a graph of the graph store.</summary>
    public const string GraphStoreRead = "graph store read";

    /// <summary>Writing a graph of the graph store.</summary>
    public const string GraphStoreWrite = "graph store write";

    /// <summary>Payloads at <c>/ingest</c>.</summary>
    public const string RestIngest = "rest ingest";

    /// <summary>The schema as a file.</summary>
    public const string SchemaDownload = "schema download";

    /// <summary>The roles that hold each permission; admins hold all.</summary>
    public static FrozenDictionary<Permission, Roles> Holders { get; } = new Dictionary<Permission, Roles>
    {
        [Permission.ReadKnowledge] = Roles.All,
        [Permission.ReadOrders] = Roles.Reader | Roles.Curator | Roles.Admin,
        [Permission.ReadPersonal] = Roles.Curator | Roles.Admin,
        [Permission.ReadRejections] = Roles.Integrator | Roles.Curator | Roles.Admin,
        [Permission.Ingest] = Roles.Integrator | Roles.Admin,
        [Permission.AssignTags] = Roles.Integrator | Roles.Curator | Roles.Admin,
        [Permission.DecideTags] = Roles.Curator | Roles.Admin,
        [Permission.ChangeKnowledge] = Roles.Curator | Roles.Admin,
        [Permission.ReadProposals] = Roles.Curator | Roles.Admin,
        [Permission.EraseOrders] = Roles.Admin,
        [Permission.ReadAudit] = Roles.Admin,
        [Permission.Introspect] = Roles.Integrator | Roles.Curator | Roles.Admin,
    }.ToFrozenDictionary();

    /// <summary>The table. Types that the ontology makes are orders and parts of them: they take <see cref="Permission.ReadOrders"/>, however they are reached.</summary>
    public static IReadOnlyList<AccessRule> All { get; } =
    [
        new("Query.order", Permission.ReadOrders),
        new("Query.orders", Permission.ReadOrders),
        new("Query.translate", Permission.ReadKnowledge),
        new("Query.translate(orderId:)", Permission.ReadOrders),
        new("Query.concept", Permission.ReadKnowledge),
        new("Concept.orders", Permission.ReadOrders),
        new("Query.conceptTree", Permission.ReadKnowledge),
        new("Query.knowledge", Permission.ReadKnowledge),
        new("Query.sources", Permission.ReadKnowledge),
        new("Query.rejections", Permission.ReadRejections),
        new("Rejection.payload", Permission.ReadPersonal),
        new("Query.audit", Permission.ReadAudit),
        new("Query.knowledgeDiff", Permission.ReadKnowledge),
        new("Query.search", Permission.ReadOrders),
        new("Query.manuals", Permission.ReadProposals),
        new("Query.manual", Permission.ReadProposals),
        new("Query.reviewChanges", Permission.ReadProposals),
        new("Query.dryRun", Permission.ReadProposals),
        new("Query.tagText", Permission.ReadKnowledge),
        new("Query.tagText(order:)", Permission.ReadOrders),
        new("Query.tagTexts", Permission.ReadKnowledge),
        new("Query.intentChoices", Permission.ReadKnowledge),
        new("Query.taggingQueue", Permission.ReadOrders),
        new("Query._entities", Permission.ReadOrders),
        new("Query._service", Permission.Introspect),
        new("Query.__schema", Permission.Introspect),
        new("Query.__type", Permission.Introspect),
        new("Mutation.ingest", Permission.Ingest),
        new("Mutation.ingestFile", Permission.Ingest),
        new("Mutation.retryRejections", Permission.Ingest),
        new("Mutation.discardRejections", Permission.Ingest),
        new("Mutation.reloadKnowledge", Permission.ChangeKnowledge),
        new("Mutation.uploadManual", Permission.ChangeKnowledge),
        new("Mutation.uploadGlossary", Permission.ChangeKnowledge),
        new("Mutation.uploadValueMap", Permission.ChangeKnowledge),
        new("Mutation.reviewProposals", Permission.ChangeKnowledge),
        new("Mutation.undoReview", Permission.ChangeKnowledge),
        new("Mutation.assignTags", Permission.AssignTags),
        new("Mutation.decideTags", Permission.DecideTags),
        new("Mutation.recordTagFeedback", Permission.DecideTags),
        new("Mutation.eraseOrder", Permission.EraseOrders),
        new("Subscription.knowledgePublished", Permission.ReadKnowledge),
        new("Subscription.manualProgress", Permission.ReadProposals),
        new("Subscription.orderChanged", Permission.ReadOrders),
        new("Subscription.violationRaised", Permission.ReadOrders),
        new("Subscription.tagAssigned", Permission.ReadOrders),
        new(SparqlQuery, Permission.ReadKnowledge),
        new(SparqlUpdate, Permission.ChangeKnowledge),
        new(GraphStoreRead, Permission.ReadKnowledge),
        new(GraphStoreWrite, Permission.ChangeKnowledge),
        new(RestIngest, Permission.Ingest),
        new(SchemaDownload, Permission.Introspect),
    ];

    private static readonly FrozenDictionary<string, AccessRule> ByOperation = All.ToFrozenDictionary(rule => rule.Operation, StringComparer.Ordinal);

    /// <summary>The rule of an operation; null when the table has none.</summary>
    public static AccessRule? Find(string operation) => ByOperation.GetValueOrDefault(operation);

    /// <summary>The rule of an operation that the table has.</summary>
    public static AccessRule Of(string operation) => ByOperation[operation];

    /// <summary>The roles that hold a permission, as people write them.</summary>
    public static string NamesOf(Permission permission) => Holders[permission].ToString().ToLowerInvariant();
}
