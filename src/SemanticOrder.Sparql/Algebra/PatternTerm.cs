using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Algebra;

/// <summary>What stands in a position of a triple pattern: a <see cref="Variable"/> or a <see cref="ConstantTerm"/> (SPARQL 1.1 §18.1.5). Immutable.</summary>
public abstract record PatternTerm
{
    private protected PatternTerm()
    {
    }

    /// <summary>A constant stands for its term.</summary>
    public static implicit operator PatternTerm(Term term) => new ConstantTerm(term);

    /// <summary>The same as the implicit conversion.</summary>
    public static PatternTerm FromTerm(Term term) => new ConstantTerm(term);
}
