using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Planning;

/// <summary>
/// Orders the relations of a group: from each of the promising first ones greedily on, by exact sizes and distinct counts, and takes the cheapest order found.
/// </summary>
internal sealed class JoinOrder
{
    private const int MaxStarts = 5;

    /// <summary>An order of this cost, in microseconds, is good enough: to look for a better one would take longer than it saves.</summary>
    private const double CheapEnough = 60;

    /// <summary>Above this the order is found from one start only.</summary>
    private const int ManyRelations = 24;

    private readonly IReadOnlyList<JoinRelation> _relations;
    private readonly IReadOnlyList<(HashSet<int> Variables, double Selectivity)> _filters;
    private readonly Func<int, int, bool> _canSort;
    private readonly int _variableCount;

    /// <param name="relations">What is joined; their variables are numbered.</param>
    /// <param name="variableCount">How many variables are numbered.</param>
    /// <param name="filters">The variables that conditions wait for, and the part of rows that they keep.</param>
    /// <param name="canSort">Whether a relation can be read in the order of a variable.</param>
    public JoinOrder(IReadOnlyList<JoinRelation> relations, int variableCount, IReadOnlyList<(HashSet<int> Variables, double Selectivity)> filters, Func<int, int, bool> canSort) =>
        (_relations, _variableCount, _filters, _canSort) = (relations, variableCount, filters, canSort);

    public List<JoinStep> Find()
    {
        List<JoinStep>? best = null;
        var starts = Enumerable.Range(0, _relations.Count).OrderBy(r => _relations[r].Rows + _relations[r].Cost).Take(_relations.Count > ManyRelations ? 1 : MaxStarts);
        foreach (var start in starts)
        {
            foreach (var sort in SortsOf(start))
            {
                var order = From(start, sort);
                if (best is null || order[^1].Cost < best[^1].Cost)
                    best = order;
                if (best[^1].Cost < CheapEnough)
                    return best;
            }
        }
        return best!;
    }

    /// <summary>The relations in the order given.</summary>
    public List<JoinStep> AsWritten()
    {
        var state = new State(this, 0, -1);
        for (var relation = 1; relation < _relations.Count; relation++)
            state.Add(relation, state.Best(relation));
        return state.Steps;
    }

    private IEnumerable<int> SortsOf(int relation)
    {
        yield return -1;
        foreach (var variable in _relations[relation].Numbers)
        {
            var isShared = _relations.Where((_, other) => other != relation).Any(r => r.Numbers.Contains(variable));
            if (isShared && _canSort(relation, variable))
                yield return variable;
        }
    }

    private List<JoinStep> From(int start, int sort)
    {
        var state = new State(this, start, sort);
        while (state.Steps.Count < _relations.Count)
        {
            var (next, chosen, isChosenLinked) = (-1, default(Choice), false);
            for (var relation = 0; relation < _relations.Count; relation++)
            {
                if (state.Has(relation))
                    continue;
                var isLinked = state.IsLinked(relation);
                var choice = state.Best(relation);
                if (next < 0 || (isLinked && !isChosenLinked) || (isLinked == isChosenLinked && choice.Weight < chosen.Weight))
                    (next, chosen, isChosenLinked) = (relation, choice, isLinked);
            }
            state.Add(next, chosen);
        }
        return state.Steps;
    }

    private readonly record struct Choice(JoinMethod Method, double Cost, double Rows, bool IsSwapped)
    {
        public double Weight => Cost + (Rows * JoinCosts.LaterRow);
    }

    /// <summary>An order so far.</summary>
    private sealed class State
    {
        private readonly JoinOrder _order;
        private readonly bool[] _used;
        private readonly bool[] _filtered;

        /// <summary>Distinct terms of each variable so far; 0 when it is not bound.</summary>
        private readonly double[] _distinct;
        private double _rows;
        private double _cost;
        private int _sortedBy;

        public State(JoinOrder order, int start, int sort)
        {
            _order = order;
            _used = new bool[order._relations.Count];
            _filtered = new bool[order._filters.Count];
            _distinct = new double[order._variableCount];
            _sortedBy = sort;
            var relation = order._relations[start];
            Take(start, JoinMethod.Scan, relation.Rows, JoinCosts.Start + relation.Cost);
        }

