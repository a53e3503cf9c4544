using SemanticOrder.Diagnostics;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Operations on whole graphs (SPARQL 1.1 Update §3.1.4, §3.1.5, §3.2). A graph is there when it has a statement.</summary>
internal sealed partial class UpdateRequest
{
    private void LoadDocument(Load load)
    {
        try
        {
            if (options.Loads is not { } loads)
                throw new SparqlEvaluationException("SO2027", "LOAD is not allowed here; send the statements with INSERT DATA, or have it allowed.");
            var target = IdOf(load.Target);
            var added = new List<Quad>();
            foreach (var quad in loads.Load(load.Source, store.Terms, cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
                added.Add(quad with { Graph = target });
            }
            Apply([], added);
        }
        catch (SemanticOrderException failure) when (failure is not SparqlLimitException)
        {
            if (!load.IsSilent)
                throw failure as SparqlEvaluationException ?? new SparqlEvaluationException("SO2028", $"{load.Source} cannot be loaded: {failure.Diagnostic.Message}", failure);
        }
    }

    private void CreateGraph(Create create)
    {
        if (!create.IsSilent && Exists(IdOf(create.Graph)))
            throw new SparqlEvaluationException("SO2029", $"The graph {create.Graph} is there already; use CREATE SILENT, or DROP it first.");
    }

    private void DropGraph(Drop drop)
    {
        if (drop is { IsSilent: false, Target: { Scope: GraphScope.Named, Graph: { } graph } } && !Exists(IdOf(graph)))
            throw Missing(graph);
        Remove(drop.Target);
    }

    private void Remove(GraphTarget target) => Apply(
        StatementsOf(target.Scope switch
        {
            GraphScope.Default => GraphSelection.Default,
            GraphScope.Named => GraphSelection.Named(IdOf(target.Graph)),
            GraphScope.AnyNamed => GraphSelection.AnyNamed,
            _ => GraphSelection.All,
        }),
        []);

    private void TransferGraph(Transfer transfer)
    {
        var (source, target) = (IdOf(transfer.Source), IdOf(transfer.Target));
        if (transfer.Source is { } graph && !Exists(source))
        {
            if (!transfer.IsSilent)
                throw Missing(graph);
            return;
        }
        if (source == target)
            return;
        var moved = StatementsOf(SelectionOf(source));
        var removed = transfer.Kind == TransferKind.Add ? [] : StatementsOf(SelectionOf(target));
        Apply(transfer.Kind == TransferKind.Move ? removed.Concat(moved) : removed, moved.ConvertAll(q => q with { Graph = target }));
    }

    private static SparqlEvaluationException Missing(Iri graph) => new("SO2030", $"There is no graph {graph}, or it is empty; use SILENT where that is no mistake.");

    private static GraphSelection SelectionOf(TermId graph) => graph.IsNone ? GraphSelection.Default : GraphSelection.Named(graph);

    private TermId IdOf(Iri? graph) => graph is null ? TermId.None : store.Terms.Add(graph);

    private bool Exists(TermId graph) => _work.Snapshot.Count(QuadPattern.Any, GraphSelection.Named(graph)) > 0;

    private List<Quad> StatementsOf(GraphSelection graphs)
    {
        var statements = new List<Quad>();
        foreach (var quad in _work.Snapshot.Scan(QuadPattern.Any, graphs))
        {
            if (statements.Count % RowBatch.LargeCapacity == 0)
                cancellation.ThrowIfCancellationRequested();
            statements.Add(quad);
        }
        return statements;
    }
}
