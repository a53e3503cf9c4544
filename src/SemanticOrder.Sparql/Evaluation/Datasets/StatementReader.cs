using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Reads statements that fit a pattern, by columns, and can be asked again with other terms in the same places.</summary>
internal abstract class StatementReader
{
    /// <summary>Statements not read yet: 0 exactly when there is none; from above when graphs are merged, else exact.</summary>
    public abstract long Remaining { get; }

    /// <summary>Starts anew with other terms in the places that were bound.</summary>
    public abstract void Reset(in QuadPattern pattern);

    /// <summary>Reads statements into the columns that are not empty; at least one is not.</summary>
    /// <returns>Rows read; 0 at the end only.</returns>
    public abstract int Read(Span<TermId> subjects, Span<TermId> predicates, Span<TermId> objects, Span<TermId> graphs);

    /// <summary>One of some parts of about the same size, which together, one after the other, give what this gives; null where that cannot be had. This reader is left as it is.</summary>
    public virtual StatementReader? Part(int part, int parts) => null;

    /// <summary>Goes over statements whose sorted place is below; for readers opened sorted.</summary>
    public virtual void Seek(TermId atLeast) => throw new NotSupportedException("The reader is not sorted.");
}
