namespace SemanticOrder.GraphQL.Comparison;

/// <summary>What a change of the schema does to clients that were written for the schema before.</summary>
public enum ChangeSeverity
{
    /// <summary>Requests stay valid and mean the same.</summary>
    Safe,

    /// <summary>Requests stay valid, but may be answered with something a client does not expect: a further enum value, member type or implementation, another default.</summary>
    Dangerous,

    /// <summary>A request that was valid before can be invalid, or its answer can break what the type promised.</summary>
    Breaking,
}
