namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>Finds the word that was probably meant.</summary>
internal static class NearMatch
{
    /// <summary><c>; did you mean 'x'?</c>, or the list of what is known when nothing is near; starts with the punctuation it needs.</summary>
    public static string Hint(string written, IEnumerable<string> known)
    {
        var candidates = known.ToList();
        var near = candidates.Select(word => (word, distance: Distance(written, word)))
            .Where(entry => entry.distance <= Math.Max(1, Math.Max(written.Length, entry.word.Length) / 3))
            .OrderBy(entry => entry.distance)
            .ThenBy(entry => entry.word, StringComparer.Ordinal)
            .Select(entry => entry.word)
            .FirstOrDefault();
        if (near is not null)
            return $"; did you mean '{near}'?";
        return candidates.Count == 0 ? "; none is declared." : $"; known are {string.Join(", ", candidates)}.";
    }

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
