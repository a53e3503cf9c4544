using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Evaluation;

namespace SemanticOrder.Sparql.Planning;

/// <summary>Relations that are joined with each other, and conditions on their solutions.</summary>
internal sealed class JoinGroup
{
    public List<JoinRelation> Relations { get; } = [];

    /// <summary>Each has the same value as soon as its variables are bound.</summary>
    public List<Expression> Conditions { get; } = [];

    /// <summary>The graph of the first part.</summary>
    public ActiveGraph? Graph { get; set; }
}
