using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>The dataset of a request (SPARQL 1.1 §13): the source, or what FROM and FROM NAMED choose of it.</summary>
internal sealed class QueryDataset
{
    private readonly List<TermId>? _chosen;
    private readonly Dictionary<TermId, Iri> _endpoints;
    private IReadOnlyList<TermId>? _names;

    /// <exception cref="SparqlEvaluationException">SO2034.</exception>
    public QueryDataset(IQuadSource source, DatasetClause clause, Iri? with, EvaluationTerms terms, IReadOnlyDictionary<Iri, Iri> sources)
    {
        _endpoints = sources.ToDictionary(entry => terms.Add(entry.Key), entry => entry.Value);
        if (clause.DefaultGraphs.Append(with).FirstOrDefault(graph => graph is not null && sources.ContainsKey(graph)) is { } remote)
            throw new SparqlEvaluationException("SO2034", $"The source {remote} is at another endpoint and cannot be merged into the default graph; read it with GRAPH.");
        Source = source;
        Snapshot = source as QuadSnapshot;
        if (clause.IsNone)
        {
            Default = new ActiveGraph([with is null ? GraphSelection.Default : GraphSelection.Named(terms.Add(with))]);
            return;
        }
        Default = new ActiveGraph([.. clause.DefaultGraphs.Distinct().Select(g => GraphSelection.Named(terms.Add(g)))]);
        _chosen = [.. clause.NamedGraphs.Distinct().Select(terms.Add)];
    }

    public IQuadSource Source { get; }

    /// <summary>The source, when it is one that has cursors and distinct counts.</summary>
    public QuadSnapshot? Snapshot { get; }

    /// <summary>The default graph.</summary>
    public ActiveGraph Default { get; }

    /// <summary>The named graph; empty when it is not of the dataset.</summary>
    public ActiveGraph Named(TermId graph)
    {
        if (_chosen?.Contains(graph) == false)
            return new ActiveGraph([]);
        return _endpoints.TryGetValue(graph, out var endpoint) ? new ActiveGraph([], Endpoint: endpoint) : new ActiveGraph([GraphSelection.Named(graph)]);
    }

    /// <summary>True for the name of a graph of the dataset; a graph without statements has none unless FROM NAMED gives it.</summary>
    public bool HasGraph(TermId name) => _chosen?.Contains(name) ?? (_endpoints.ContainsKey(name) || Source.Count(QuadPattern.Any, GraphSelection.Named(name)) > 0);

    /// <summary>All named graphs of the source, a variable receiving the name; never those of other endpoints, which would have to be asked for everything.</summary>
    public ActiveGraph AnyNamed(Variable name) => new(_chosen is null ? [GraphSelection.AnyNamed] : [.. GraphNames().Select(GraphSelection.Named)], name);

    /// <summary>Names of the graphs of the source; those of FROM NAMED also when they are empty.</summary>
    public IReadOnlyList<TermId> GraphNames() => _names ??= _chosen?.FindAll(name => !_endpoints.ContainsKey(name)) ?? Snapshot?.NamedGraphs()
        ?? [.. Source.Match(QuadPattern.Any, GraphSelection.AnyNamed).Select(q => q.Graph).Distinct()];

    /// <summary>Statements that fit; from above when graphs are merged, else exact.</summary>
    public long Count(in QuadPattern pattern, ActiveGraph graph)
    {
        var count = 0L;
        foreach (var part in graph.Parts)
            count += Source.Count(pattern, part);
        return count;
    }

    /// <summary>Distinct terms in a place, where that is known.</summary>
    public long? CountDistinct(in QuadPattern pattern, ActiveGraph graph, QuadPosition position) =>
        graph.Parts is [var part] ? Snapshot?.CountDistinct(pattern, part, position) : null;

    /// <summary>True when the reader can give statements sorted by the place.</summary>
    public bool CanSort(in QuadPattern pattern, ActiveGraph graph, QuadPosition position) =>
        Snapshot is not null && graph.Parts is [var part] && Snapshot.CanSort(pattern, part, position);

    public StatementReader Open(in QuadPattern pattern, ActiveGraph graph, QuadPosition? sortedBy = null)
    {
        var bound = pattern;
        return graph.Parts switch
        {
            [] => new UnionReader([], isDistinct: false),
            [var part] => Open(bound, part, sortedBy),
            _ => new UnionReader([.. graph.Parts.Select(p => Open(bound, p, null))], graph.IsMerged),
        };
    }

    private StatementReader Open(in QuadPattern pattern, GraphSelection graphs, QuadPosition? sortedBy) => Snapshot is null
        ? new MatchReader(Source, pattern, graphs)
        : new CursorReader(Snapshot.Open(pattern, graphs, sortedBy));
}
