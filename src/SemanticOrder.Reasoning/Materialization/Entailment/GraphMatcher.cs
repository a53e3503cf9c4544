using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>Simple entailment (RDF 1.1 Semantics §5): finds terms for the blank nodes of a graph so that each of its statements follows.</summary>
internal sealed class GraphMatcher(KnowledgeClosure closure)
{
    /// <summary>Statements looked at before a search gives up; blank nodes that are alike make it exponential.</summary>
    private const int MaxSteps = 1_000_000;

    private readonly Dictionary<TermId, TermId> _values = [];
    private int _steps;

    /// <summary>True when the statements follow.</summary>
    public bool Matches(IReadOnlyCollection<Quad> graph)
    {
        var ground = graph.Where(statement => !HasBlankNode(statement)).ToList();
        if (!ground.TrueForAll(statement => closure.Contains(statement)))
            return false;
        _values.Clear();
        _steps = 0;
        return Match([.. graph.Where(HasBlankNode)]);
    }

    private bool Match(List<Quad> open)
    {
        if (open.Count == 0)
            return true;
        var next = open.MinBy(statement => (Unknown(statement), closure.Snapshot.Count(Pattern(statement), GraphSelection.All)));
        List<Quad> rest = [.. open.Where(statement => statement != next)];
        var (subject, @object) = (Value(next.Subject), Value(next.Object));
        if (!subject.IsNone && !@object.IsNone)
            return closure.Contains(new Quad(subject, next.Predicate, @object)) && Match(rest);
        foreach (var found in closure.Entailed.Match(Pattern(next), GraphSelection.All))
        {
            if (++_steps > MaxSteps)
                return false;
            var before = _values.ToArray();
            if (Bind(next.Subject, found.Subject) && Bind(next.Object, found.Object) && Match(rest))
                return true;
            _values.Clear();
            foreach (var (node, value) in before)
                _values.Add(node, value);
        }
        return false;
    }

    private bool Bind(TermId term, TermId value) => !term.IsBlankNode || _values.TryAdd(term, value) || _values[term] == value;

    private QuadPattern Pattern(in Quad statement) => new(Value(statement.Subject), statement.Predicate, Value(statement.Object));

    private int Unknown(in Quad statement) => (Value(statement.Subject).IsNone ? 1 : 0) + (Value(statement.Object).IsNone ? 1 : 0);

    private TermId Value(TermId term) => term.IsBlankNode ? _values.GetValueOrDefault(term) : term;

    private static bool HasBlankNode(Quad statement) => statement.Subject.IsBlankNode || statement.Object.IsBlankNode;
}
