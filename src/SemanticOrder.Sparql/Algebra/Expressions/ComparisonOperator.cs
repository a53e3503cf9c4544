namespace SemanticOrder.Sparql.Algebra;

/// <summary>The comparisons of SPARQL 1.1 §17.3.</summary>
public enum ComparisonOperator
{
    /// <summary><c>=</c>: RDFterm-equal, or equality of values.</summary>
    Equal,

    /// <summary><c>!=</c>.</summary>
    NotEqual,

    /// <summary><c>&lt;</c>.</summary>
    Less,

    /// <summary><c>&lt;=</c>.</summary>
    LessOrEqual,

    /// <summary><c>&gt;</c>.</summary>
    Greater,

    /// <summary><c>&gt;=</c>.</summary>
    GreaterOrEqual,
}
