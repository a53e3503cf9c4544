using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SemanticOrder.Manuals.Clauses.Chinese;
using SemanticOrder.Manuals.Lexicons;

namespace SemanticOrder.Manuals.Clauses;

/// <summary>Reads bounds: a comparator before a number, or a word of a bound behind it. A forbidding word turns "more than" and "less than" round.</summary>
internal sealed partial class QuantityReader(ClauseText clause, IReadOnlyList<ModalityMarker> markers, IReadOnlyList<(int Start, int End)> conditions, bool isChinese)
{
    /// <summary>Characters that may stand between a comparator and its number: 不低于到货件数的3%.</summary>
    private const int Reach = 18;
    private const int EnglishReach = 24;

    private static readonly FrozenDictionary<string, QuantityOperator> Comparators = Lexicon.Rows("comparators.tsv").DistinctBy(row => row[1]).ToFrozenDictionary(row => row[1], row => row[2] switch
    {
        "<=" => QuantityOperator.AtMost,
        ">=" => QuantityOperator.AtLeast,
        "<" => QuantityOperator.LessThan,
        _ => QuantityOperator.MoreThan,
    });

    private static readonly Regex ChineseComparator = new(Alternatives("zh"), RegexOptions.RightToLeft);
    private static readonly Regex EnglishComparator = new($@"(?<![A-Za-z])(?:{Alternatives("en")})(?![A-Za-z])", RegexOptions.IgnoreCase);

    /// <summary>The bounds outside conditions, quotations and lists of values.</summary>
    public List<ClauseQuantity> Read()
    {
        var quantities = new List<ClauseQuantity>();
        var mentions = QuantityScanner.Find(clause.Text, isChinese).Where(mention => !clause.IsHidden(mention.Start) && !conditions.Any(condition => mention.Start >= condition.Start && mention.Start < condition.End)).ToList();
        foreach (var mention in mentions)
        {
            if (!IsListed(mention, mentions) && Bound(mention) is { } bound)
                quantities.Add(Quantity(mention, bound.Operator, bound.Start));
        }

        return quantities;
    }

    private (QuantityOperator Operator, int Start)? Bound(QuantityMention mention)
    {
        var segment = clause.SegmentAt(mention.Start);
        var (before, after) = (clause.Text[segment.Start..mention.Start], clause.Text[mention.End..segment.End]);
        var comparator = Comparator(before, segment.Start);
        // Two numbers without a unit among the words of a subject are part of its name: products labelled 2-8.
        if (mention is { IsTolerance: false, Upper: not null, UnitCode: "1" } && comparator is null && markers.Count > 0 && mention.Start < markers[0].Start)
            return null;
        if (mention.IsTolerance || mention.Upper is not null)
            return (QuantityOperator.Between, comparator?.Start ?? mention.Start);
        // 不晚于发车前30 min: no later than so long before is at least so long before.
        if (comparator is { } found)
            return (isChinese && found.Operator == QuantityOperator.AtMost && BeforeEvent().IsMatch(before[(found.Start - segment.Start)..]) ? QuantityOperator.AtLeast : found.Operator, found.Start);
        if (isChinese && Suffix().Match(after) is { Success: true } suffix)
            return (Turned(suffix.Value[^1] switch { '上' => QuantityOperator.AtLeast, _ => QuantityOperator.AtMost }, mention.Start, isSuffix: true), mention.Start);
        if (isChinese && (Ahead().IsMatch(before) || (AheadBehind().IsMatch(after) && mention.UnitCode is "h" or "d" or "min" or "mo" or "wk" or "{workday}")))
            return (QuantityOperator.AtLeast, mention.Start);
        if (!isChinese && EnglishSuffix().Match(after) is { Success: true } word)
            return (word.Groups["more"].Success ? QuantityOperator.AtLeast : QuantityOperator.AtMost, mention.Start);
        if ((isChinese ? Period() : EnglishPeriod()).Match(before) is { Success: true } period && (!isChinese || Once().IsMatch(after)))
            return (QuantityOperator.AtMost, segment.Start + period.Index);
        return !mention.IsCount && mention.UnitCode != "1" && (isChinese ? Exactly() : EnglishExactly()).IsMatch(before) ? (QuantityOperator.Equal, mention.Start) : null;
    }

    /// <summary>The comparator nearest before a number, turned round where a forbidding word rules it.</summary>
    private (QuantityOperator Operator, int Start)? Comparator(string before, int offset)
    {
        Match? match = isChinese ? ChineseComparator.Match(before) : EnglishComparator.Matches(before).LastOrDefault();
        if (match is not { Success: true })
            return null;
        var gap = before[(match.Index + match.Length)..];
        if (gap.Length > (isChinese ? Reach : EnglishReach) || gap.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || gap.Contains('、', StringComparison.Ordinal) || (!isChinese && gap.Length > 1 && !EnglishGap().IsMatch(gap)))
            return null;
        var (word, start) = (match.Value.ToLowerInvariant(), offset + match.Index);
        return (Turned(Comparators[word], start, isSuffix: false), start);
    }

