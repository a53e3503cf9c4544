namespace SemanticOrder.Sparql.Algebra;

/// <summary>One operation of an update request (SPARQL 1.1 Update §3). Immutable; equal when the trees are.</summary>
public abstract record UpdateOperation
{
    private protected UpdateOperation()
    {
    }
}
