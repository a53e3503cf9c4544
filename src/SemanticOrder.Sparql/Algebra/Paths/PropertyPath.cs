namespace SemanticOrder.Sparql.Algebra;

/// <summary>A property path expression (SPARQL 1.1 §9.1, §18.2.2.3). Immutable; equal when the trees are.</summary>
public abstract record PropertyPath
{
    private protected PropertyPath()
    {
    }
}
