namespace SemanticOrder.GraphQL.Validation;

/// <summary>Finds the known name that a mistyped one was probably meant to be.</summary>
internal static class Suggestion
{
    // A schema can have thousands of names; a message does not need the best of all of them.
    private const int MaxCandidates = 1000;

    /// <summary><c> Did you mean 'x' or 'y'?</c>, with a leading blank; empty when nothing is near.</summary>
    public static string For(string name, IEnumerable<string> candidates)
    {
        var near = candidates.Take(MaxCandidates)
            .Select(candidate => (candidate, distance: Distance(name, candidate)))
            .Where(entry => entry.distance <= Math.Max(1, (int)(name.Length * 0.4)))
            .OrderBy(entry => entry.distance).ThenBy(entry => entry.candidate, StringComparer.Ordinal)
            .Take(3)
            .Select(entry => $"'{entry.candidate}'")
            .ToList();
        return near.Count == 0 ? "" : $" Did you mean {string.Join(" or ", near)}?";
    }

    /// <summary>Levenshtein's distance without regard to case; a mere difference of case counts one.</summary>
    private static int Distance(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase))
            return 1;
        if (left.Length > 64 || right.Length > 64 || Math.Abs(left.Length - right.Length) > left.Length * 0.4 + 1)
            return int.MaxValue;
        Span<int> row = stackalloc int[right.Length + 1];
        for (var column = 0; column < row.Length; column++)
            row[column] = column;
        for (var line = 1; line <= left.Length; line++)
        {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column < row.Length; column++)
            {
                var same = char.ToLowerInvariant(left[line - 1]) == char.ToLowerInvariant(right[column - 1]);
                var substituted = diagonal + (same ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(substituted, 1 + Math.Min(row[column], row[column - 1]));
            }
        }

        return row[^1];
    }
}
