namespace SemanticOrder.Sparql.Algebra;

/// <summary>The four operations on numbers of SPARQL 1.1 §17.3.</summary>
public enum ArithmeticOperator
{
    /// <summary><c>+</c>.</summary>
    Add,

    /// <summary><c>-</c>.</summary>
    Subtract,

    /// <summary><c>*</c>.</summary>
    Multiply,

    /// <summary><c>/</c>; of two integers it gives a decimal.</summary>
    Divide,
}
