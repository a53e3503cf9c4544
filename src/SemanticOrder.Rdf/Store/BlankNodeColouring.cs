namespace SemanticOrder.Rdf;

/// <summary>
/// The blank nodes of a set of quads with a colour each: a hash of what is around the node, which does not depend on labels or order. Nodes that an isomorphism
/// maps onto each other always have one colour; the reverse is made sure of by checking the mapping found.
/// </summary>
internal sealed class BlankNodeColouring
{
    private const ulong SubjectRole = 0x9E3779B97F4A7C15;
    private const ulong ObjectRole = 0xC2B2AE3D27D4EB4F;
    private const ulong GraphRole = 0x165667B19E3779F9;

    private readonly Quad[] _quads;
    private readonly WorkLimit _work;
    private readonly Dictionary<TermId, int> _numbers = [];
    private readonly ulong[] _colours;

    public BlankNodeColouring(Quad[] quads, WorkLimit work)
    {
        _quads = quads;
        _work = work;
        foreach (var quad in quads)
        {
            foreach (var term in (ReadOnlySpan<TermId>)[quad.Subject, quad.Object, quad.Graph])
            {
                if (term.IsBlankNode)
                    _numbers.TryAdd(term, _numbers.Count);
            }
        }
        _colours = new ulong[_numbers.Count];
        Refine();
    }

    private BlankNodeColouring(BlankNodeColouring other, int chosen)
    {
        _quads = other._quads;
        _work = other._work;
        _numbers = other._numbers;
        _colours = [.. other._colours];
        _colours[chosen] = Mix(_colours[chosen] + 1);
        Refine();
    }

    /// <summary>True when the quads of both are the same up to the names of blank nodes.</summary>
    public bool Matches(BlankNodeColouring other)
    {
        var mine = Classes();
        var theirs = other.Classes();
        if (mine.Count != theirs.Count || mine.Any(c => !theirs.TryGetValue(c.Key, out var nodes) || nodes.Count != c.Value.Count))
            return false;
        var undecided = mine.Values.Where(nodes => nodes.Count > 1).MinBy(nodes => nodes.Count);
        if (undecided is null)
            return IsSameUnder(other, theirs);
        WorkLimit.CheckStack();
        var chosen = new BlankNodeColouring(this, undecided[0]);
        return theirs[_colours[undecided[0]]].Any(partner => chosen.Matches(new BlankNodeColouring(other, partner)));
    }

    private Dictionary<ulong, List<int>> Classes()
    {
        var classes = new Dictionary<ulong, List<int>>();
        for (var node = 0; node < _colours.Length; node++)
        {
            if (!classes.TryGetValue(_colours[node], out var nodes))
                classes[_colours[node]] = nodes = [];
            nodes.Add(node);
        }
        return classes;
    }

    /// <summary>Checks the mapping that the colours, all different now, give; hashes may have collided.</summary>
    private bool IsSameUnder(BlankNodeColouring other, Dictionary<ulong, List<int>> theirClasses)
    {
        var theirNodes = other._numbers.ToDictionary(n => n.Value, n => n.Key);
        var theirQuads = other._quads.ToHashSet();
        TermId Map(TermId term) => term.IsBlankNode ? theirNodes[theirClasses[_colours[_numbers[term]]][0]] : term;
        return _quads.All(q => theirQuads.Contains(new Quad(Map(q.Subject), q.Predicate, Map(q.Object), Map(q.Graph))));
    }

    /// <summary>Mixes the colours of the neighbours into each node until the number of colours no longer grows.</summary>
    private void Refine()
    {
        var next = new ulong[_colours.Length];
        var distinct = CountColours();
        while (distinct < _colours.Length)
        {
            _work.Spend(_quads.Length);
            Array.Clear(next);
            foreach (var quad in _quads)
                AddNeighbours(quad, next);
            for (var node = 0; node < _colours.Length; node++)
                _colours[node] = Mix(_colours[node] * SubjectRole + next[node]);
            var grown = CountColours();
            if (grown == distinct)
                return;
            distinct = grown;
        }
    }

    /// <summary>Contributions are summed, so the order of quads does not matter.</summary>
    private void AddNeighbours(in Quad quad, ulong[] sums)
    {
        ulong s = Colour(quad.Subject), p = quad.Predicate.Value, o = Colour(quad.Object), g = Colour(quad.Graph);
        var statement = Mix(Mix(Mix(Mix(s + SubjectRole) ^ p) + o * ObjectRole) ^ (g + GraphRole));
        if (quad.Subject.IsBlankNode)
            sums[_numbers[quad.Subject]] += Mix(statement ^ SubjectRole);
        if (quad.Object.IsBlankNode)
            sums[_numbers[quad.Object]] += Mix(statement ^ ObjectRole);
        if (quad.Graph.IsBlankNode)
            sums[_numbers[quad.Graph]] += Mix(statement ^ GraphRole);
    }

    private ulong Colour(TermId term) => term.IsBlankNode ? _colours[_numbers[term]] : Mix(term.Value);

    private int CountColours() => new HashSet<ulong>(_colours).Count;

    /// <summary>Spreads every bit over the whole number (the finaliser of SplitMix64).</summary>
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
