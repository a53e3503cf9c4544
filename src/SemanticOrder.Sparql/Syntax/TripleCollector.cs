using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>Receives the triples and paths of a block as they are read.</summary>
internal sealed class TripleCollector
{
    public List<TriplePattern> Triples { get; } = [];

    public List<PathPattern> Paths { get; } = [];

    public bool IsEmpty => Triples.Count + Paths.Count == 0;

    public void Add(PatternTerm subject, PatternTerm predicate, PatternTerm @object) =>
        Triples.Add(new TriplePattern(subject, predicate, @object));

    /// <summary>Adds a path, translated by SPARQL 1.1 §18.2.2.4: what links and sequences say in triple patterns becomes triple patterns.</summary>
    /// <param name="subject">Where it starts.</param>
    /// <param name="path">The path.</param>
    /// <param name="object">Where it ends.</param>
    /// <param name="newVariable">Makes a variable that nobody can name.</param>
    public void Add(PatternTerm subject, PropertyPath path, PatternTerm @object, Func<Variable> newVariable)
    {
        switch (path)
        {
            case LinkPath link:
                Add(subject, link.Predicate, @object);
                break;
            case InversePath inverse:
                Add(@object, inverse.Path, subject, newVariable);
                break;
            case SequencePath sequence:
                var between = newVariable();
                Add(subject, sequence.First, between, newVariable);
                Add(between, sequence.Second, @object, newVariable);
                break;
            default:
                Paths.Add(new PathPattern(subject, path, @object));
                break;
        }
    }

    /// <summary>The block as algebra: one basic graph pattern, joined with each path.</summary>
    public GraphPattern ToPattern()
    {
        GraphPattern? pattern = Triples.Count == 0 ? null : new BasicGraphPattern([.. Triples]);
        foreach (var path in Paths)
            pattern = pattern is null ? path : new Join(pattern, path);
        return pattern ?? GraphPattern.Unit;
    }
}
