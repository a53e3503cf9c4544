using System.Text.RegularExpressions;
using SemanticOrder.Manuals.Layout;

namespace SemanticOrder.Manuals.Terms;

/// <summary>
/// Ranks what may be further terms: C-value (Frantzi, Ananiadou and Mima, 2000) for words inside longer ones, pointwise mutual information for the cohesion of a word, and the entropy of what stands left and right of
/// it for its freedom. Units are ideographs in Chinese and words in English.
/// </summary>
internal static partial class CandidateRanking
{
    private const int LongestChinese = 8;
    private const int LongestEnglish = 4;
    private const int LeastOccurrences = 3;
    private const int Most = 100;

    /// <summary>Units after which the rest of a manual is not counted.</summary>
    private const int MaxUnits = 500_000;

    public static List<TermCandidate> Rank(ManualContent content, IReadOnlyCollection<ManualTerm> terms)
    {
        var known = terms.SelectMany(term => (string[])[term.Label, .. term.Synonyms]).Select(Key).ToHashSet(StringComparer.Ordinal);
        var counts = new Dictionary<string, Gram>(StringComparer.Ordinal);
        var total = 0;
        foreach (var block in content.Blocks.Where(block => block.Table is null))
        {
            foreach (var stretch in Stretches(block.Text.Text, content.IsChinese))
                total += Count(stretch, counts, content.IsChinese);
            if (total > MaxUnits)
                break;
        }

        var frequent = counts.Where(entry => entry.Value is { Count: >= LeastOccurrences, Units: > 1 }).ToDictionary(StringComparer.Ordinal);
        var nested = Nesting(frequent, content.IsChinese);
        return [.. frequent.Where(entry => !known.Contains(Key(entry.Key)))
            .Select(entry => new TermCandidate(entry.Key, entry.Value.Count, Score(entry.Key, entry.Value, nested.GetValueOrDefault(entry.Key), counts, total, content.IsChinese)))
            .Where(candidate => candidate.Score > 0)
            .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Label, StringComparer.Ordinal).Take(Most)];
    }

    private static string Key(string label) => label.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>Stretches without function words, which stand in no term.</summary>
    private static IEnumerable<string[]> Stretches(string text, bool isChinese) => isChinese
        ? ChineseBorder().Split(text).Where(part => part.Length > 1).Select(part => part.Select(character => character.ToString()).ToArray())
        : EnglishBorder().Split(text.ToLowerInvariant()).Select(part => part.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 0);

    private static int Count(string[] units, Dictionary<string, Gram> counts, bool isChinese)
    {
        for (var start = 0; start < units.Length; start++)
        {
            for (var length = 1; length <= (isChinese ? LongestChinese : LongestEnglish) && start + length <= units.Length; length++)
            {
                var gram = string.Join(isChinese ? "" : " ", units.AsSpan(start, length).ToArray());
                if (!counts.TryGetValue(gram, out var known))
                    counts[gram] = known = new Gram(length);
                known.Add(start > 0 ? units[start - 1] : "", start + length < units.Length ? units[start + length] : "");
            }
        }

        return units.Length;
    }

    /// <summary>For each gram, how often it stands in longer frequent ones, and in how many.</summary>
    private static Dictionary<string, (int Occurrences, int Longer)> Nesting(Dictionary<string, Gram> frequent, bool isChinese)
    {
        var nested = new Dictionary<string, (int Occurrences, int Longer)>(StringComparer.Ordinal);
        foreach (var (gram, counted) in frequent)
        {
            var units = isChinese ? [.. gram.Select(character => character.ToString())] : gram.Split(' ');
            for (var length = 2; length < units.Length; length++)
            {
                for (var start = 0; start + length <= units.Length; start++)
                {
                    var inner = string.Join(isChinese ? "" : " ", units.AsSpan(start, length).ToArray());
                    var (occurrences, longer) = nested.GetValueOrDefault(inner);
                    nested[inner] = (occurrences + counted.Count, longer + 1);
                }
            }
        }

        return nested;
    }

    private static double Score(string label, Gram gram, (int Occurrences, int Longer) nested, Dictionary<string, Gram> counts, int total, bool isChinese)
    {
        var value = Math.Log2(gram.Units + 1) * (nested.Longer == 0 ? gram.Count : gram.Count - (double)nested.Occurrences / nested.Longer);
        var units = isChinese ? [.. label.Select(character => character.ToString())] : label.Split(' ');
        var cohesion = Enumerable.Range(1, units.Length - 1).Min(cut =>
        {
            var left = counts[string.Join(isChinese ? "" : " ", units[..cut])].Count;
            var right = counts[string.Join(isChinese ? "" : " ", units[cut..])].Count;
            return Math.Log2((double)gram.Count * total / ((double)left * right));
        });
        return value <= 0 || cohesion <= 0 ? 0 : value * cohesion * (0.1 + gram.Freedom);
    }

    [GeneratedRegex(@"[^\u4E00-\u9FFF]+|应当|应|不得|必须|严禁|禁止|可以|宜|按照|按|根据|以及|或者|并且|如果|时|的|地|得|和|与|及|或|在|为|对|由|从|向|将|把|被|其|该|本|各|等|是|有|无|不|并|且|也|均|都|于|至|到|自|以|之|者|所|后|前|内|中|上|下|每|个|已|未|经|进行|采用|使用|要求|规定|超过|大于|小于|高于|低于|少于")]
    private static partial Regex ChineseBorder();

    [GeneratedRegex(@"[^a-z0-9 -]+|\b(?:a|an|the|of|for|in|on|at|to|from|by|with|within|without|and|or|but|not|no|is|are|was|were|be|been|being|shall|must|should|may|can|will|has|have|had|that|which|who|this|these|those|it|its|their|they|any|each|all|if|when|where|before|after|during|until|than|more|less|least|most|as|per|into|other|only|such|so|unless|under|over|between|one|two|three|\d[\d.-]*)\b")]
    private static partial Regex EnglishBorder();

    /// <summary>A sequence of units, its count, and what stands beside it.</summary>
    private sealed class Gram(int units)
    {
        private readonly Dictionary<string, int> _left = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _right = new(StringComparer.Ordinal);

        public int Units => units;

        public int Count { get; private set; }

        /// <summary>The smaller of the entropies of its two sides, in bits; a border of a stretch counts as a neighbour of its own each time.</summary>
        public double Freedom => Math.Min(Entropy(_left), Entropy(_right));

        public void Add(string left, string right)
        {
            Count++;
            Note(_left, left.Length > 0 ? left : $"<{Count}");
            Note(_right, right.Length > 0 ? right : $">{Count}");
        }

        private static void Note(Dictionary<string, int> side, string neighbour) => side[neighbour] = side.GetValueOrDefault(neighbour) + 1;

        private double Entropy(Dictionary<string, int> side) => -side.Values.Sum(count => (double)count / Count * Math.Log2((double)count / Count));
    }
}
