namespace SemanticOrder.Sparql.Algebra;

/// <summary>
/// An expression (SPARQL 1.1 §17). Its value on a solution is a term or an error (§17.2); the error is a value of the language, never an exception. Immutable; equal when the trees are.
/// </summary>
public abstract record Expression
{
    private protected Expression()
    {
    }
}