        public List<JoinStep> Steps { get; } = [];

        public bool Has(int relation) => _used[relation];

        public bool IsLinked(int relation) => Array.Exists(_order._relations[relation].Numbers, v => _distinct[v] > 0);

        public void Add(int relation, Choice choice)
        {
            if (choice.IsSwapped)
                _sortedBy = -1;
            Take(relation, choice.Method, choice.Rows, choice.Cost);
        }

        public Choice Best(int number)
        {
            var relation = _order._relations[number];
            var (shared, selectivity) = (0, 1d);
            for (var v = 0; v < relation.Numbers.Length; v++)
            {
                if (_distinct[relation.Numbers[v]] is var known and > 0)
                {
                    shared++;
                    selectivity /= Math.Max(1, Math.Max(known, relation.Distinct[v]));
                }
            }
            var rows = _rows * relation.Rows * selectivity;
            var output = rows * JoinCosts.Row;
            var isSwapped = relation.Rows > _rows;
            var (built, probed) = isSwapped ? (_rows, relation.Rows) : (relation.Rows, _rows);
            var best = new Choice(JoinMethod.Hash, JoinCosts.Start + relation.Cost + (built * JoinCosts.HashedRow) + (probed * JoinCosts.HashProbe) + output, rows, isSwapped);
            if (relation.Path is not null)
                return new Choice(JoinMethod.Index, JoinCosts.Start + (_rows * JoinCosts.PathWalk) + output + (shared == 0 ? relation.Cost : 0), rows, false);
            if (shared == 0)
                return best;
            if (relation.IsRemote)
                return new Choice(JoinMethod.Seeded, JoinCosts.RemoteJoin(Math.Min(_rows, relation.Rows)) + output, rows, false);
            if (relation.Triple is not null)
            {
                best = Cheaper(best, new Choice(JoinMethod.Index, JoinCosts.Start + (_rows * JoinCosts.IndexProbe) + output, rows, false));
                if (shared == 1 && _sortedBy >= 0 && relation.Numbers.Contains(_sortedBy) && _order._canSort(number, _sortedBy))
                    best = Cheaper(best, new Choice(JoinMethod.Merge, JoinCosts.Start + MergeCost(relation.Rows) + output, rows, false));
            }
            else if (relation.Pattern is not null && relation.Cost > 10 * JoinCosts.Start)
            {
                // What the pattern costs for a part of its terms is not known; the part is a fair guess.
                var part = Math.Min(1, Math.Max(rows, _rows) / Math.Max(1, relation.Rows));
                best = Cheaper(best, new Choice(JoinMethod.Seeded, (JoinCosts.Start * 5) + (relation.Cost * part) + (_rows * JoinCosts.IndexProbe) + output, rows, false));
            }
            return best;
        }

        private double MergeCost(double rows) => (_rows * JoinCosts.MergedRow) + Math.Min(rows * JoinCosts.MergedRow, _rows * JoinCosts.Seek);

        private static Choice Cheaper(Choice first, Choice second) => second.Cost < first.Cost ? second : first;

        private void Take(int number, JoinMethod method, double rows, double cost)
        {
            var relation = _order._relations[number];
            _used[number] = true;
            _rows = rows;
            for (var v = 0; v < relation.Numbers.Length; v++)
            {
                ref var known = ref _distinct[relation.Numbers[v]];
                known = known > 0 ? Math.Min(known, relation.Distinct[v]) : Math.Max(1, relation.Distinct[v]);
            }
            for (var filter = 0; filter < _filtered.Length; filter++)
            {
                if (_filtered[filter] || !_order._filters[filter].Variables.All(v => _distinct[v] > 0))
                    continue;
                _filtered[filter] = true;
                cost += _rows * JoinCosts.Filter;
                _rows *= _order._filters[filter].Selectivity;
            }
            for (var v = 0; v < _distinct.Length; v++)
                _distinct[v] = Math.Min(_distinct[v], Math.Max(1, _rows));
            _cost += cost + (_rows * JoinCosts.LaterRow);
            Steps.Add(new JoinStep(number, method, _sortedBy, _rows, _cost));
        }
    }
}