    private QuantityOperator Turned(QuantityOperator bound, int at, bool isSuffix)
    {
        var ruling = markers.LastOrDefault(marker => marker.End <= at && clause.SegmentAt(marker.Start) == clause.SegmentAt(at));
        var isDenied = ruling is { IsForbidding: true } || (!isChinese && Not().IsMatch(clause.Text[..at]));
        return (bound, isDenied) switch
        {
            (QuantityOperator.MoreThan, true) => QuantityOperator.AtMost,
            (QuantityOperator.LessThan, true) => QuantityOperator.AtLeast,
            (QuantityOperator.AtLeast, true) when isSuffix => QuantityOperator.LessThan,
            (QuantityOperator.AtMost, true) when isSuffix && clause.Text.AsSpan(at).IndexOf("以下", StringComparison.Ordinal) is >= 0 and < 12 => QuantityOperator.MoreThan,
            _ => bound,
        };
    }

    /// <summary>Whether a number is one of a list of values: 48 V、60 V或72 V.</summary>
    private bool IsListed(QuantityMention mention, List<QuantityMention> mentions)
    {
        var segment = clause.SegmentAt(mention.Start);
        return mention.Upper is null && mentions.Exists(other => other != mention && segment.Holds(other.Start) && ListSign().IsMatch(mention.Start < other.Start
            ? clause.Text[mention.End..Math.Max(mention.End, other.Start)]
            : clause.Text[other.End..Math.Max(other.End, mention.Start)]));
    }

    private ClauseQuantity Quantity(QuantityMention mention, QuantityOperator bound, int start)
    {
        var value = mention.IsTolerance ? -mention.Value : mention.Upper is { } other ? Math.Min(mention.Value, other) : mention.Value;
        var upper = mention.IsTolerance ? mention.Value : mention.Upper is { } second ? Math.Max(mention.Value, second) : (decimal?)null;
        var ruling = markers.LastOrDefault(marker => marker.Start < mention.Start) ?? (markers.Count > 0 ? markers[0] : null);
        return new ClauseQuantity
        {
            Attribute = Attribute(start),
            Operator = bound,
            Value = value,
            Upper = upper,
            Unit = mention.Unit,
            UnitCode = mention.UnitCode,
            Modality = ruling?.Modality ?? Modality.Must,
            BoundStart = start,
            Start = mention.Start,
            Length = mention.Length,
        };
    }

    /// <summary>The noun before the bound: behind the last 的 before the marker, or "the Y of".</summary>
    private string Attribute(int start)
    {
        var segment = clause.SegmentAt(start);
        var marker = markers.LastOrDefault(marker => marker.End <= start && segment.Holds(marker.Start));
        var end = marker?.Start ?? start;
        var phrase = clause.Text[segment.Start..end];
        if (!isChinese)
            return Article().Replace(Of().Replace(phrase, "").Trim(), "");
        var condition = conditions.LastOrDefault(condition => condition.Start <= segment.Start && condition.End > segment.Start && condition.End <= end);
        return ChineseSubject.Read(condition.End > 0 ? clause.Text[condition.End..end] : phrase, isMeasured: true).Attribute;
    }

    private static string Alternatives(string language) => string.Join('|', Lexicon.Rows("comparators.tsv").Where(row => row[0] == language).Select(row => row[1]).OrderByDescending(word => word.Length).Select(Regex.Escape));

    [GeneratedRegex(@"^(?:(?:\(含\)|含|及|或)?(?:以内|之内|以下|以上)|内(?![部容外侧壁径含置箱仓胆衬]))")]
    private static partial Regex Suffix();

    [GeneratedRegex(@"(?:前|提前|提早)(?:至少)?$")]
    private static partial Regex Ahead();

    [GeneratedRegex(@"^[^,]{0,2}(?:晚于|迟于).*前$")]
    private static partial Regex BeforeEvent();

    [GeneratedRegex(@"^(?:以前|之前|前)")]
    private static partial Regex AheadBehind();

    [GeneratedRegex(@"每(?:隔)?$")]
    private static partial Regex Period();

    [GeneratedRegex(@"^[^,。;]{0,12}(?:[一1]次|[一1]遍|[一1]回)")]
    private static partial Regex Once();

    [GeneratedRegex(@"(?:应|应当|宜|须|必须|需|统一|固定|设定|设置|取)?(?:为|是|按)$|等于$")]
    private static partial Regex Exactly();

    [GeneratedRegex(@"^\s?(?:[a-z]+ )?or (?:(?<more>more|above|higher|longer|greater|later|over|earlier|warmer|heavier)|less|fewer|below|lower|shorter|under|smaller|colder|lighter)\b|^\s?(?:before|prior to|in advance)(?<more>)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishSuffix();

    [GeneratedRegex(@"\b(?:every|each)\s$", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishPeriod();

    [GeneratedRegex(@"\b(?:be|is|are|equal to|equals|of|set to|set at|fixed at|exactly)\s$", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishExactly();

    [GeneratedRegex(@"\b(?:not|never|no)\s(?:\w+\s){0,2}$", RegexOptions.IgnoreCase)]
    private static partial Regex Not();

    // Between "within" or "exceed" and its number nothing else stands but "a total of", a currency, or a temperature's name.
    [GeneratedRegex(@"^\s?(?:the |a |an |its )?(?:\w+ ){0,2}(?:of |to )?$", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishGap();

    [GeneratedRegex(@"^\s?(?:、|或者?|,|or|and|/)\s?$")]
    private static partial Regex ListSign();

    [GeneratedRegex(@"\s+of\s+.*$")]
    private static partial Regex Of();

    [GeneratedRegex(@"^(?:the|an?|each|every|any)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Article();
}
