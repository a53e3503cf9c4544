using System.Runtime.InteropServices;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <content>Keeping the closure while statements come and go.</content>
public sealed partial class KnowledgeClosure
{
    /// <summary>
    /// Changes the given statements, and the closure with them: what comes is joined with the rest, what goes takes with it what rests on it alone. The result is what
    /// <see cref="Compute"/> would give. Taking back an axiom by which rules are specialised, or anything while terms are equal, computes the closure anew.
    /// </summary>
    /// <param name="changes">Removals, then additions.</param>
    /// <param name="cancellation">Stops the work; the closure must not be used then.</param>
    /// <returns>The snapshot after it.</returns>
    /// <exception cref="ReasoningLimitException">SO3020: the closure passed its limit; it must not be used then.</exception>
    public QuadSnapshot Apply(QuadChanges changes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var before = Asserted;
        var added = changes.Added.Distinct().Where(quad => !before.Contains(quad)).ToList();
        var removed = changes.Removed.Distinct().Except(changes.Added).Where(quad => before.Contains(quad)).ToList();
        if (added.Count + removed.Count == 0)
            return Snapshot;
        _asserted.Apply(changes);
        ForgetProofs();
        var edges = _state.Terms.Equalities.Edges.Count;
        var affected = new HashSet<Fact>();
        if (!TryUpdate(added, removed, affected, cancellation))
        {
            _state = Saturate(cancellation);
            return Replace();
        }
        return _state.Terms.Equalities.Edges.Count == edges ? Publish(changes, affected) : Replace();
    }

    /// <returns>False when the closure has to be computed anew.</returns>
    private bool TryUpdate(List<Quad> added, List<Quad> removed, HashSet<Fact> affected, CancellationToken cancellation)
    {
        var saturator = _state.Saturator;
        var retraction = new Retraction(saturator, cancellation);
        if (removed.Count > 0)
        {
            if (!_state.Terms.Equalities.IsEmpty || saturator.Findings.HaveEqualities)
                return false;
            retraction.Run(removed.Select(quad => _state.FactOf(quad)).Distinct().Where(fact => !IsAsserted(fact)));
            if (retraction.TouchesSchema || !saturator.KeepsProperties(retraction.Gone))
                return false;
            saturator.Findings.RemoveWhere(fact => !_state.Tables.TryFind(fact, out _));
        }
        affected.UnionWith(retraction.Gone);
        saturator.Add(added.Select(quad => _state.FactOf(quad)).Distinct(), retraction.GivenAgain());
        foreach (var table in _state.Tables.All)
            Affect(table, affected);
        saturator.Run(table => Affect(table, affected), cancellation);
        affected.UnionWith(added.Select(quad => _state.FactOf(quad)));
        affected.UnionWith(removed.Select(quad => _state.FactOf(quad)));
        return true;
    }

    private static void Affect(PredicateTable table, HashSet<Fact> affected)
    {
        foreach (var key in table.Delta.Keys.AsSpan(0, table.Delta.Count))
            affected.Add(new Fact((uint)(key >> 32), table.Predicate, (uint)key));
    }

    /// <summary>True when some given statement is the fact: in another graph, or with another spelling of the literal.</summary>
    private bool IsAsserted(Fact fact) =>
        _state.Terms.Literals.Variants(fact.Object).Any(@object =>
            Asserted.Count(new QuadPattern(_state.Terms.Numbers.Term(fact.Subject), _state.Terms.Numbers.Term(fact.Predicate), _state.Terms.Numbers.Term(@object)), GraphSelection.All) > 0);

    /// <summary>Brings the statements of the default graph in line with the facts that may have changed.</summary>
    private QuadSnapshot Publish(QuadChanges changes, HashSet<Fact> affected)
    {
        var published = new QuadChanges();
        foreach (var quad in changes.Removed.Where(quad => !Asserted.Contains(quad)))
            published.Remove(quad);
        foreach (var quad in changes.Added)
            published.Add(quad);
        foreach (var fact in affected)
        {
            var quad = _state.QuadOf(fact.Predicate, fact.Key);
            if (_state.IsStatedInference(fact, Asserted))
                published.Add(quad);
            else if (!quad.Subject.IsLiteral && quad.Predicate.IsIri && !Asserted.Contains(quad))
                published.Remove(quad);
        }
        return _closed.Apply(published);
    }

    /// <summary>Publishes all statements anew, as one change.</summary>
    private QuadSnapshot Replace()
    {
        var wanted = new QuadStore(Asserted).Load(CollectionsMarshal.AsSpan(_state.Inferred(Asserted)));
        var changes = new QuadChanges();
        foreach (var quad in Snapshot.Scan(QuadPattern.Any, GraphSelection.All))
        {
            if (!wanted.Contains(quad))
                changes.Remove(quad);
        }
        foreach (var quad in wanted.Scan(QuadPattern.Any, GraphSelection.All))
        {
            if (!Snapshot.Contains(quad))
                changes.Add(quad);
        }
        return _closed.Apply(changes);
    }
}
