namespace SemanticOrder.Sparql.Evaluation;

/// <summary>What a join makes of a row on the left and the rows on the right that agree with it (SPARQL 1.1 §18.5).</summary>
internal enum JoinKind
{
    /// <summary>Join: each pair, merged.</summary>
    Inner,

    /// <summary>OPTIONAL: each pair, or the row alone.</summary>
    Left,

    /// <summary>EXISTS: the row, when there is a pair.</summary>
    Semi,

    /// <summary>NOT EXISTS: the row, when there is no pair.</summary>
    Anti,

    /// <summary>MINUS: the row, when there is no pair that shares a bound variable.</summary>
    Minus,
}
