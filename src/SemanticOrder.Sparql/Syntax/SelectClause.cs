namespace SemanticOrder.Sparql.Syntax;

/// <summary>What stands between SELECT and WHERE (SPARQL 1.1 §16.1).</summary>
internal sealed class SelectClause
{
    public bool IsDistinct { get; init; }

    public bool IsReduced { get; init; }

    /// <summary>The columns; null for <c>*</c>.</summary>
    public List<SelectItem>? Items { get; set; }

    public required Token Place { get; init; }

    public AggregateCollector Aggregates { get; } = new();
}
