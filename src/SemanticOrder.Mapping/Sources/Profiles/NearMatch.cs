namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>Finds the words that were probably meant: those whose edit distance is at most a third of the length, and at least 1.</summary>
public static class NearMatch
{
    /// <summary><c>; did you mean 'x'?</c>, or the list of what is known when nothing is near; starts with the punctuation it needs.</summary>
    /// <param name="written">What somebody wrote.</param>
    /// <param name="known">The words that there are.</param>
    public static string Hint(string written, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(written);
        var candidates = known.ToList();
        if (Nearest(written, candidates, word => word).FirstOrDefault() is { } near)
            return $"; did you mean '{near}'?";
        return candidates.Count == 0 ? "; none is declared." : $"; known are {string.Join(", ", candidates)}.";
    }

    /// <summary>The things whose words are near what somebody wrote, the nearest first, then in ordinal order of their words.</summary>
    /// <param name="written">What somebody wrote.</param>
    /// <param name="known">The things that there are.</param>
    /// <param name="word">The word of a thing.</param>
    public static IEnumerable<T> Nearest<T>(string written, IEnumerable<T> known, Func<T, string> word) =>
        from thing in known
        let name = word(thing)
        let distance = Distance(written, name)
        where distance <= Math.Max(1, Math.Max(written.Length, name.Length) / 3)
        orderby distance, name
        select thing;

    /// <summary>Levenshtein distance, letters compared without case.</summary>
    private static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            row[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost));
            }
        }

        return row[^1];
    }
}
