namespace SemanticOrder.GraphQL.Language;

/// <summary><c>OperationType : one of query mutation subscription</c> (GraphQL §2.3).</summary>
public enum OperationKind
{
    /// <summary>A read-only fetch.</summary>
    Query,

    /// <summary>A write followed by a fetch; its root fields run one after the other.</summary>
    Mutation,

    /// <summary>A long-lived request that answers each event of a source stream.</summary>
    Subscription,
}
