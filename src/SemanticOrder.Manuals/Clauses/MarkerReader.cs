using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SemanticOrder.Manuals.Lexicons;

namespace SemanticOrder.Manuals.Clauses;

/// <summary>Finds the words that bind. A word of the lexicon that holds one and is none (响应, 方可) hides it.</summary>
internal static partial class MarkerReader
{
    private static readonly FrozenDictionary<string, (Modality? Modality, int Length)> Chinese = Words("zh");
    private static readonly int Longest = Chinese.Keys.Max(word => word.Length);
    private static readonly FrozenDictionary<string, (Modality? Modality, int Length)> EnglishWords = Words("en");
    private static readonly Regex English = new($@"\b(?:{string.Join('|', EnglishWords.Keys.OrderByDescending(word => word.Length).Select(Regex.Escape))})\b", RegexOptions.IgnoreCase);

    public static List<ModalityMarker> Read(ClauseText clause, bool isChinese) => isChinese ? ReadChinese(clause) : ReadEnglish(clause);

    private static List<ModalityMarker> ReadChinese(ClauseText clause)
    {
        var markers = new List<ModalityMarker>();
        for (var at = 0; at < clause.Text.Length;)
        {
            var length = clause.IsHidden(at) ? 0 : Match(clause.Text, at);
            if (length > 0 && Chinese[clause.Text.Substring(at, length)] is { Modality: { } modality } word)
                markers.Add(Marker(clause.Text, at, length, modality, word.Length));
            at += Math.Max(1, length);
        }

        return [.. markers.Where((marker, index) => !IsPartOfNoun(clause, markers, index))];
    }

    /// <summary>The marker in a word of the lexicon: so many of its first characters, or of its last ones where the count is negative.</summary>
    private static ModalityMarker Marker(string text, int at, int length, Modality modality, int count)
    {
        var start = count < 0 ? at + length + count : at;
        return new ModalityMarker(text.Substring(start, Math.Abs(count)), modality, start, Math.Abs(count));
    }

    private static int Match(string text, int at)
    {
        for (var length = Math.Min(Longest, text.Length - at); length > 0; length--)
        {
            if (Chinese.ContainsKey(text.Substring(at, length)))
                return length;
        }

        return 0;
    }

    /// <summary>Whether a word belongs to a noun phrase: 采用可回用材料, 禁止携带的物品不得…, 未经允许.</summary>
    private static bool IsPartOfNoun(ClauseText clause, List<ModalityMarker> markers, int index)
    {
        var marker = markers[index];
        var segment = clause.SegmentAt(marker.Start);
        var before = clause.Text[segment.Start..marker.Start];
        var after = clause.Text[marker.End..segment.End];
        var isWeak = marker.Word is "可" or "需" or "须" or "需要" or "禁止" or "严禁" or "允许" or "准许" or "建议" or "推荐" or "不可" or "不宜" or "宜" or "有权" or "不允许";
        if (!isWeak)
            return false;
        if (after.Length == 0 || after[0] == '的' || Attributive().IsMatch(before))
            return true;
        var isFollowed = index + 1 < markers.Count && segment.Holds(markers[index + 1].Start);
        if (isFollowed && clause.Text[marker.End..markers[index + 1].Start].Contains('的', StringComparison.Ordinal))
            return true;
        var isPreceded = index > 0 && segment.Holds(markers[index - 1].Start);
        return isPreceded && !Conjunction().IsMatch(before);
    }

    private static List<ModalityMarker> ReadEnglish(ClauseText clause)
    {
        var markers = new List<ModalityMarker>();
        foreach (Match match in English.Matches(clause.Text))
        {
            if (clause.IsHidden(match.Index) || Relative().IsMatch(clause.Text[..match.Index]))
                continue;
            var modality = EnglishWords[match.Value.ToLowerInvariant()].Modality!.Value;
            var segment = clause.SegmentAt(match.Index);
            if (modality is Modality.Must or Modality.May && NoSubject().IsMatch(clause.Text[segment.Start..match.Index]))
                modality = Modality.MustNot;
            markers.Add(new ModalityMarker(match.Value, modality, match.Index, match.Length));
        }

        return markers;
    }

    private static FrozenDictionary<string, (Modality? Modality, int Length)> Words(string language) => Lexicon.Rows("modality.tsv").Where(row => row[0] == language).ToFrozenDictionary(
        row => row[1],
        row => (row[2] switch { "must" => Modality.Must, "must_not" => Modality.MustNot, "should" => Modality.Should, "should_not" => Modality.ShouldNot, "may" => Modality.May, _ => (Modality?)null }, row.Length > 3 ? int.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture) : row[1].Length));

    [GeneratedRegex(@"(?:的|采用|使用|选用|是|属于|为|经|未经|明令|国家|法律|法规|提出|给出|采纳|相关|其|各|有)$")]
    private static partial Regex Attributive();

    [GeneratedRegex(@"(?:并|且|也|亦|但|或|而|还|又|同时|均|都|则)[^,]{0,6}$")]
    private static partial Regex Conjunction();

    [GeneratedRegex(@"\b(?:that|which|who|whom)\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex Relative();

    [GeneratedRegex(@"^(?:No|None of)\s", RegexOptions.None)]
    private static partial Regex NoSubject();
}
