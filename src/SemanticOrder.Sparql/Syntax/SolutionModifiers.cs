using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>What stands behind the WHERE clause (SPARQL 1.1 §15, §11, grammar rules 18 to 28).</summary>
internal sealed class SolutionModifiers
{
    /// <summary>Keys of GROUP BY: the variable, and what it is computed from; null without GROUP BY.</summary>
    public List<(Variable Key, Expression? Expression)>? Keys { get; set; }

    public List<Expression> Having { get; } = [];

    public List<OrderCondition> Order { get; } = [];

    public long Start { get; set; }

    public long? Length { get; set; }

    public Values? Values { get; set; }
}
