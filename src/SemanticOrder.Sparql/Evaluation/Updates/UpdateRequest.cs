using System.Diagnostics;
using System.Runtime.CompilerServices;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>
/// Carries out an update request (SPARQL 1.1 Update §3). Operations work on a copy of the store that shares its base and dictionary; at the end what they changed in
/// all is applied to the store at once. When somebody else changed the store meanwhile, the request is carried out again on the new state.
/// </summary>
internal sealed partial class UpdateRequest(Update update, QuadStore store, SparqlOptions options, TimeProvider clock, CancellationToken cancellation)
{
    private const int BytesPerChange = 48;
    private static readonly ConditionalWeakTable<QuadStore, Lock> Locks = [];
    private readonly Dictionary<TermId, TermId> _owned = [];
    private QuadStore _work = new(store.Terms);
    private Dictionary<Quad, bool> _changed = [];
    private long _rows;

    public void Run()
    {
        // Requests through the engine wait for each other, so that only direct writers can come in between.
        lock (Locks.GetOrCreateValue(store))
        {
            QuadSnapshot before;
            do
            {
                before = store.Snapshot;
                Compute(before);
            }
            while (store.Snapshot.Version != before.Version);
            if (_changed.Count > 0)
                store.Apply(Total());
        }
    }

    private void Compute(QuadSnapshot before)
    {
        _work = new QuadStore(before);
        _changed = [];
        _rows = 0;
        foreach (var operation in update.Operations)
        {
            cancellation.ThrowIfCancellationRequested();
            Carry(operation);
        }
    }

    private void Carry(UpdateOperation operation)
    {
        switch (operation)
        {
            case InsertData insert:
                ModifyStatements(new Modify([], insert.Quads, GraphPattern.Unit, null, DatasetClause.None));
                break;
            case DeleteData delete:
                ModifyStatements(new Modify(delete.Quads, [], GraphPattern.Unit, null, DatasetClause.None));
                break;
            case Modify modify:
                ModifyStatements(modify);
                break;
            case Load load:
                LoadDocument(load);
                break;
            case Clear clear:
                Remove(clear.Target);
                break;
            case Drop drop:
                DropGraph(drop);
                break;
            case Create create:
                CreateGraph(create);
                break;
            case Transfer transfer:
                TransferGraph(transfer);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void ModifyStatements(Modify modify)
    {
        var (removed, added) = (new HashSet<Quad>(), new HashSet<Quad>());
        // USING takes the place of WITH in the pattern, not in the templates (Update §3.1.3).
        using var context = new EvaluationContext(_work.Snapshot, modify.Using, options, clock, update.BaseIri, cancellation, modify.With);
        context.Guard(0, _ => Solve(modify, context, removed, added));
        _owned.Clear();
        foreach (var quad in removed)
            ThrowIfSource(quad.Graph, context.Terms);
        Apply(removed.Where(q => !HasLocal(q)), added.Select(q => Own(q, context.Terms)));
    }

    private long Solve(Modify modify, EvaluationContext context, HashSet<Quad> removed, HashSet<Quad> added)
    {
        var plan = Planning.QueryPlanner.Plan(context, modify.Pattern);
        var target = modify.With is { } with ? context.Terms.Add(with) : TermId.None;
        var deletes = new TemplateFiller(context, modify.Delete, plan.Schema, target);
        var inserts = new TemplateFiller(context, modify.Insert, plan.Schema, target);
        plan.Start();
        while (plan.Next() is { } batch)
        {
            context.CountRows(_rows += batch.Count);
            context.Hold((long)batch.Count * (modify.Delete.Count + modify.Insert.Count) * BytesPerChange);
            for (var row = 0; row < batch.Count; row++)
            {
                deletes.Fill(batch, row, removed);
                inserts.Fill(batch, row, added);
            }
        }
        return _rows;
    }

    /// <summary>A statement with a term that the store does not know cannot be in it.</summary>
    private static bool HasLocal(in Quad quad) => quad.Subject.IsLocal || quad.Predicate.IsLocal || quad.Object.IsLocal || quad.Graph.IsLocal;

    /// <summary>The statement with terms of the store's dictionary.</summary>
    private Quad Own(in Quad quad, ITermSource terms) => new(Own(quad.Subject, terms), Own(quad.Predicate, terms), Own(quad.Object, terms), Own(quad.Graph, terms));

    private TermId Own(TermId id, ITermSource terms)
    {
        if (!id.IsLocal)
            return id;
        if (_owned.TryGetValue(id, out var own))
            return own;
        own = id.IsBlankNode ? store.Terms.AddBlankNode() : store.Terms.Add(terms.Decode(id));
        _owned.Add(id, own);
        return own;
    }

    private void Apply(IEnumerable<Quad> removed, IEnumerable<Quad> added)
    {
        var changes = new QuadChanges();
        foreach (var quad in removed)
        {
            changes.Remove(quad);
            _changed[quad] = false;
        }
        foreach (var quad in added)
        {
            ThrowIfSource(quad.Graph, store.Terms);
            changes.Add(quad);
            _changed[quad] = true;
        }
        if (_changed.Count > options.MaxRows)
            throw new SparqlLimitException("SO2021", $"The request changes more statements than the limit of {options.MaxRows}; split it, or raise the limit.");
        _work.Apply(changes);
    }

    private void ThrowIfSource(TermId graph, ITermSource terms)
    {
        if (options.Sources.Count > 0 && graph.IsIri && terms.Decode(graph) is Iri name && options.Sources.ContainsKey(name))
            throw new SparqlEvaluationException("SO2034", $"The source {name} is at another endpoint and cannot be written; name another graph.");
    }

    /// <summary>What is to be applied to the store: the last thing that happened to each statement.</summary>
    private QuadChanges Total()
    {
        var total = new QuadChanges();
        foreach (var (quad, isAdded) in _changed)
            _ = isAdded ? total.Add(quad) : total.Remove(quad);
        return total;
    }
}
