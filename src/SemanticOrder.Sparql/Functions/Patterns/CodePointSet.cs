using System.Text;

namespace SemanticOrder.Sparql.Functions;

/// <summary>A set of Unicode code points. Immutable.</summary>
internal sealed class CodePointSet
{
    private const int Limit = 0x110000;

    /// <summary>Where membership begins (even places) and ends (odd places, exclusive), ascending.</summary>
    private readonly int[] _bounds;

    private CodePointSet(int[] bounds) => _bounds = bounds;

    /// <summary>Every code point.</summary>
    public static CodePointSet All { get; } = new([0, Limit]);

    /// <summary>The ranges, in order and apart.</summary>
    public IEnumerable<(int First, int Last)> Ranges
    {
        get
        {
            for (var i = 0; i < _bounds.Length; i += 2)
                yield return (_bounds[i], _bounds[i + 1] - 1);
        }
    }

    /// <summary>The code points of ranges, which may overlap and stand in any order.</summary>
    public static CodePointSet Of(IEnumerable<(int First, int Last)> ranges)
    {
        var bounds = new List<int>();
        foreach (var (first, last) in ranges.OrderBy(range => range.First))
        {
            if (bounds.Count > 0 && first <= bounds[^1])
                bounds[^1] = Math.Max(bounds[^1], last + 1);
            else
                bounds.AddRange([first, last + 1]);
        }
        return new([.. bounds]);
    }

    /// <summary>The code points that fit a condition.</summary>
    public static CodePointSet Where(Func<int, bool> condition) =>
        Of(Enumerable.Range(0, Limit).Where(condition).Select(c => (c, c)));

    /// <summary>All that are not in the set.</summary>
    public CodePointSet Complement()
    {
        int[] bounds = _bounds is [0, ..] ? _bounds[1..] : [0, .. _bounds];
        return new(bounds is [.., Limit] ? bounds[..^1] : [.. bounds, Limit]);
    }

    /// <summary>What is in one of both.</summary>
    public CodePointSet Union(CodePointSet other) => Of(Ranges.Concat(other.Ranges));

    /// <summary>What is in this and not in the other.</summary>
    public CodePointSet Except(CodePointSet other) => Complement().Union(other).Complement();

    /// <summary>The set with the other case of each letter (Unicode simple mappings).</summary>
    public CodePointSet WithBothCases()
    {
        var cases = new List<(int, int)>();
        foreach (var (first, last) in Ranges)
        {
            for (var c = first; c <= last; c++)
            {
                if (!Rune.TryCreate(c, out var rune))
                    continue;
                var (upper, lower) = (Rune.ToUpperInvariant(rune), Rune.ToLowerInvariant(rune));
                if (upper != rune)
                    cases.AddRange([(upper.Value, upper.Value), (Rune.ToLowerInvariant(upper).Value, Rune.ToLowerInvariant(upper).Value)]);
                if (lower != rune)
                    cases.AddRange([(lower.Value, lower.Value), (Rune.ToUpperInvariant(lower).Value, Rune.ToUpperInvariant(lower).Value)]);
            }
        }
        return cases.Count == 0 ? this : Of(Ranges.Concat(cases));
    }
}
