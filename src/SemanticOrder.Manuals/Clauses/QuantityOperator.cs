namespace SemanticOrder.Manuals.Clauses;

/// <summary>How a quantity bounds what it measures.</summary>
public enum QuantityOperator
{
    /// <summary>Not more than the value.</summary>
    AtMost,

    /// <summary>Not less than the value.</summary>
    AtLeast,

    /// <summary>Less than the value.</summary>
    LessThan,

    /// <summary>More than the value.</summary>
    MoreThan,

    /// <summary>From the first value to the second, both included.</summary>
    Between,

    /// <summary>The value itself.</summary>
    Equal,
}
