using System.Collections;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Evaluation;

namespace SemanticOrder.Sparql;

/// <summary>The graph of a CONSTRUCT or DESCRIBE query: triples, each once, computed as they are read; read once. Not thread-safe.</summary>
public sealed class GraphResult : IEnumerable<(Term Subject, Term Predicate, Term Object)>, IDisposable
{
    private readonly EvaluationContext _context;
    private readonly IEnumerator<Quad> _triples;
    private readonly HashSet<Quad> _seen = [];

    internal GraphResult(EvaluationContext context, IEnumerable<Quad> triples) => (_context, _triples) = (context, triples.GetEnumerator());

    /// <summary>Reads the ids of the triples back into terms; valid until the result is disposed.</summary>
    public ITermSource Terms => _context.Terms;

    /// <summary>The current triple, as ids of <see cref="Terms"/>; in the default graph.</summary>
    public Quad Current { get; private set; }

    /// <summary>Goes to the next triple; false at the end.</summary>
    /// <exception cref="SparqlLimitException">SO2020, SO2021, SO2022.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public bool MoveNext()
    {
        var hasNext = _context.Guard(this, static result => result.Advance());
        if (hasNext)
            Current = _triples.Current;
        return hasNext;
    }

    /// <inheritdoc/>
    public IEnumerator<(Term Subject, Term Predicate, Term Object)> GetEnumerator()
    {
        while (MoveNext())
            yield return (Terms.Decode(Current.Subject), Terms.Decode(Current.Predicate), Terms.Decode(Current.Object));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public void Dispose()
    {
        _triples.Dispose();
        _context.Dispose();
    }

    private bool Advance()
    {
        while (_triples.MoveNext())
        {
            if (!_seen.Add(_triples.Current))
                continue;
            _context.CountRows(_seen.Count);
            _context.Hold(64);
            return true;
        }
        return false;
    }
}
