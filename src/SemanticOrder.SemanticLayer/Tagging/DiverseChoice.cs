namespace SemanticOrder.SemanticLayer.Tagging;

/// <summary>
/// Takes the most worthy again and again; what is like something taken before counts for less: half for each with the same tag, a further quarter for each with the same tag and words.
/// Within one tag and words the order of worth never changes, so each choice looks at one pile for each tag: O(tags + log candidates).
/// </summary>
/// <typeparam name="T">What is chosen from.</typeparam>
internal sealed class DiverseChoice<T>
{
    private readonly List<Pile> _piles;

    /// <param name="candidates">What is chosen from; of two that are worth the same the first comes first.</param>
    /// <param name="worth">What each is worth by itself, at least 0.</param>
    /// <param name="tag">Its tag.</param>
    /// <param name="words">Its words.</param>
    public DiverseChoice(IEnumerable<T> candidates, Func<T, double> worth, Func<T, ulong> tag, Func<T, string> words) =>
        _piles = [.. candidates.Select((value, place) => (value, place)).GroupBy(entry => tag(entry.value))
            .Select(pile => new Pile(pile.GroupBy(entry => words(entry.value), StringComparer.Ordinal)
                .Select(like => new Like([.. like.OrderByDescending(entry => worth(entry.value)).ThenBy(entry => entry.place).Select(entry => (entry.value, Math.Log2(worth(entry.value)), entry.place))]))))];

    /// <summary>Takes so many, or all there are.</summary>
    public List<T> Take(int count)
    {
        var chosen = new List<T>();
        while (chosen.Count < count && _piles.Where(pile => !pile.IsEmpty).MinBy(pile => pile.Rank) is { } best)
            chosen.Add(best.Take());
        return chosen;
    }

    /// <summary>Those with one tag.</summary>
    private sealed class Pile
    {
        private readonly PriorityQueue<Like, (double, int)> _likes = new();
        private int _taken;

        public Pile(IEnumerable<Like> likes)
        {
            foreach (var like in likes)
                _likes.Enqueue(like, like.Rank);
        }

        public bool IsEmpty => _likes.Count == 0;

        /// <summary>The smallest goes first: the logarithm of what its best is worth, turned round, then its place.</summary>
        public (double, int) Rank => _likes.Peek().Rank is var (worth, place) ? (worth + _taken, place) : default;

        public T Take()
        {
            var like = _likes.Dequeue();
            var value = like.Take();
            _taken++;
            if (!like.IsEmpty)
                _likes.Enqueue(like, like.Rank);
            return value;
        }
    }

    /// <summary>Those with one tag and the same words, best first.</summary>
    private sealed class Like(IReadOnlyList<(T Value, double Worth, int Place)> values)
    {
        private const int Doubt = 2;
        private int _taken;

        public bool IsEmpty => _taken == values.Count;

        public (double, int) Rank => ((Doubt * _taken) - values[_taken].Worth, values[_taken].Place);

        public T Take() => values[_taken++].Value;
    }
}
