namespace SemanticOrder.Sparql.Algebra;

/// <summary>The set functions of SPARQL 1.1 §18.5.1.2 to §18.5.1.8.</summary>
public enum AggregateFunction
{
    /// <summary>How many solutions, or how many values without error.</summary>
    Count,

    /// <summary>The sum of numbers; 0 of none.</summary>
    Sum,

    /// <summary>The least value in the order of ORDER BY.</summary>
    Min,

    /// <summary>The greatest value in the order of ORDER BY.</summary>
    Max,

    /// <summary>Sum divided by count; 0 of none.</summary>
    Avg,

    /// <summary>Any one value; an error when there is none.</summary>
    Sample,

    /// <summary>The strings joined by a separator.</summary>
    GroupConcat,
}
