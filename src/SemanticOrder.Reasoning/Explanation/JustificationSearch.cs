using System.Runtime.InteropServices;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>
/// Minimal sets of statements from which a statement follows. One set is found by leaving out halves, quarters and so on as long as it still follows; the others by
/// a hitting set tree: for each statement of a set found, the search goes on without it.
/// </summary>
internal sealed class JustificationSearch(List<Quad> module, Quad goal, TermDictionary terms, KnowledgeClosureOptions options, CancellationToken cancellation)
{
    private const int MaxNodes = 1000;

    private readonly KnowledgeClosureOptions _options = options with { Cores = 1 };
    private readonly List<IReadOnlyList<Quad>> _found = [];
    private readonly HashSet<string> _tried = [];

    public IReadOnlyList<IReadOnlyList<Quad>> Find(int count)
    {
        var open = new Queue<HashSet<Quad>>([[]]);
        while (_found.Count < count && _tried.Count < MaxNodes && open.TryDequeue(out var without))
        {
            cancellation.ThrowIfCancellationRequested();
            // A set that avoids what is left out needs no search.
            var known = _found.Find(set => !set.Any(without.Contains));
            var set = known ?? Minimize([.. module.Where(quad => !without.Contains(quad))]);
            if (set is null)
                continue;
            if (known is null)
                _found.Add(set);
            foreach (var statement in set)
            {
                HashSet<Quad> next = [.. without, statement];
                if (_tried.Add(string.Join(';', next.Select(quad => module.IndexOf(quad)).Order())))
                    open.Enqueue(next);
            }
        }
        return _found;
    }

    /// <returns>A minimal part of the statements from which the goal follows; null when it does not follow from all.</returns>
    private List<Quad>? Minimize(List<Quad> statements)
    {
        if (!Follows(statements))
            return null;
        for (var part = Math.Max(1, statements.Count / 2); ; part = Math.Max(1, part / 2))
        {
            for (var at = 0; at < statements.Count;)
            {
                List<Quad> rest = [.. statements.Take(at), .. statements.Skip(at + part)];
                if (Follows(rest))
                    statements = rest;
                else
                    at += part;
            }
            if (part == 1)
                return statements;
        }
    }

    private bool Follows(List<Quad> statements)
    {
        cancellation.ThrowIfCancellationRequested();
        var closure = KnowledgeClosure.Compute(new QuadStore(terms).Load(CollectionsMarshal.AsSpan(statements)), _options, cancellation);
        return closure.Contains(goal);
    }
}
